"""What somebody types or pastes to get a plan back: a recovery code, an edit link, or a text with one in it."""

import re
import unicodedata

from app.storage.repositories.edit_links import code_token

_LONGEST = 5_000
_LETTERS = r"[\w-]{43}(?![\w-])"
_IN_LINK = re.compile(rf"/e/({_LETTERS})", re.ASCII)
_ALONE = re.compile(rf"(?<![\w/-]){_LETTERS}", re.ASCII)
# Looked for at every word, since "code" before it has four letters too.
_CODE = re.compile(
    r"(?<![A-Z0-9])(?=([A-Z0-9]{4}(?:[^A-Z0-9]{0,3}[A-Z0-9]{4}){4})(?![A-Z0-9]))", re.IGNORECASE | re.ASCII
)
_READ_ONLY = re.compile(rf"/s/{_LETTERS}", re.ASCII)


def typed_tokens(typed: str) -> tuple[str, ...]:
    """The tokens that a text may mean, the likeliest first."""
    text = _plain(typed)
    whole = "".join(text.split())  # chat apps break long addresses over lines
    codes = [code_token(text), *(code_token(found) for found in _CODE.findall(text))]
    found = [*_IN_LINK.findall(text), *_IN_LINK.findall(whole), *_ALONE.findall(text), *codes]
    return tuple(dict.fromkeys(token for token in found if token))


def edit_link_token(text: str) -> str:
    """The token of the first edit link in a text; empty where there is none."""
    found = _IN_LINK.search(_plain(text))
    return found[1] if found else ""


def is_read_only_link(typed: str) -> bool:
    """Whether a text holds a link that is for reading."""
    return bool(_READ_ONLY.search(_plain(typed)))


def _plain(typed: str) -> str:
    """The text with full-width letters and signs as plain ones."""
    return unicodedata.normalize("NFKC", typed[:_LONGEST])
