"""XLSX: read back by a program that did not write it."""

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.document.model.sheets import SCHEDULE, Cell, Column, ColumnKind, Sheet
from app.document.sheets.build import build_sheets
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers, is_private
from app.renderers import xlsx
from tests.document.plans import marked_plan, shown_plan
from tests.document.test_sheets import MARKS
from tests.plan.strategies import plan_answers
from tests.renderers.workbooks import FORMULAS, NO_FORMULAS
from tests.support.examples import example

LIMIT = 32_767


@pytest.mark.parametrize("typed", [*FORMULAS, *NO_FORMULAS])
def test_a_text_is_a_text_whatever_it_looks_like(typed: str) -> None:
    cell = _page(_sheet((typed,))).cell(2, 1)
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert str(cell.value).replace("_x005F_", "_") == typed.replace("\ufeff", "").replace("\r", "\n")


@pytest.mark.parametrize("typed", FORMULAS)
def test_no_text_turns_into_a_formula_when_its_cell_is_edited(typed: str) -> None:
    assert _page(_sheet((typed,))).cell(2, 1).quotePrefix


def test_a_head_that_was_typed_is_a_text_and_the_name_of_its_column() -> None:
    heads = ["=1+1", "+86 138", "会读的人，每周", "<b>&"]
    page = _page((Sheet("some", "Some", tuple(Column(head, ColumnKind.WORD) for head in heads), ((None,) * 4,)),))
    assert [page.cell(1, at).data_type for at in range(1, 5)] == ["s"] * 4
    assert [bool(page.cell(1, at).quotePrefix) for at in range(1, 5)] == [True, True, False, False]
    (table,) = page.tables.values()
    assert [column.name for column in table.tableColumns] == heads


def test_no_formula_and_no_link_is_in_the_file() -> None:
    content = _rendered(_sheet(*((text,) for text in (*FORMULAS, *NO_FORMULAS))))
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        page = files.read("xl/worksheets/sheet1.xml").decode()
        assert [name for name in files.namelist() if "external" in name.casefold()] == []
    assert "<f>" not in page
    assert "<f " not in page
    assert "hyperlink" not in page


def test_dates_times_and_numbers_are_what_they_are() -> None:
    page = _page(_sheet((date(2026, 12, 1), time(19, 30), 36, 2.5, -3, None)))
    values = [page.cell(2, column).value for column in range(1, 7)]
    assert values == [datetime(2026, 12, 1), time(19, 30), 36, 2.5, -3, None]  # noqa: DTZ001
    assert [page.cell(2, column).number_format for column in (1, 2)] == ["yyyy-mm-dd", "hh:mm"]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(1900, 2, 28)])
def test_a_date_before_the_calendar_of_spreadsheets_is_a_text(day: date) -> None:
    assert _page(_sheet((day,))).cell(2, 1).value == day.isoformat()


def test_the_last_date_is_a_date() -> None:
    assert _page(_sheet((date(9999, 12, 31),))).cell(2, 1).data_type == "d"


def test_control_characters_are_gone() -> None:
    assert _page(_sheet(("a\x00b\x1b\ud800c\ufffe\rd",))).cell(2, 1).value == "abc\nd"


@pytest.mark.parametrize("letter", ["x", "读", "👩"])
def test_a_text_beyond_what_a_cell_takes_is_cut(letter: str) -> None:
    value = str(_page(_sheet((letter * 40_000,))).cell(2, 1).value)
    assert LIMIT - 1 <= len(value.encode("utf-16-le")) / 2 <= LIMIT
    assert set(value) == {letter}


def test_each_sheet_is_a_table_set_up_to_work_and_to_print(knowledge: Knowledge) -> None:
    sheets = _starter(knowledge)
    book = _book(sheets)
    assert len(book.worksheets) == 11
    for sheet, page in zip(sheets, book.worksheets, strict=True):
        (table,) = page.tables.values()
        assert table.ref == page.dimensions
        assert table.autoFilter is not None
        assert page.freeze_panes == f"{'ABCD'[sheet.key_columns]}{2 + sheet.key_rows}"
        assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
        assert page.page_setup.fitToHeight == 0
        # A line of Chinese has room between the foot's margin and the text.
        assert page.page_margins.bottom - page.page_margins.footer >= 0.35
        assert page.print_title_rows == f"$1:${1 + sheet.key_rows}"
        assert all(page.cell(2, column).alignment.wrap_text for column in range(1, page.max_column + 1))
        assert all(20 <= (page.row_dimensions[row].height or 0) <= 409 for row in range(1, page.max_row + 1))


def test_no_page_is_printed_smaller_than_can_be_read(knowledge: Knowledge) -> None:
    for page in _book(_starter(knowledge)).worksheets:
        pages = page.page_setup.fitToWidth or 1
        assert pages <= 2
        # A line of A4 across takes 149 digits in full size: of 10 points, 8 are printed, and 7 of the widest sheet.
        line = 149 * pages / (0.8 if pages == 1 else 0.7)
        assert sum(_width(page, column) for column in range(1, page.max_column + 1)) <= line + 1
        assert {page.cell(row, 1).font.size for row in (1, 2)} == {10}


def test_a_sheet_of_two_pages_says_on_each_which_row_it_is(knowledge: Knowledge) -> None:
    (schedule,) = [
        page
        for sheet, page in zip(_starter(knowledge), _book(_starter(knowledge)).worksheets, strict=True)
        if sheet.key == SCHEDULE
    ]
    assert (schedule.page_setup.fitToWidth, schedule.print_title_cols) == (2, "$A:$C")


def test_a_status_is_chosen_from_a_list(content: Content) -> None:
    page = _book(_starter(content[Language.EN])).worksheets[0]
    (rule,) = page.data_validations.dataValidation
    assert (rule.type, rule.formula1) == ("list", '"To do,Done,Missed,Moved"')
    assert str(rule.sqref) == f"H2:H{page.max_row}"


