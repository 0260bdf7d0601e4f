"""On which page things probably stand: what is written is counted in lines, and flows as it does in a word processor.

Only Word knows its pages. These numbers are shown until it has computed its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from app.renderers.docx.measuring import Looks

_P, _TBL, _TR = (qn(f"w:{name}") for name in ("p", "tbl", "tr"))
_LINES = 28
"""What stays of a text before a page's end: two lines of it, in points."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is set as one: a paragraph, or a row of a table."""

    height: float
    is_kept: bool
    may_split: bool
    begins_page: bool
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text in columns: its markup, and the pieces that this is made of."""

    columns: int
    markup: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages there are, and on which of them the bookmarks stand."""

    last: int
    of_marks: Mapping[str, int]


def pieces_of(body: Any, looks: Looks, width: float) -> tuple[Piece, ...]:
    """The pieces of what stands in a body, in columns of this width."""
    return tuple(_pieces(body, looks, width))


def count_pages(stretches: Iterable[Stretch], room: float, first: int) -> Pages:
    """The pages of stretches, of which each page has ``room`` for so many points; they begin on the page ``first``."""
    flow = _Flow(first, room)
    for stretch in stretches:
        flow.begin(stretch.columns)
        for group in _together(stretch.pieces):
            flow.place(group)
    return Pages(flow.page, flow.marks)


@dataclass(slots=True)
class _Flow:
    page: int
    room: float
    filled: float = 0
    column: int = 0
    columns: int = 1
    marks: dict[str, int] = field(default_factory=dict)

    def begin(self, columns: int) -> None:
        """Where the number of columns changes, a new page begins."""
        if columns != self.columns:
            self._begin_page()
        self.columns = columns

    def place(self, group: tuple[Piece, ...]) -> None:
        """What is kept together goes on where it has room, or else to where there is most of it."""
        if group[0].begins_page:
            self._begin_page()
        *kept, last = group
        height = sum(piece.height for piece in kept) + (min(last.height, _LINES) if last.may_split else last.height)
        if self.filled + height > self.room and height <= self.room:
            self._next_column()
        for piece in group:
            self._add(piece)

    def _add(self, piece: Piece) -> None:
        if self.filled + piece.height > self.room and self.filled and not piece.may_split:
            self._next_column()
        self.marks.update(dict.fromkeys(piece.marks, self.page))
        self.filled += piece.height
        while self.filled > self.room:
            rest = self.filled - self.room
            self._next_column()
            self.filled = rest

    def _begin_page(self) -> None:
        if self.filled or self.column:
            self.page, self.column, self.filled = self.page + 1, 0, 0

    def _next_column(self) -> None:
        self.column, self.filled = self.column + 1, 0
        if self.column == self.columns:
            self.page, self.column = self.page + 1, 0


def _pieces(body: Any, looks: Looks, width: float) -> Iterator[Piece]:
    for element in body:
        if element.tag == _P:
            yield _paragraph(element, looks, width)
        elif element.tag == _TBL:
            yield from (_row(row, looks, element) for row in element.iter(_TR))


def _paragraph(element: Any, looks: Looks, width: float) -> Piece:
    marks = tuple(mark.get(qn("w:name")) for mark in element.iter(qn("w:bookmarkStart")))
    may_split = not looks.has(element, "keepLines")
    height = looks.height(element, width)
    return Piece(height, looks.has(element, "keepNext"), may_split, looks.has(element, "pageBreakBefore"), marks)


def _row(row: Any, looks: Looks, table: Any) -> Piece:
    is_kept = looks.has(next(row.iter(_P)), "keepNext")
    may_split = next(row.iter(qn("w:cantSplit")), None) is None
    return Piece(looks.row_height(row, table), is_kept, may_split, begins_page=False, marks=())


def _together(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Pieces that are kept with the next, with what they are kept with."""
    group: list[Piece] = []
    for piece in pieces:
        if group and piece.begins_page:
            yield tuple(group)
            group = []
        group.append(piece)
        if not piece.is_kept:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)
