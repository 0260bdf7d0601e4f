"""The lines of a calendar file, by RFC 5545."""

import re
from collections.abc import Iterable

_LONGEST = 75
# Some programs undo escapes before they join lines: what a backslash begins stays in one line with it.
_UNBREAKABLE = re.compile(r"\\.|.", re.DOTALL)


def calendar_lines(lines: Iterable[str]) -> bytes:
    """These lines as a file holds them; those of more than 75 bytes are folded."""
    return b"".join(_folded(line) + b"\r\n" for line in lines if line)


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 bytes, broken neither within a character nor within an escape."""
    pieces = [bytearray()]
    for unit in _UNBREAKABLE.findall(line):
        encoded = unit.encode()
        if len(pieces[-1]) + len(encoded) > _LONGEST:
            pieces.append(bytearray(b" "))
        pieces[-1] += encoded
    return b"\r\n".join(pieces)
