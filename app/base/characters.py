"""Characters that nothing may hold, since no page shows them and some formats refuse them; and those that are seen."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"})


def without_control_characters(text: str) -> str:
    """A text without control characters, lone surrogates and the like; line breaks and tabs stay."""
    return _CONTROL.sub("", text)


def is_visible(text: str) -> bool:
    """Whether anything of a text can be seen: more than spaces of any width and marks that only join or direct."""
    return any(unicodedata.category(one) not in _UNSEEN for one in text)
