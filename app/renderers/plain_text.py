"""Text for files that are read line by line or as XML."""

import re
import unicodedata

from app.base.characters import without_control_characters

_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FORMULA_STARTS = frozenset("=+-@\N{MINUS SIGN}")


def plain(text: str) -> str:
    """The text with newlines as its only line breaks, and without control characters."""
    return without_control_characters(_LINE_BREAK.sub("\n", text))


def looks_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet that is handed this text might work it out, in any width and behind any blanks."""
    return text.startswith(("\t", "\r", "\n")) or _first_sign(text) in _FORMULA_STARTS


def _first_sign(text: str) -> str:
    """The first character that is seen, in its plain form."""
    seen = (sign for sign in text if not sign.isspace() and unicodedata.category(sign) not in {"Cf", "Cc"})
    return unicodedata.normalize("NFKC", next(seen, ""))[:1]
