"""XLSX: the sheets as tables of a workbook, ready to be filled in, filtered, sorted and printed."""

import io
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]

from app.document.model.sheets import Cell, Column, ColumnKind, Mark, Shade, Sheet
from app.renderers.plain_text import looks_like_a_formula, plain
from app.renderers.sheet_sizes import TEXT_SIZES, SheetSizes, sheet_sizes

_LITERAL = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
# A face that every program has, or one as wide: columns are as many of its digits wide, on paper too.
_FACE = {"font_name": "Arial", "font_size": 10}
_A4 = 9
_FIRST_DATE = date(1900, 3, 1)
_TITLE_LENGTH = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")
_CHOICES_LENGTH = 255
_HAIR, _THIN = 7, 1
_PAPER, _LINE, _ACCENT = "#F5F0E6", "#CFC6B4", "#A6281C"
_SHADES = {
    Shade.MISSED: {"bg_color": "#F6D9D3", "font_color": "#8C1D12"},
    Shade.DONE: {"bg_color": "#E6EFE3", "font_color": "#4C5A49"},
    Shade.TODAY: {"bg_color": "#FCE9B8", "bold": True},
    Shade.THIS_WEEK: {"bg_color": "#FCE9B8", "bold": True},
    Shade.WEEKEND: {"bg_color": _PAPER},
}
_CONDITIONS = {
    Shade.TODAY: "{cell}=TODAY()",
    Shade.THIS_WEEK: "AND(ISNUMBER({cell}),{cell}<=TODAY(),{cell}+7>TODAY())",
    Shade.WEEKEND: "AND(ISNUMBER({cell}),WEEKDAY({cell},2)>5)",
}


def render(title: str, sheets: Iterable[Sheet], changed_at: datetime | None) -> bytes:
    """The workbook under a title, without an author."""
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True, "default_format_properties": dict(_FACE), **_LITERAL}) as workbook:
        created = (changed_at or datetime.now(UTC)).astimezone(UTC)
        workbook.set_properties({"title": plain(title), "created": created})
        styles = _Styles(workbook)
        for sheet in sheets:
            _write(workbook, sheet, styles)
    return buffer.getvalue()


class _Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, workbook: Any) -> None:
        add = partial(_add, workbook)
        head = {"bold": True, "bg_color": _PAPER, "valign": "bottom", "bottom": _THIN, "bottom_color": _ACCENT}
        self.head = add(**head)
        self.quoted_head = add(**head, quote_prefix=True)
        self.texts = {size: add(font_size=size) for size in TEXT_SIZES}
        # Else a text would turn into a formula when somebody edits its cell.
        self.quoted = {size: add(font_size=size, quote_prefix=True) for size in TEXT_SIZES}
        self.date = add(num_format="yyyy-mm-dd")
        self.time = add(num_format="hh:mm")
        self.shades = {shade: workbook.add_format(style) for shade, style in _SHADES.items()}

    def head_of(self, text: str) -> Any:
        """The format of a head."""
        return self.quoted_head if looks_like_a_formula(text) else self.head

    def of(self, cell: Cell, kind: ColumnKind, size: float) -> Any:
        """The format of a cell in a column; a text has a size."""
        if isinstance(cell, str):
            return (self.quoted if looks_like_a_formula(cell) else self.texts)[size]
        if isinstance(cell, date) or (cell is None and kind is ColumnKind.DATE):
            return self.date
        return self.time if isinstance(cell, time) else self.texts[TEXT_SIZES[0]]


def _add(workbook: Any, **more: Any) -> Any:
    usual = {"font_size": TEXT_SIZES[0], "text_wrap": True, "valign": "top", "align": "left"}
    # Lines between columns keep texts apart, which begin and end at their edges.
    lines = {name: value for side in ("bottom", "right") for name, value in ((side, _HAIR), (f"{side}_color", _LINE))}
    return workbook.add_format({**usual, **lines, **more})


