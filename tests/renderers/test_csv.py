"""CSV: the schedule as spreadsheets read it, and nothing in it that they would work out."""

import csv as reading
import io
from datetime import date, time

import pytest

from app.document.model.sheets import SCHEDULE, Cell, Column, ColumnKind, Sheet
from app.document.sheets.build import build_sheets
from app.knowledge.content import Knowledge
from app.renderers import csv
from tests.document.plans import shown_plan
from tests.renderers.workbooks import FORMULAS, NO_FORMULAS
from tests.support.examples import example

NUMBERS = ["-5", "+5", "-0.25", "+86", "12"]


@pytest.mark.parametrize("typed", FORMULAS)
def test_a_formula_in_any_spelling_is_made_literal(typed: str) -> None:
    ((cell,),) = _read(_rows_of((typed,)))[1:]
    assert cell[0] == "'"
    assert cell[1:] == typed.replace("\r", "\n").replace("\ufeff", "")


@pytest.mark.parametrize("typed", [*NO_FORMULAS, *NUMBERS])
def test_what_is_no_formula_stays_as_it_is(typed: str) -> None:
    assert _read(_rows_of((typed,)))[1:] == [[typed]]


def test_typed_values_are_spelt_plainly() -> None:
    rows = _read(_rows_of((date(2026, 12, 1), time(9, 5), 2.5, -3, None, 'a,b\n"c"; d')))
    assert rows[1] == ["2026-12-01", "09:05", "2.5", "-3", "", 'a,b\n"c"; d']  # fmt: skip


def test_the_file_says_that_it_is_utf_8_and_ends_its_lines_as_windows_does() -> None:
    content = csv.render(_rows_of(("夜读 👩‍👩‍👧",), ("two\nlines",)))
    assert content == '\ufeffHead 0\r\n夜读 👩‍👩‍👧\r\n"two\nlines"\r\n'.encode()


def test_control_characters_are_gone() -> None:
    assert _read(_rows_of(("a\x00b\x1bc\u2028d\x85e",)))[1:] == [["abc\nd\ne"]]


def test_the_schedule_of_a_starter_is_all_there(knowledge: Knowledge) -> None:
    answers = example(knowledge, "study-group", date(2026, 11, 22))
    sheets = build_sheets(shown_plan(answers, knowledge, is_owners=False))
    (schedule,) = [sheet for sheet in sheets if sheet.key == SCHEDULE]
    rows = _read(sheets)
    assert rows[0] == [column.head for column in schedule.columns]
    assert len(rows) == len(schedule.rows) + 1
    assert [str(row[2]) for row in schedule.rows if row[2]] == [row[2] for row in rows[1:] if row[2]]


def test_without_a_schedule_there_is_nothing() -> None:
    assert csv.render(()) == b"\xef\xbb\xbf"


def _rows_of(*rows: tuple[Cell, ...]) -> tuple[Sheet, ...]:
    columns = tuple(Column(f"Head {number}", ColumnKind.TEXT) for number in range(len(rows[0])))
    return (Sheet(SCHEDULE, "Schedule", columns, rows),)


def _read(sheets: tuple[Sheet, ...]) -> list[list[str]]:
    return list(reading.reader(io.StringIO(csv.render(sheets).decode("utf-8-sig"), newline="")))
