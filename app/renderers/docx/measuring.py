"""How high paragraphs and rows are, in points, by the looks of their styles and the number of their lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from app.renderers.widths import lines_of

_P, _PPR, _TBL = qn("w:p"), qn("w:pPr"), qn("w:tbl")
_VAL = qn("w:val")
_FLAGS = ("keepNext", "keepLines", "pageBreakBefore")
_TWIPS = 20
_EMU = 12_700
_EMPTY = 0.5
_NARROW = 1.08
"""So many more letters of a European language stand in a line than half as wide ones as Chinese characters would."""
_FACE = 1.25
"""The height of a line of its face, in its size."""
_SAID: Mapping[str, str] = {qn("w:br"): "\n", qn("w:tab"): "    "}


@dataclass(frozen=True, slots=True)
class _Look:
    """A style: size, least height of a line and distances in points, and how it is kept on a page."""

    size: float = 10.5
    line: float = 0
    before: float = 0
    after: float = 0
    sides: float = 0
    flags: frozenset[str] = frozenset()


@dataclass(slots=True)
class Looks:
    """The looks of the styles of a file, each read when it is first asked for."""

    styles: Any
    _known: dict[str, _Look] = field(default_factory=dict)

    def has(self, paragraph: Any, flag: str) -> bool:
        """Whether a paragraph is told so itself, or by its style."""
        own = paragraph.find(f"{_PPR}/{qn(f'w:{flag}')}")
        return flag in self._of(paragraph).flags if own is None else own.get(_VAL) != "0"

    def height(self, paragraph: Any, width: float) -> float:
        """The height of a paragraph in a column of this width."""
        look = self._of(paragraph)
        pictures = [int(extent.get("cy")) / _EMU for extent in paragraph.iter(qn("wp:extent"))]
        text = "".join(_SAID.get(part.tag, part.text or "") for part in paragraph.iter(qn("w:t"), *_SAID))
        room = max(1, 2 * (width - look.sides) / look.size)
        lines = sum(_lines(line, room) for line in text.split("\n")) if text else 1
        return lines * max(look.line, look.size * _FACE) + look.before + look.after + sum(pictures)

    def row_height(self, row: Any, margins: tuple[float, float]) -> float:
        """The height of a row: that of its highest cell."""
        least = next(row.iter(qn("w:trHeight")), None)
        heights = [self._cell_height(cell, margins) for cell in row.iter(qn("w:tc"))]
        return max(0 if least is None else int(least.get(_VAL)) / _TWIPS, *heights)

    def margins_of(self, table: Any) -> tuple[float, float]:
        """The margins in a cell of a table at its sides together, and above and below."""
        (name,) = table.iter(qn("w:tblStyle"))
        margins = next(self._style(name.get(_VAL)).iter(qn("w:tblCellMar")))
        left, right, top, bottom = (
            int(margins.find(qn(f"w:{side}")).get(qn("w:w"))) / _TWIPS for side in ("left", "right", "top", "bottom")
        )
        return left + right, top + bottom

    def _cell_height(self, cell: Any, margins: tuple[float, float]) -> float:
        width = int(next(cell.iter(qn("w:tcW"))).get(qn("w:w"))) / _TWIPS - margins[0]
        return margins[1] + sum(self.height(paragraph, width) for paragraph in cell.iter(_P))

    def _of(self, paragraph: Any) -> _Look:
        name = paragraph.find(f"{_PPR}/{qn('w:pStyle')}").get(_VAL)
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> _Look:
        """A style with what it takes from the one it is based on."""
        style = self._style(name)
        based = style.find(qn("w:basedOn"))
        base = self._read(based.get(_VAL)) if based is not None else self._usual()
        return _over(base, style)

    def _usual(self) -> _Look:
        return _over(_Look(), next(self.styles.iter(qn("w:docDefaults"))))

    def _style(self, name: str) -> Any:
        return next(style for style in self.styles.iter(qn("w:style")) if style.get(qn("w:styleId")) == name)


def _lines(text: str, width: float) -> float:
    """How many lines a text without breaks takes: half a one where it is empty, and fewer of narrow letters."""
    if not text:
        return _EMPTY
    return lines_of(text, width * (_NARROW if text.isascii() else 1))


def _over(base: _Look, style: Any) -> _Look:
    """A look with what a style says itself."""
    sizes = [int(size.get(_VAL)) / 2 for size in style.iter(qn("w:sz"))]
    spaces = {key: value for spacing in style.iter(qn("w:spacing")) for key, value in spacing.items()}
    sides = [int(indent.get(qn(f"w:{side}"), 0)) for indent in style.iter(qn("w:ind")) for side in ("left", "right")]
    flags = {name for name in _FLAGS if next(style.iter(qn(f"w:{name}")), None) is not None}

    def points(name: str, usual: float) -> float:
        return int(spaces[qn(f"w:{name}")]) / _TWIPS if qn(f"w:{name}") in spaces else usual

    is_single = spaces.get(qn("w:lineRule")) == "auto"
    return _Look(
        size=sizes[0] if sizes else base.size,
        line=0 if is_single else points("line", base.line),
        before=points("before", base.before),
        after=points("after", base.after),
        sides=sum(sides) / _TWIPS if sides else base.sides,
        flags=base.flags | flags,
    )
