"""How wide the columns of a table are on a page: no usual word is broken, short texts are not wrapped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from app.document.model.blocks import Table
from app.renderers.widths import width

_PIECE = re.compile(r"[\u2e80-\U0010ffff]{1,3}|[^\s\u2e80-\U0010ffff]+")
_BROKEN = re.compile(r"[!-~]{30,}")
_LEFT_EMPTY = 1.2
A4_LINE = 106
"""A line of small text between the margins of A4, in half Chinese characters, which is the unit here."""
_ENOUGH = 40
"""What the columns of long texts need of the line, or they would grow long and thin."""
_MARGINS, _SHORT, _SHORT_HEAD, _WORD, _LONGEST = 2, 20, 8, 16, 90
_PAGE = 1500
"""A row of more is too long to be kept on one page."""
_LINES_IN_THIRD = 20
_LETTER = 1.1
"""A single word may be of wide letters; a line of them evens out."""


def column_shares(block: Table, line: int = A4_LINE) -> tuple[float, ...]:
    """The width of each column as a share of a line; together they are 1.

    Columns of short texts get what these need, and the others share the rest by what they hold. Where too little
    would be left for them, all columns share what is left when no word is broken.
    """
    columns = [_Column(head, tuple(row[at] for row in block.rows)) for at, head in enumerate(block.head)]
    least = [column.natural if column.is_short else column.least for column in columns]
    weights = [0 if column.is_short else column.weight for column in columns]
    if any(weights) and line - sum(least) < _ENOUGH:
        least, weights = [column.least for column in columns], [column.weight for column in columns]
    return _shares(least, weights, line)


def is_stacked(block: Table, line: int = A4_LINE) -> bool:
    """Whether a table is better read as cards, one below the other: a row of it would take a third of a page."""
    shares = column_shares(block, line)
    return any(_height(row, shares, line) > _LINES_IN_THIRD for row in block.rows)


def may_break(row: Sequence[str]) -> bool:
    """Whether a row of a table may go on over the page: it is too long to be kept whole."""
    return sum(map(width, row)) > _PAGE


def _shares(least: list[float], weights: list[int], whole: int) -> tuple[float, ...]:
    rest = whole - sum(least)
    if rest < 0 or not any(weights):
        return tuple(own / sum(least) for own in least)
    return tuple((own + rest * weight / sum(weights)) / whole for own, weight in zip(least, weights, strict=True))


def _height(row: Sequence[str], shares: Sequence[float], whole: int) -> int:
    """How many lines the highest cell of a row takes."""
    return max(
        sum(ceil(max(1, _room(line)) / max(1, share * whole - _MARGINS)) for line in text.split("\n"))
        for text, share in zip(row, shares, strict=True)
    )


def _room(line: str) -> float:
    """How much of lines a text takes; a word that is broken leaves some of each empty."""
    return width(line) + sum(_LEFT_EMPTY * len(word) for word in _BROKEN.findall(line))


@dataclass(frozen=True)
class _Column:
    head: str
    texts: tuple[str, ...]

    @cached_property
    def longest(self) -> int:
        """Its longest line under the head; beyond a page's width it makes no difference."""
        return min(max((width(line) for text in self.texts for line in text.split("\n")), default=0), _LONGEST)

    @cached_property
    def weight(self) -> int:
        """How much it holds in all, so that columns of long texts are about equally high."""
        return sum(map(width, self.texts))

    @property
    def is_short(self) -> bool:
        """Whether its texts stand on one line."""
        return self.longest <= _SHORT

    @cached_property
    def least(self) -> float:
        """The width in which no usual word is broken, and the head takes three lines at most, a short one a single."""
        head = width(self.head)
        return (
            max(head if head <= _SHORT_HEAD else head / 3, *(_word(text) for text in (self.head, *self.texts)))
            + _MARGINS
        )

    @property
    def natural(self) -> float:
        """The width in which no text is wrapped, and the head takes two lines at most."""
        return max(self.least, self.longest + _MARGINS, width(self.head) / 2 + _MARGINS)


def _word(text: str) -> float:
    """How wide the longest piece of a text is that should not be broken; a very long one may be."""
    return max((min(width(piece), _WORD) for piece in _PIECE.findall(text)), default=0) * _LETTER
