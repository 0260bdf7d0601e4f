"""XLSX: the sheets as tables of a workbook, ready to be filtered, sorted and printed."""

import io
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from app.document.model.sheets import Cell, Column, ColumnKind, Sheet
from app.renderers.plain_text import looks_like_a_formula, plain

_LITERAL = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS = {
    ColumnKind.NUMBER: 10, ColumnKind.DATE: 12, ColumnKind.TIME: 9,
    ColumnKind.WORD: 15, ColumnKind.LINE: 26, ColumnKind.TEXT: 48,
}  # fmt: skip
_STYLE = "Table Style Light 15"
_A4 = 9
_FIRST_DATE = date(1900, 3, 1)
_TITLE_LENGTH = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")


def render(title: str, sheets: Iterable[Sheet], changed_at: datetime | None) -> bytes:
    """The workbook under a title, without an author."""
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True, **_LITERAL}) as workbook:
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
        self.head = add(bold=True)
        self.text = add()
        # Else a text would turn into a formula when somebody edits its cell.
        self.quoted = add(quote_prefix=True)
        self.date = add(num_format="yyyy-mm-dd")
        self.time = add(num_format="hh:mm")


def _add(workbook: Any, **more: Any) -> Any:
    return workbook.add_format({"text_wrap": True, "valign": "top", "align": "left", **more})


def _write(workbook: Any, sheet: Sheet, styles: _Styles) -> None:
    page = workbook.add_worksheet(_NOT_IN_TITLES.sub(" ", sheet.title)[:_TITLE_LENGTH].strip())
    heads = [{"header": column.head, "header_format": styles.head} for column in sheet.columns]
    last_row, last_column = max(len(sheet.rows), 1), len(sheet.columns) - 1
    page.add_table(0, 0, last_row, last_column, {"name": f"table_{sheet.key}", "style": _STYLE, "columns": heads})
    for number, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            _write_cell(page, (number, place), cell, styles)
    _set_up(page, sheet.columns)


def _write_cell(page: Any, at: tuple[int, int], cell: Cell, styles: _Styles) -> None:
    if isinstance(cell, date) and cell < _FIRST_DATE:
        cell = cell.isoformat()  # before the calendar of spreadsheets begins
    if isinstance(cell, str):
        text = plain(cell)
        page.write_string(*at, text, styles.quoted if looks_like_a_formula(text) else styles.text)
    elif isinstance(cell, date | time):
        page.write_datetime(*at, cell, styles.date if isinstance(cell, date) else styles.time)
    elif cell is None:
        page.write_blank(*at, None, styles.text)
    else:
        page.write_number(*at, cell, styles.text)


def _set_up(page: Any, columns: tuple[Column, ...]) -> None:
    """Widths, the head row that stays in sight, and the paper: A4 across, the head on each page."""
    for place, column in enumerate(columns):
        page.set_column(place, place, _WIDTHS[column.kind])
    page.freeze_panes(1, 0)
    page.set_paper(_A4)
    page.set_landscape()
    page.repeat_rows(0)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&L&A&R&P / &N")
