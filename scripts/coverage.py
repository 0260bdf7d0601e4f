"""Which characters the PDF can show with the fonts that come along, as runs of code points.

``python -m scripts.coverage`` writes ``templates/typst/fonts/coverage.txt`` anew; do so after changing a font or typst,
which has fonts of its own.
"""

import unicodedata
from collections.abc import Iterable

from app.renderers.compilers import COVERAGE
from app.renderers.glyphs import undrawn_characters

_PARTS = (*range(0, 0x40000, 0x1000), 0xE0000)  # beyond these nothing is assigned but to private use
_NOTHING_TO_DRAW = {"Cc", "Zl", "Zp"}
_NO_CHARACTER = {"Cs"}


def main() -> None:
    """Write the file."""
    lines = [f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in runs(covered_characters())]
    COVERAGE.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print(f"{COVERAGE.name}: {len(lines)} runs of characters")


def covered_characters() -> list[int]:
    """The code points that the bundled fonts draw, or that have nothing to be drawn."""
    return [ord(letter) for first in _PARTS for letter in _covered(range(first, first + 0x1000))]


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Rising numbers as runs without a gap: the first and the last of each."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _covered(numbers: range) -> list[str]:
    characters = [letter for number in numbers if unicodedata.category(letter := chr(number)) not in _NO_CHARACTER]
    drawn = [letter for letter in characters if unicodedata.category(letter) not in _NOTHING_TO_DRAW]
    undrawn = set(undrawn_characters(drawn, with_system_fonts=False))
    return [letter for letter in characters if letter not in undrawn]


if __name__ == "__main__":
    main()
