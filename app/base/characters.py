"""Characters that nothing may hold, since no page shows them and some formats refuse them; and those that are seen."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"})


def without_control_characters(text: str) -> str:
    """A text without control characters, lone surrogates and the like; line breaks and tabs stay."""
    return _CONTROL.sub("", text)


def plain_signs(text: str, most: int) -> str:
    """What was typed, with full-width letters and signs as plain ones, and no more than so many characters of it.

    The limit is needed: marks are put in order in a time that grows with the square of their number, in which nothing
    else gets a turn.
    """
    return unicodedata.normalize("NFKC", text[:most]).strip()


def is_visible(text: str) -> bool:
    """Whether anything of a text can be seen: more than spaces of any width and marks that only join or direct."""
    return any(unicodedata.category(one) not in _UNSEEN for one in text)
