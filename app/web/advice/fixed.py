"""What a page says after one tap has fixed something, so that it can be undone."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from app.i18n.translator import translator
from app.web.http.access import Owner

SUGGESTED = "suggested"
SWAPPED = "swapped"

_OP_ID = re.compile(r"fix-([a-z-]+)-[A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fix that was just made: what the button said, and the operation that can be undone."""

    words: str
    op_id: str
    next: str


def fix_op_id(fix: str, unique: str) -> str:
    """The id of the operation of a fix; it tells which fix it was."""
    return f"fix-{fix}-{unique}"


def fixed_by(owner: Owner) -> Fixed | None:
    """The fix that the page's address names, if it is one."""
    op_id = owner.request.query_params.get("fixed", "")
    match = _OP_ID.fullmatch(op_id)
    words = _words(owner, match[1]) if match else ""
    return Fixed(words, op_id, _address(owner)) if words else None


def _address(owner: Owner) -> str:
    via = owner.request.query_params.get("via", "")
    return owner.request.url.path + (f"?{urlencode({'via': via})}" if via else "")


def _words(owner: Owner, fix: str) -> str:
    t = translator(owner.page_context.language)
    own = {SUGGESTED: t.gettext("activities added"), SWAPPED: t.gettext("activity swapped")}
    return own.get(fix) or owner.knowledge.check_words.fixes.get(fix, "")