@pytest.mark.parametrize("choice", ["a, b", 'the "inner" ring', "=1+1", "x" * 256])
def test_a_choice_that_a_list_cannot_hold_is_left_out(choice: str) -> None:
    column = Column("Tier", ColumnKind.WORD, (choice, "Regulars") if len(choice) < 256 else (choice,))
    page = _page((Sheet("some", "Some", (column,), ((None,),)),))
    assert [rule.formula1 for rule in page.data_validations.dataValidation] in (['"Regulars"'], [])
    assert (len(choice) == 256) is not bool(page.data_validations.dataValidation)


def test_rows_are_shaded_by_their_status_and_by_the_day(content: Content) -> None:
    page = _book(_starter(content[Language.EN])).worksheets[0]
    (shades,) = page.conditional_formatting
    assert str(shades.sqref) == f"A2:J{page.max_row}"
    rules = sorted(shades.rules, key=lambda rule: rule.priority)
    assert [rule.formula[0] for rule in rules] == [
        '$H2="Missed"', '$H2="Done"', "$A2=TODAY()", "AND(ISNUMBER($A2),WEEKDAY($A2,2)>5)",
    ]  # fmt: skip


def test_a_long_text_makes_its_row_high() -> None:
    rows = [("short",), ("many words " * 40,), ("字" * 200,), ("one\ntwo\nthree",)]
    page = _page(_sheet(*rows))
    heights = [page.row_dimensions[row].height or 0 for row in range(2, 6)]
    line, latin_line = 14.5, 12.75
    # Letters of words are narrower than the digits that widths are counted in, with the spaces between them.
    assert heights[1] >= 0.8 * 440 / _width(page, 1) * latin_line
    assert heights[2] >= 400 / _width(page, 1) * line
    assert heights[3] >= 3 * latin_line
    assert heights[0] < heights[3]


def test_the_heads_are_those_of_the_sheet(knowledge: Knowledge) -> None:
    sheets = _starter(knowledge)
    for sheet, page in zip(sheets, _book(sheets).worksheets, strict=True):
        heads = [page.cell(1, column).value for column in range(1, page.max_column + 1)]
        assert heads == [column.head for column in sheet.columns]
        assert page.title == sheet.title


def test_the_workbook_says_its_title_and_no_author() -> None:
    properties = _book(()).properties
    assert properties.title == "Night Readers"
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created == datetime(2026, 11, 22, 9, 5)  # noqa: DTZ001


def test_the_same_plan_makes_the_same_file(content: Content) -> None:
    sheets = _starter(content[Language.EN])
    assert _rendered(sheets) == _rendered(sheets)


def test_nothing_private_is_anywhere_in_the_file_for_others(content: Content) -> None:
    for knowledge in content.values():
        for owner in (True, False):
            sheets = build_sheets(shown_plan(marked_plan(), knowledge, is_owners=owner))
            with zipfile.ZipFile(io.BytesIO(_rendered(sheets))) as files:
                said = "".join(files.read(name).decode() for name in files.namelist())
            hidden = set() if owner else {path for path in MARKS if is_private(path)}
            assert {path for path, raw in MARKS.items() if raw not in said} == hidden


def test_a_plan_without_answers_makes_a_workbook(knowledge: Knowledge) -> None:
    sheets = build_sheets(shown_plan(Answers(), knowledge))
    (page,) = _book(sheets).worksheets
    assert page.cell(1, 1).value == sheets[0].columns[0].head


def test_a_title_is_made_fit_for_a_sheet() -> None:
    sheet = Sheet("odd", "What? [a/b] 'quoted': and much too long for one", (Column("Head", ColumnKind.LINE),), ())
    assert _book((sheet,)).sheetnames == ["What   a b   quoted   and much"]


@given(answers=plan_answers())
def test_any_plan_is_read_back_as_it_was(content: Content, answers: Answers) -> None:
    sheets = build_sheets(shown_plan(answers, content[Language.ZH_HANT]))
    book = _book(sheets)
    for sheet, page in zip(sheets, book.worksheets, strict=True):
        for row, cells in enumerate(sheet.rows, 2):
            kinds = [page.cell(row, column).data_type for column in range(1, len(cells) + 1)]
            assert kinds == [_data_type(cell) for cell in cells]


def _width(page: Worksheet, column: int) -> float:
    """The width of a column; neighbours of one width are stored together."""
    found = [one for one in page.column_dimensions.values() if (one.min or 0) <= column <= (one.max or 0)]
    return float(found[0].width)


def _data_type(cell: Cell) -> str:
    if isinstance(cell, str):
        return "s"
    return "d" if isinstance(cell, date | time) else "n"


def _sheet(*rows: tuple[Cell, ...]) -> tuple[Sheet, ...]:
    columns = tuple(Column(f"Head {number}", ColumnKind.TEXT) for number in range(len(rows[0])))
    return (Sheet("some", "Some", columns, rows),)


def _starter(knowledge: Knowledge) -> tuple[Sheet, ...]:
    answers = example(knowledge, "study-group", date(2026, 11, 22))
    return build_sheets(shown_plan(answers, knowledge))


def _rendered(sheets: tuple[Sheet, ...]) -> bytes:
    return xlsx.render("Night Readers", sheets, datetime(2026, 11, 22, 9, 5, tzinfo=UTC))


def _book(sheets: tuple[Sheet, ...]) -> Workbook:
    return load_workbook(io.BytesIO(_rendered(sheets)))


def _page(sheets: tuple[Sheet, ...]) -> Worksheet:
    page: Any = _book(sheets).worksheets[0]
    assert isinstance(page, Worksheet)
    return page