def _write(workbook: Any, sheet: Sheet, styles: _Styles) -> None:
    page = workbook.add_worksheet(_NOT_IN_TITLES.sub(" ", sheet.title)[:_TITLE_LENGTH].strip())
    texts = [plain(column.head) for column in sheet.columns]
    heads = [{"header": text, "header_format": styles.head_of(text)} for text in texts]
    last_row, last_column = max(len(sheet.rows), 1), len(sheet.columns) - 1
    page.add_table(0, 0, last_row, last_column, {"name": f"table_{sheet.key}", "style": None, "columns": heads})
    sizes = sheet_sizes(sheet)
    page.set_row(0, sizes.head_height(texts))
    for number, row in enumerate(sheet.rows, 1):
        page.set_row(number, sizes.row_height(row))
        for place, cell in enumerate(map(_stored, row)):
            size = sizes.text_size(cell, place) if isinstance(cell, str) else TEXT_SIZES[0]
            _write_cell(page, (number, place), cell, styles.of(cell, sheet.columns[place].kind, size))
    _help_to_fill(page, sheet, styles)
    _set_up(page, sheet, sizes)


def _stored(cell: Cell) -> Cell:
    """A cell as a workbook can hold it; a date from before the calendar of spreadsheets begins becomes a text."""
    if isinstance(cell, date) and cell < _FIRST_DATE:
        return cell.isoformat()
    return plain(cell) if isinstance(cell, str) else cell


def _write_cell(page: Any, at: tuple[int, int], cell: Cell, style: Any) -> None:
    if isinstance(cell, str):
        page.write_string(*at, cell, style)
    elif isinstance(cell, date | time):
        page.write_datetime(*at, cell, style)
    elif cell is None:
        page.write_blank(*at, None, style)
    else:
        page.write_number(*at, cell, style)


def _help_to_fill(page: Any, sheet: Sheet, styles: _Styles) -> None:
    """Choices as lists, and shades that follow what is filled in and the day on which it is opened."""
    first, last = 1 + sheet.key_rows, max(len(sheet.rows), 1)
    for place, column in enumerate(sheet.columns):
        if choices := _choices(column):
            page.data_validation(
                first, place, last, place, {"validate": "list", "source": choices, "error_type": "warning"}
            )
    for mark in sheet.marks:
        style = {"type": "formula", "criteria": _condition(mark, first), "stop_if_true": True}
        page.conditional_format(first, 0, last, len(sheet.columns) - 1, {**style, "format": styles.shades[mark.shade]})


def _choices(column: Column) -> list[str]:
    """The choices as a file can hold them: in so many letters, parted by commas, and none that is worked out."""
    choices = [
        one for text in column.choices if not (looks_like_a_formula(one := plain(text)) or set(one) & set(',"\n'))
    ]
    return choices if len(",".join(choices).encode("utf-16-le")) // 2 <= _CHOICES_LENGTH else []


def _condition(mark: Mark, row: int) -> str:
    cell = f"${xl_col_to_name(mark.column)}{row + 1}"
    return "=" + (f'{cell}="{mark.word}"' if mark.word else _CONDITIONS[mark.shade].format(cell=cell))


def _set_up(page: Any, sheet: Sheet, sizes: SheetSizes) -> None:
    """Widths, what stays in sight, and the paper: A4 across, with the heads on each page."""
    for place, width in enumerate(sizes.widths):
        page.set_column(place, place, width)
    page.freeze_panes(1 + sheet.key_rows, sheet.key_columns)
    page.set_paper(_A4)
    page.set_landscape()
    page.repeat_rows(0, sheet.key_rows)
    if sheet.key_columns and sizes.pages > 1:
        page.repeat_columns(0, sheet.key_columns - 1)
    page.fit_to_pages(sizes.pages, 0)
    # Between paper and text the foot has room for a line of Chinese.
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.75)
    page.set_footer("&L&A&R&P / &N", {"margin": 0.35})
