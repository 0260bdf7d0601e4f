"""Characters that nothing may hold, since no page shows them and some formats refuse them; and those that are seen."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

# Embeddings, overrides and isolates: one without its end turns round what a page shows after it.
_DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069]")

_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"})
# Letters and signs by their categories, of which nothing is drawn: fillers of Hangul, and Braille without a dot.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def without_control_characters(text: str) -> str:
    """A text without control characters, lone surrogates and the like; line breaks and tabs stay."""
    return _CONTROL.sub("", text)


def without_directing_characters(text: str) -> str:
    """A text that can't change the direction of what stands beside it; letters keep their own."""
    return _DIRECTING.sub("", text)


def short_line(text: str, most: int) -> str:
    """A label or a name as one line of no more than so many characters; empty where nothing of it can be seen."""
    line = " ".join(text.split())[:most]
    return line if is_visible(line) else ""


def plain_signs(text: str, most: int) -> str:
    """What was typed, with full-width letters and signs as plain ones, and no more than so many characters of it.

    The limit is needed: marks are put in order in a time that grows with the square of their number, in which nothing
    else gets a turn.
    """
    return unicodedata.normalize("NFKC", text[:most]).strip()


def is_visible(text: str) -> bool:
    """Whether anything of a text can be seen: more than spaces of any width and marks that only join or direct."""
    return any(map(_is_seen, text))


def seen_length(text: str) -> int:
    """How many characters of a text can be seen, with the spaces between them."""
    return len("".join(one for one in text if one.isspace() or _is_seen(one)).strip())


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in _UNSEEN and character not in _BLANKS
