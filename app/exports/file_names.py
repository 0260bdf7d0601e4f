"""Names of files that no plan's title can break."""

import re

_UNSAFE = re.compile(r"(?: *[^\w\- ().，。·！？])+ *")
_LENGTH = 60


def safe_name(name: str) -> str:
    """A name without separators, quotes, control characters or needless length."""
    return _UNSAFE.sub("-", name)[:_LENGTH].strip(" -.") or "plan"
