"""Characters that no text keeps."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def without_control(text: str) -> str:
    """A text without the characters that no page shows and some databases refuse."""
    return _CONTROL.sub("", text)
