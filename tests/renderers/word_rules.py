"""What ECMA-376, part 1, chapter 17, says about a Word file's elements, as far as ours are made of them."""

from collections.abc import Iterator, Mapping
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ORDER: Mapping[str, tuple[str, ...]] = {
    name: tuple(children.split())
    for name, children in {
        "body": "p tbl sectPr",
        "tbl": "tblPr tblGrid tr",
        "tr": "trPr tc",
        "tc": "tcPr p tbl",
        "p": "pPr bookmarkStart r hyperlink bookmarkEnd sdt",
        "r": "rPr fldChar instrText t br tab drawing",
        "sdt": "sdtPr sdtContent",
        "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
        "rPr": "rStyle rFonts b bCs i iCs caps color spacing w kern position sz szCs u bdr shd lang",
        "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
        "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
        "trPr": "cantSplit trHeight tblHeader",
        "sectPr": "footerReference type pgSz pgMar cols vAlign titlePg",
        "pBdr": "top left bottom right between",
        "tblBorders": "top left bottom right insideH insideV",
        "tblCellMar": "top left bottom right",
        "numPr": "ilvl numId",
        "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr trPr tcPr tblStylePr",
        "tblStylePr": "pPr rPr tblPr trPr tcPr",
        "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
        "abstractNum": "multiLevelType lvl",
        "num": "abstractNumId lvlOverride",
        "numbering": "abstractNum num",
        "styles": "docDefaults style",
        "settings": "zoom defaultTabStop characterSpacingControl compat",
    }.items()
}
"""The children that an element of ours may have, in their order."""

_FREE = {"body", "tc", "p", "r"}
"""After their properties, these have their content in any order."""
_MANY = {"tr", "tc", "style", "tblStylePr", "lvl", "abstractNum", "num", "lvlOverride"}


def broken_rules(root: Any) -> Iterator[str]:
    """What is wrong with a part of a Word file, in words."""
    for element in root.iter():
        name = str(element.tag).removeprefix(W)
        if name in ORDER:
            yield from _misplaced(name, [str(child.tag).removeprefix(W) for child in element])
        if name in _WHOLE:
            yield from _WHOLE[name](element)


def _misplaced(name: str, children: list[str]) -> Iterator[str]:
    order = ORDER[name]
    for child in dict.fromkeys(children):
        if child not in order:
            yield f"{child} is no child of {name}"
        elif name not in _FREE and child not in _MANY and children.count(child) > 1:
            yield f"{name} has several {child}"
    if name in _FREE:
        if order[0].endswith("Pr") and order[0] in children[1:]:
            yield f"{order[0]} is not the first child of {name}"
    elif (known := [order.index(child) for child in children if child in order]) != sorted(known):
        yield f"the children of {name} are in another order: {' '.join(children)}"


def _table(table: Any) -> Iterator[str]:
    """Every row fills the grid, and no table touches the next one."""
    columns = len(table.find(f"{W}tblGrid"))
    for row in table.iterfind(f"{W}tr"):
        filled = sum(_span(cell) for cell in row.iterfind(f"{W}tc"))
        if filled != columns:
            yield f"a row fills {filled} of {columns} columns"
    after = table.getnext()
    if after is None or after.tag != f"{W}p":
        yield "no paragraph follows a table"


def _cell(cell: Any) -> Iterator[str]:
    if cell[-1].tag != f"{W}p":
        yield "a cell ends without a paragraph"


def _body(body: Any) -> Iterator[str]:
    if body[-1].tag != f"{W}sectPr":
        yield "the body ends without its section's properties"
    for kind in ("bookmarkStart", "bookmarkEnd"):
        ids = [mark.get(f"{W}id") for mark in body.iter(f"{W}{kind}")]
        if len(ids) != len({*ids}):
            yield f"a {kind} has the id of another"


def _span(cell: Any) -> int:
    spans = [int(span.get(f"{W}val")) for span in cell.iterfind(f"{W}tcPr/{W}gridSpan")]
    return spans[0] if spans else 1


_WHOLE = {"tbl": _table, "tc": _cell, "body": _body}
