"""The characters that nothing may hold: no page shows them, and some databases and file formats refuse them."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def without_control_characters(text: str) -> str:
    """A text without control characters, lone surrogates and the like; line breaks and tabs stay."""
    return _CONTROL.sub("", text)
