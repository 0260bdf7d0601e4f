"""What a page says after one tap has mended something, so that it can be taken back."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from app.i18n.translator import translator
from app.web.access import Owner

SUGGESTED = "suggested"
SWAPPED = "swapped"

_OP_ID = re.compile(r"mend-([a-z-]+)-[A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Mended:
    """A mend that was just made: what the button said, and the operation that can be undone."""

    words: str
    op_id: str
    next: str


def mend_op_id(mend: str, unique: str) -> str:
    """The id of the operation of a mend; it tells which mend it was."""
    return f"mend-{mend}-{unique}"


def mended_by(owner: Owner) -> Mended | None:
    """The mend that the page's address names, if it is one."""
    op_id = owner.request.query_params.get("mended", "")
    match = _OP_ID.fullmatch(op_id)
    words = _words(owner, match[1]) if match else ""
    return Mended(words, op_id, _address(owner)) if words else None


def _address(owner: Owner) -> str:
    via = owner.request.query_params.get("via", "")
    return owner.request.url.path + (f"?{urlencode({'via': via})}" if via else "")


def _words(owner: Owner, mend: str) -> str:
    say = translator(owner.shell.language)
    own = {SUGGESTED: say.gettext("activities added"), SWAPPED: say.gettext("activity swapped")}
    return own.get(mend) or owner.knowledge.check_words.mends.get(mend, "")
