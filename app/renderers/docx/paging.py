"""On which page things probably stand: what is written is counted in lines, and flows as it does in a word processor.

Only Word knows its pages. These numbers are shown until it has computed its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from app.renderers.docx.measuring import Looks

_P, _TBL, _TR, _SECT = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "sectPr"))
_TWIPS = 20
_LINES = 28
"""What stays of a text before a page's end: two lines of it, in points."""


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages there are, and on which of them the bookmarks stand."""

    last: int
    of_marks: Mapping[str, int]


def count_pages(body: Any, looks: Looks, first: int) -> Pages:
    """The pages of what is in a body, which begins on the page ``first`` and ends with its section's properties."""
    flow = _Flow(first)
    for elements, section in _sections(body):
        flow.begin(section)
        for group in _together(_pieces(elements, looks, flow.width)):
            flow.place(group)
    return Pages(flow.page, flow.marks)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is set as one: a paragraph, or a row of a table."""

    height: float
    is_kept: bool
    may_split: bool
    begins_page: bool
    marks: tuple[str, ...]


@dataclass(slots=True)
class _Flow:
    page: int
    filled: float = 0
    column: int = 0
    columns: int = 1
    room: float = 0
    width: float = 0
    marks: dict[str, int] = field(default_factory=dict)

    def begin(self, section: Any) -> None:
        """A section begins on a page of its own, with columns of its own."""
        if self.room:
            self._next_page()
        size, margins, columns = (section.find(qn(f"w:{name}")) for name in ("pgSz", "pgMar", "cols"))
        self.columns = 1 if columns is None else int(columns.get(qn("w:num"), "1"))
        gap = 0 if columns is None else int(columns.get(qn("w:space"), "0"))
        self.room = _length(size, "h") - _length(margins, "top") - _length(margins, "bottom")
        whole = _length(size, "w") - _length(margins, "left") - _length(margins, "right")
        self.width = (whole - gap / _TWIPS * (self.columns - 1)) / self.columns

    def place(self, group: tuple[_Piece, ...]) -> None:
        """What is kept together goes on where it has room, or else to where there is most of it."""
        if group[0].begins_page and (self.filled or self.column):
            self._next_page()
        *kept, last = group
        height = sum(piece.height for piece in kept) + (min(last.height, _LINES) if last.may_split else last.height)
        if self.filled + height > self.room and height <= self.room:
            self._next_column()
        for piece in group:
            self._add(piece)

    def _add(self, piece: _Piece) -> None:
        if self.filled + piece.height > self.room and self.filled and not piece.may_split:
            self._next_column()
        self.marks.update(dict.fromkeys(piece.marks, self.page))
        self.filled += piece.height
        while self.filled > self.room:
            rest = self.filled - self.room
            self._next_column()
            self.filled = rest

    def _next_column(self) -> None:
        self.column, self.filled = self.column + 1, 0
        if self.column == self.columns:
            self._next_page()

    def _next_page(self) -> None:
        self.page, self.column, self.filled = self.page + 1, 0, 0


def _sections(body: Any) -> Iterator[tuple[list[Any], Any]]:
    """The elements of each section, and its properties, which stand at its end."""
    elements: list[Any] = []
    for element in body:
        if element.tag == _SECT:
            yield elements, element
            return
        elements.append(element)
        end = element.find(f"{qn('w:pPr')}/{_SECT}")
        if end is not None:
            yield elements, end
            elements = []


def _pieces(elements: Iterable[Any], looks: Looks, width: float) -> Iterator[_Piece]:
    for element in elements:
        if element.tag == _P:
            yield _paragraph(element, looks, width)
        elif element.tag == _TBL:
            yield from (_row(row, looks, looks.margins_of(element)) for row in element.iter(_TR))


def _paragraph(element: Any, looks: Looks, width: float) -> _Piece:
    marks = tuple(mark.get(qn("w:name")) for mark in element.iter(qn("w:bookmarkStart")))
    may_split = not looks.has(element, "keepLines")
    height = looks.height(element, width)
    return _Piece(height, looks.has(element, "keepNext"), may_split, looks.has(element, "pageBreakBefore"), marks)


def _row(row: Any, looks: Looks, margins: tuple[float, float]) -> _Piece:
    is_kept = looks.has(next(row.iter(_P)), "keepNext")
    may_split = next(row.iter(qn("w:cantSplit")), None) is None
    return _Piece(looks.row_height(row, margins), is_kept, may_split, begins_page=False, marks=())


def _together(pieces: Iterable[_Piece]) -> Iterator[tuple[_Piece, ...]]:
    """Pieces that are kept with the next, with what they are kept with."""
    group: list[_Piece] = []
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


def _length(element: Any, name: str) -> float:
    return int(element.get(qn(f"w:{name}"))) / _TWIPS
