"""Long texts in pieces: a row of a spreadsheet has a greatest height, and what doesn't fit is cut from sight."""

from math import ceil

_LINES, _LINE_BYTES = 24, 48
"""What a row of usual width shows in letters of usual size; a Chinese character is two wide, and three bytes."""
_BREAKS = ("\n\n", "\n")


def pieces(text: str) -> tuple[str, ...]:
    """A text in pieces for a row each, broken between paragraphs if it can be, else between lines."""
    if _fits(text):
        return (text,)
    between = next((one for one in _BREAKS if one in text), "")
    if not between:
        return (text,)
    return tuple(piece for part in _packed(text, between) for piece in pieces(part) if piece.strip())


def _packed(text: str, between: str) -> list[str]:
    packed = [""]
    for part in text.split(between):
        joined = f"{packed[-1]}{between}{part}" if packed[-1] else part
        if _fits(joined):
            packed[-1] = joined
        else:
            packed.append(part)
    return packed


def _fits(text: str) -> bool:
    return sum(max(ceil(len(line.encode()) / _LINE_BYTES), 1) for line in text.split("\n")) <= _LINES
