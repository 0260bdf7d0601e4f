"""How wide columns and how high rows are, so that wrapped text is seen in any program and can be read on paper.

Widths are in digits of the usual font, as spreadsheets count them: about half a Chinese character.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.document.model.sheets import Cell, Column, ColumnKind, Sheet
from app.renderers.digit_widths import in_digits
from app.renderers.plain_text import plain
from app.renderers.widths import width

_PAGE = 149
"""A line of A4 across between its margins, printed in full size."""
_SMALLEST = 0.8
"""How far a page may be scaled down: letters of 10 points are then printed with 8."""
_LINE = _PAGE / _SMALLEST
_PADDING = 0.7
"""What stands between a text and the edges of its column."""
_SPARE = 0.9
"""Programs without the usual font take another, which may be wider."""
_FILTER = 2
"""The button of a filter stands over the end of a head."""
_BOLD = 0.92
"""Heads are bold, so fewer of their letters stand in a line."""
_MOST = {
    ColumnKind.NUMBER: 12, ColumnKind.DATE: 12, ColumnKind.TIME: 12,
    ColumnKind.WORD: 18, ColumnKind.LINE: 30, ColumnKind.TEXT: 60,
}  # fmt: skip
_EMPTY = {
    ColumnKind.NUMBER: 8, ColumnKind.DATE: 11, ColumnKind.TIME: 8,
    ColumnKind.WORD: 11, ColumnKind.LINE: 18, ColumnKind.TEXT: 30,
}  # fmt: skip
_LEAST = {ColumnKind.WORD: 10, ColumnKind.LINE: 15, ColumnKind.TEXT: 30}
_SQUEEZED = 0.7
"""Columns to fill in can be narrower where they have to."""
_WIDEST, _WORD, _HEAD, _DATE, _TIME = 110, 16, 16, 11, 6
_HEAD_LINES = 2
_LINE_HEIGHT, _LATIN_LINE_HEIGHT, _ROW_PADDING = 14.5, 12.8, 4
"""Lines with Chinese characters are higher than those of European letters alone."""
_LOWEST, _HIGHEST = 20, 409
"""A row has room for handwriting; spreadsheets take no higher ones than this, and cut what is longer from sight."""
TEXT_SIZES = (10.0, 8.0, 6.0)
"""The sizes of texts in points, the usual one first; the others are for those that would be cut."""
_MOST_LINES = int((_HIGHEST - _ROW_PADDING) / _LINE_HEIGHT)
_PIECE = re.compile(r"[^\S\n]+|[\u2e80-\U0010ffff]|[^\s\u2e80-\U0010ffff]+")
_HIGH = re.compile(r"[\u2e80-\U0010ffff]")
_TENTHS = tuple(tenth / 10 for tenth in range(11))
_SQUEEZES = {
    1: [(share, 0.0) for share in _TENTHS[:6]],
    2: [*((share, 0.0) for share in _TENTHS), *((1.0, share) for share in _TENTHS)],
}
"""How far columns of short and of long texts are squeezed until they fit on so many pages: the short ones first."""


@dataclass(frozen=True, slots=True)
class SheetSizes:
    """The width of each column, and how many pages side by side a sheet is printed on."""

    widths: tuple[float, ...]
    pages: int

    def head_height(self, heads: Sequence[str]) -> float:
        """The height of the row of heads, whose ends are under the buttons of the filter."""
        return self._height(heads, _FILTER, _BOLD)

    def row_height(self, row: Sequence[Cell]) -> float:
        """The height in points at which every text of a row is seen."""
        return self._height(row)

    def text_size(self, text: str, place: int) -> float:
        """The largest size in which a text of a column is seen as a whole, or the smallest one."""
        fitting = (size for size in TEXT_SIZES if _text_height(text, self.widths[place], size) <= _HIGHEST)
        return next(fitting, TEXT_SIZES[-1])

    def _height(self, row: Sequence[Cell], lost: float = 0, share: float = 1) -> float:
        texts = ((plain(cell), place) for place, cell in enumerate(row) if isinstance(cell, str))
        heights = (_text_height(text, (self.widths[at] - lost) * share, self.text_size(text, at)) for text, at in texts)
        return min(max(heights, default=_LOWEST), _HIGHEST)


def _text_height(text: str, room: float, size: float) -> float:
    """The height that a row needs for a text of this size, at least one with room for handwriting."""
    share = size / TEXT_SIZES[0]
    height = _LINE_HEIGHT if _HIGH.search(text) else _LATIN_LINE_HEIGHT
    most = math.ceil(_HIGHEST / (height * share)) + 1
    return max(lines_of(text, math.floor(room * _SPARE / share), most) * height * share + _ROW_PADDING, _LOWEST)


def sheet_sizes(sheet: Sheet) -> SheetSizes:
    """Sizes at which a sheet is printed on one page across if it can be read there, and on two at most."""
    columns = [_Measured.of(column, [row[at] for row in sheet.rows]) for at, column in enumerate(sheet.columns)]
    for pages, squeezes in _SQUEEZES.items():
        for short, long in squeezes:
            widths = [column.squeezed(long if column.is_long else short) for column in columns]
            if _pages(widths, sheet.key_columns) <= pages:
                return SheetSizes(_widened(columns, widths) if pages == 1 else tuple(widths), pages)
    return SheetSizes(tuple(column.least for column in columns), 2)


def lines_of(text: str, room: int, most: int = _MOST_LINES) -> int:
    """How many lines a text takes in a column, at most ``most``: as many as a row can show."""
    lines = 0
    for line in text.split("\n"):
        lines += _wrapped(line, max(room, 2), most) if in_digits(line) > room else 1
        if lines >= most:
            return most
    return lines


def _wrapped(line: str, room: int, most: int) -> int:
    """The lines of one that is too long: broken between words and beside Chinese characters, or within a long word."""
    lines, used = 1, 0.0
    for found in _PIECE.finditer(line):
        size = in_digits(found[0])
        if used + size <= room:
            used += size
        elif found[0].isspace():
            used = room
        else:
            full = math.ceil(size / room) - 1
            lines, used = lines + (used > 0) + full, size - full * room
        if lines >= most:
            return most
    return lines


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a column needs at least, is given usually, and would take where there is room."""

    least: float
    usual: float
    wanted: float
    is_long: bool

    @classmethod
    def of(cls, column: Column, cells: Sequence[Cell]) -> "_Measured":
        texts = {_shown(cell) for cell in (*cells, *column.choices) if cell is not None}
        longest = max((width(line) for text in texts for line in text.split("\n")), default=0) / _SPARE
        word = max((_longest_word(text) for text in texts), default=0) / _SPARE
        head = max(min(width(column.head) / _HEAD_LINES, _HEAD), _longest_word(column.head)) / _SPARE + _FILTER
        empty = 0 if texts else _EMPTY[column.kind]
        least = max(head, word, min(longest, _LEAST.get(column.kind, 0)), empty * _SQUEEZED)
        usual = max(least, min(longest, _MOST[column.kind]), empty)
        is_tall = any(lines_of(text, math.floor(usual)) >= _MOST_LINES for text in texts)
        return cls(least, usual, _WIDEST if is_tall else usual, column.kind is ColumnKind.TEXT)

    def squeezed(self, share: float) -> float:
        """Its width, squeezed by a share of what it can spare."""
        return self.usual - (self.usual - self.least) * share


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return plain(cell)
    # A date and a time take as much room as these.
    return "0" * {"date": _DATE - 1, "time": _TIME - 1}.get(type(cell).__name__, len(str(cell)))


def _longest_word(text: str) -> int:
    return max((min(width(found[0]), _WORD) for found in _PIECE.finditer(text[:1000])), default=0)


def _pages(widths: Sequence[float], key_columns: int) -> int:
    """How many pages side by side the columns take; those that tell rows apart stand on each."""
    keys = sum(map(_outer, widths[:key_columns]))
    pages, used = 1, 0.0
    for one in map(_outer, widths):
        if used + one > _LINE:
            pages, used = pages + 1, keys
        used += one
    return pages


def _widened(columns: Sequence[_Measured], widths: Sequence[float]) -> tuple[float, ...]:
    """The widths; columns of texts that are too long for a row share what is left of the line."""
    tall = [column.wanted > column.usual for column in columns]
    more = (_LINE - sum(map(_outer, widths))) / max(sum(tall), 1)
    given = zip(columns, widths, tall, strict=True)
    return tuple(min(column.wanted, own + more) if is_tall else own for column, own, is_tall in given)


def _outer(one: float) -> float:
    return one + _PADDING
