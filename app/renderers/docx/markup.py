"""The few elements of WordprocessingML that a document is made of. Typed text is escaped here, and nowhere else.

The order of a paragraph's and a table's properties is fixed by ECMA-376, part 1, chapter 17.
"""

import re
from collections.abc import Sequence
from html import escape

from app.base.characters import without_control_characters

TEXT_WIDTH = 9866
"""The width between the margins, in twentieths of a point (1 mm is 56.7)."""

_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_STYLE = re.compile(r'(<w:pStyle w:val="\w+"/>)(?!<w:keepNext/>)')
_EMPTY = re.compile(r"(\n{2,})")
_HALF_LINE = 8
_PARTS = re.compile(r"(\n|\t)")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>", "": ""}
# Quotation marks and dashes belong to both scripts; beside Chinese they are set in the Chinese face, full width.
_CHINESE = '<w:rFonts w:hint="eastAsia"/>'


def attribute(words: str) -> str:
    """A text as the value of an attribute."""
    return escape(without_control_characters(words))


def run(words: str, style: str = "", size: int = 0) -> str:
    """Typed text with its line breaks, in a character style; ``size`` in half points where it isn't the style's."""
    is_chinese = bool(_HAN.search(words))
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + (_CHINESE if is_chinese else "")
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    content = "".join(
        _BREAKS.get(part) or _text(part) for part in _PARTS.split(without_control_characters(words)) if part
    )
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{content}</w:r>" if content else ""


def paragraphs_in(words: str) -> str:
    """Typed text whose empty lines are half as high; copied, it is the same text."""
    return "".join(run(part, size=_HALF_LINE if part.startswith("\n\n") else 0) for part in _EMPTY.split(words))


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """A paragraph of these runs; ``properties`` follow the style, in their fixed order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'


def tick() -> str:
    """A box that can be ticked with a click, and by hand on paper."""
    return (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Tick"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'
    )


def cell(width: int, *paragraphs: str, span: int = 1, fill: str = "") -> str:
    """A cell of a table, over ``span`` columns and on a ground."""
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    look += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    look += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(cells: Sequence[str], *, is_head: bool = False, may_split: bool = False, height: int = 0) -> str:
    """A row of a table: it stays on one page unless it ``may_split``, and a head is repeated on every page."""
    look = "" if may_split else "<w:cantSplit/>"
    look += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    look += "<w:tblHeader/>" if is_head else ""
    return f"<w:tr>{f'<w:trPr>{look}</w:trPr>' if look else ''}{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[int], rows: Sequence[str], label: str = "") -> str:
    """A table with columns of these widths; ``label`` says to those who cannot see it what it shows.

    A paragraph must follow: tables that touch become one, and neither a cell nor a file may end with a table.
    """
    has_head = int(bool(rows) and "<w:tblHeader/>" in rows[0])
    look = f'<w:tblLook w:firstRow="{has_head}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"/>'
    caption = f'<w:tblCaption w:val="{attribute(label)}"/>' if label else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{caption}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def kept_together(markup: str) -> str:
    """The same with every paragraph kept on the page of what follows it."""
    return _STYLE.sub(r"\1<w:keepNext/>", markup)


GAP = paragraph("Gap")
"""What separates a table from what follows."""


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words, quote=False)}</w:t>'
