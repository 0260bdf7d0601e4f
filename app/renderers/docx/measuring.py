"""How high paragraphs and rows are, in points, by the looks of their styles and the number of their lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from app.renderers.widths import lines_of
from app.renderers.widths import width as across

_W = qn("w:p").removesuffix("p")
_P, _PPR, _TEXT, _VAL = (f"{_W}{name}" for name in ("p", "pPr", "t", "val"))
_EXTENT = qn("wp:extent")
_FLAGS = ("keepNext", "keepLines", "pageBreakBefore")
_TWIPS = 20
_EMU = 12_700
_EMPTY = 0.5
"""An empty line in a message."""
_NARROW = 1.2
"""So many more letters of a European language stand in a line than half as wide ones as Chinese characters would."""
_RAGGED = 2
"""The letters that a line leaves empty, as no word is broken."""
_FACE = 1.32
"""The height of a line of its face, in its size."""
_SAID: Mapping[str, str] = {f"{_W}br": "\n", f"{_W}tab": "    "}


@dataclass(frozen=True, slots=True)
class _Look:
    """A style: size, height of a line and distances in points, and how it is kept on a page.

    Where a line has no height of its own, it has that of its face.
    """

    size: float = 10.5
    line: float = 0
    before: float = 0
    after: float = 0
    sides: float = 0
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of paragraphs by their styles, and the margins in a cell by the styles of tables.

    Those of a cell are those at its sides together, and those above and below.
    """

    paragraphs: Mapping[str, _Look]
    margins: Mapping[str, tuple[float, float]]

    def has(self, paragraph: Any, flag: str) -> bool:
        """Whether a paragraph is told so itself, or by its style."""
        own = paragraph.find(f"{_PPR}/{_W}{flag}")
        return flag in self._of(paragraph).flags if own is None else own.get(_VAL) != "0"

    def height(self, paragraph: Any, width: float) -> float:
        """The height of a paragraph in a column of this width."""
        look = self._of(paragraph)
        pictures = [int(extent.get("cy")) / _EMU for extent in paragraph.iter(_EXTENT)]
        text = "".join(_SAID.get(part.tag, part.text or "") for part in paragraph.iter(_TEXT, *_SAID))
        room = max(1, 2 * (width - look.sides) / look.size)
        empty = 1 if look.line else _EMPTY
        lines = sum(_lines(line, room) if line else empty for line in text.split("\n")) if text else 1
        return lines * (look.line or look.size * _FACE) + look.before + look.after + sum(pictures)

    def row_height(self, row: Any, table: Any) -> float:
        """The height of a row of a table: that of its highest cell."""
        margins = self.margins[table.find(f"{_W}tblPr/{_W}tblStyle").get(_VAL)]
        least = row.find(f"{_W}trPr/{_W}trHeight")
        heights = [self._cell_height(cell, margins) for cell in row.iter(f"{_W}tc")]
        return max(0 if least is None else int(least.get(_VAL)) / _TWIPS, *heights)

    def _cell_height(self, cell: Any, margins: tuple[float, float]) -> float:
        width = int(cell.find(f"{_W}tcPr/{_W}tcW").get(f"{_W}w")) / _TWIPS - margins[0]
        return margins[1] + sum(self.height(paragraph, width) for paragraph in cell.iter(_P))

    def _of(self, paragraph: Any) -> _Look:
        return self.paragraphs[paragraph.find(f"{_PPR}/{_W}pStyle").get(_VAL)]


def read_looks(styles: Any) -> Looks:
    """The looks of the styles of a file."""
    usual = _over(_Look(), next(styles.iter(f"{_W}docDefaults")))
    by_kind: dict[str, dict[str, Any]] = {}
    for style in styles.iter(f"{_W}style"):
        by_kind.setdefault(style.get(f"{_W}type"), {})[style.get(f"{_W}styleId")] = style

    def look(style: Any) -> _Look:
        based = style.find(f"{_W}basedOn")
        return _over(usual if based is None else look(by_kind["paragraph"][based.get(_VAL)]), style)

    paragraphs = {name: look(style) for name, style in by_kind["paragraph"].items()}
    return Looks(paragraphs, {name: _margins(style) for name, style in by_kind["table"].items()})


def _margins(style: Any) -> tuple[float, float]:
    sides = {side.tag: int(side.get(f"{_W}w")) / _TWIPS for side in next(style.iter(f"{_W}tblCellMar"))}
    return sides[f"{_W}left"] + sides[f"{_W}right"], sides[f"{_W}top"] + sides[f"{_W}bottom"]


def _lines(text: str, width: float) -> float:
    """How many lines a text without breaks takes; fewer of narrow letters."""
    if across(text) > len(text):
        return lines_of(text, width)
    return 1 if len(text) <= width * _NARROW else lines_of(text, max(1, width * _NARROW - _RAGGED))


def _over(base: _Look, style: Any) -> _Look:
    """A look with what a style says itself."""
    sizes = [int(size.get(_VAL)) / 2 for size in style.iter(f"{_W}sz")]
    spaces = {key: value for spacing in style.iter(f"{_W}spacing") for key, value in spacing.items()}
    sides = [int(indent.get(f"{_W}{side}", 0)) for indent in style.iter(f"{_W}ind") for side in ("left", "right")]
    flags = {name for name in _FLAGS if next(style.iter(f"{_W}{name}"), None) is not None}

    def points(name: str, usual: float) -> float:
        return int(spaces[f"{_W}{name}"]) / _TWIPS if f"{_W}{name}" in spaces else usual

    is_single = spaces.get(f"{_W}lineRule") == "auto"
    return _Look(
        size=sizes[0] if sizes else base.size,
        line=0 if is_single else points("line", base.line),
        before=points("before", base.before),
        after=points("after", base.after),
        sides=sum(sides) / _TWIPS if sides else base.sides,
        flags=base.flags | flags,
    )
