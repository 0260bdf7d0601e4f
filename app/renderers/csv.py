"""CSV: the schedule for any spreadsheet, in UTF-8 with a mark by which old programs know it."""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date, time

from app.document.model.sheets import SCHEDULE, Cell, Sheet
from app.i18n.dates import clock_time, number_words
from app.renderers.plain_text import looks_like_a_formula, plain

_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def render(sheets: Iterable[Sheet]) -> bytes:
    """The schedule with its heads, a line a row."""
    buffer = io.StringIO()
    lines = csv.writer(buffer, lineterminator="\r\n")
    for sheet in sheets:
        if sheet.key == SCHEDULE:
            lines.writerow([_literal(column.head) for column in sheet.columns])
            lines.writerows([_text(cell) for cell in row] for row in sheet.rows)
    return buffer.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return _literal(plain(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return clock_time(cell)
    return "" if cell is None else number_words(cell)


def _literal(text: str) -> str:
    """A text that no spreadsheet works out: an apostrophe stands before what looks like a formula."""
    is_formula = looks_like_a_formula(text) and not _PLAIN_NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text
