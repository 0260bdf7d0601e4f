"""Days in a Word file: sheets that stay whole, quiet days side by side, a calendar in colours."""

import dataclasses
from typing import Any

from docx.oxml.ns import qn

from app.document.model.blocks import DaySheet, GridDay, MonthCalendar, SheetItem, Tone
from app.renderers.docx import render
from app.renderers.docx.markup import TEXT_WIDTH
from tests.renderers.blocks import DAY, FIXED, LEGEND, OPENING, document_with
from tests.renderers.word_files import open_word

QUIET = DaySheet(2, "Tue 22 Dec", "Day 2 of 30", (FIXED,))


def test_a_day_sheet_has_its_number_its_date_and_who_is_on_duty_in_its_head() -> None:
    opened = open_word(render(document_with(DAY)))
    (head,) = (one for one in opened.paragraphs if one.style.name == "Plan Day")
    assert head.text == "1\tMon 21 Dec  Day 1 of 30\tOn duty ____________"
    assert head.runs[0].style.name == "Plan Day Number"


def test_an_item_has_its_time_at_the_left_and_what_to_do_in_silence_at_the_right() -> None:
    items = _table(open_word(render(document_with(DAY))), "Plan Items")
    rows = [list(dict.fromkeys(cell.text for cell in row.cells)) for row in items.rows]
    assert rows == [
        [" 08:00", "Digest  Ben · 10 min"],
        [" 19:30", "Opening  Nora · 40 min · online\nPost this\nHello\nall\nTexts → To post first · 2"],
        ["", "Purpose  Warmth", "If nobody answers  Ask Tom"],
        [" ", "Bare"],
    ]


def test_facts_stand_in_their_order_and_short_ones_share_a_line() -> None:
    facts = (("Purpose", "Warmth"), ("Steps", "Ask all, " * 9), ("Series", "Tea"), ("Delivers", "List"))
    day = dataclasses.replace(DAY, items=(dataclasses.replace(OPENING, facts=facts, aside=()),))
    items = _table(open_word(render(document_with(day))), "Plan Items")
    lines = [line.partition("  ")[0] for line in items.rows[1].cells[1].text.splitlines()]
    assert lines == ["Purpose", "Steps", "Series"]


def test_a_day_that_fits_a_page_stays_on_one() -> None:
    short, long = (
        open_word(render(document_with(dataclasses.replace(DAY, items=items))))
        for items in (DAY.items, (dataclasses.replace(OPENING, message="x" * 4_000),) * 3)
    )
    assert all(_is_kept(paragraph) for paragraph in _table(short, "Plan Items")._tbl.iter(qn("w:p")))
    assert not all(_is_kept(paragraph) for paragraph in _table(long, "Plan Items")._tbl.iter(qn("w:p")))


def test_a_day_has_boxes_for_its_figures_and_lines_to_write_on() -> None:
    opened = open_word(render(document_with(DAY)))
    assert [cell.text for cell in _table(opened, "Plan Figures").row_cells(0)] == ["Spoke today"]
    assert [one.style.name for one in opened.paragraphs].count("Plan Fill In Line") == 2


def test_quiet_days_stand_two_in_a_row() -> None:
    opened = open_word(render(document_with(*[dataclasses.replace(QUIET, day=day) for day in (2, 3, 4)], DAY)))
    rows = [
        [[one.text for one in cell.paragraphs if one.style.name == "Plan Quiet Day"] for cell in table.row_cells(0)]
        for table in opened.tables
        if "Plan Quiet Day" in {one.style.name for cell in table.row_cells(0) for one in cell.paragraphs}
    ]
    assert rows == [
        [["2  Tue 22 Dec  Day 2 of 30"], [], ["3  Tue 22 Dec  Day 2 of 30"]],
        [["4  Tue 22 Dec  Day 2 of 30"]],
    ]


def test_the_column_at_the_right_is_as_wide_as_makes_the_day_lowest() -> None:
    short, long = (("If nobody answers", "Ask Tom"),), (("If nobody answers", "Ask Tom and then Ben. " * 20),)
    widths = [
        int(_table(open_word(render(document_with(_with_aside(aside)))), "Plan Items").columns[2].width.twips)
        for aside in (short, long)
    ]
    assert widths[0] < 3000 < widths[1] < TEXT_WIDTH / 2


def test_an_item_without_a_time_and_a_day_without_a_number_say_none() -> None:
    opened = open_word(render(document_with(DaySheet(None, "No day yet", "", (SheetItem("", "Bare", ""),)))))
    assert [one.text for one in opened.paragraphs if one.style.name == "Plan Day"] == ["No day yet"]


def test_the_days_of_a_month_have_the_grounds_of_what_they_are_about() -> None:
    week = (*(GridDay(str(number), ("x",), tone=tone) for number, tone in enumerate(Tone)), *(GridDay("7", ()),) * 2)
    days = (*week, GridDay("8", (), muted=True))
    opened = open_word(render(document_with(MonthCalendar("The month", tuple("MTWTFSS"), (days,), LEGEND))))
    month = _table(opened, "Plan Calendar")
    fills = [cell._tc.xpath("w:tcPr/w:shd/@w:fill") for cell in month.row_cells(1)]
    assert fills == [["F7F4EC"], ["F6E7E1"], ["E3ECDF"], ["A92B1C"], ["F7F4EC"], ["F7F4EC"], []]
    looks = [cell.paragraphs[0].runs[0].style.name for cell in month.row_cells(1)]
    assert looks == ["Plan Seal"] * 3 + ["Plan On Seal"] + ["Plan Muted"] * 3
    (legend,) = (one for one in opened.paragraphs if "By members" in one.text)
    assert legend.runs[0].style.name == "Plan Tone Members"


def test_a_month_stays_on_one_page_with_its_legend() -> None:
    weeks = tuple((GridDay("1", ("entry",) * 4),) * 7 for _ in range(5))
    opened = open_word(render(document_with(MonthCalendar("The month", tuple("MTWTFSS"), weeks))))
    month = _table(opened, "Plan Calendar")
    assert all(_is_kept(paragraph) for paragraph in month._tbl.iter(qn("w:p")))
    assert all(next(row._tr.iter(qn("w:cantSplit")), None) is not None for row in month.rows)
    assert sum(int(one.get(qn("w:w"))) for one in month._tbl.iter(qn("w:gridCol"))) <= TEXT_WIDTH


def _with_aside(aside: tuple[tuple[str, str], ...]) -> DaySheet:
    return dataclasses.replace(DAY, items=(dataclasses.replace(OPENING, aside=aside),))


def _table(opened: Any, style: str) -> Any:
    return next(table for table in opened.tables if table.style.name == style)


def _is_kept(paragraph: Any) -> bool:
    return bool(paragraph.xpath("w:pPr/w:keepNext"))
