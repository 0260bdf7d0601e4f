"""One function for each kind of block of a document: its markup, and what it adds to the package."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from app.document.model.blocks import (
    Bars,
    Block,
    Bullets,
    CardGrid,
    Chain,
    Chart,
    Checklist,
    DaySheet,
    Facts,
    Heading,
    KeyNumbers,
    Lifecycle,
    Message,
    MonthCalendar,
    Note,
    Paragraph,
    QRCode,
    SeeAlso,
    Table,
    Timeline,
    WeekCharts,
    WeekGrid,
)
from app.renderers.docx.calendars import month_calendar, week_grid
from app.renderers.docx.days import day_sheet, pointer, quiet_days
from app.renderers.docx.markup import paragraph, paragraphs_in, run, tick
from app.renderers.docx.package import Package
from app.renderers.docx.pictures import bars, chain, chart, code, lifecycle, week_charts
from app.renderers.docx.tables import card_grid, facts, key_numbers, plain_table, timeline
from app.renderers.widths import lines_of

_COLUMN, _LONG_MESSAGE = 46, 30
"""The letters in a line of a message, and the lines from which one goes on in the next column.

A long one that is kept whole leaves a column empty under its heading.
"""


def write_blocks(blocks: Iterable[Block], package: Package) -> str:
    """The markup of blocks in their order. Days with nothing but fixed times stand side by side, two in a row."""
    parts: list[str] = []
    for is_quiet, group in groupby(blocks, lambda one: isinstance(one, DaySheet) and one.is_quiet):
        if is_quiet:
            days = [one for one in group if isinstance(one, DaySheet)]
            parts += [quiet_days(days[at : at + 2]) for at in range(0, len(days), 2)]
        else:
            parts += [WRITERS[type(block)](block, package) for block in group]
    return "".join(parts)


def _heading(block: Heading, _: Package) -> str:
    return paragraph("Heading3", run(block.text))


def _paragraph(block: Paragraph, _: Package) -> str:
    return paragraph("Lead" if block.lead else "Normal", run(block.text))


def _bullets(block: Bullets, package: Package) -> str:
    if not block.numbered:
        return "".join(paragraph("ListBullet", run(item)) for item in block.items)
    counted = package.numbered_list()
    return "".join(paragraph("ListNumber", run(item), properties=counted) for item in block.items)


def _checklist(block: Checklist, _: Package) -> str:
    return "".join(paragraph("Checklist", tick(), run(f"\t{item}")) for item in block.items)


def _day_sheet(block: DaySheet, package: Package) -> str:
    return day_sheet(block, package.marks, package.share**2)


def _message(block: Message, _: Package) -> str:
    when = paragraph("PostWhen", run(block.when)) if block.when else ""
    is_long = lines_of(block.text, _COLUMN) > _LONG_MESSAGE
    text = paragraph("Message", paragraphs_in(block.text), properties="" if is_long else "<w:keepLines/>")
    return paragraph("Heading3", run(block.title)) + when + text


def _see_also(block: SeeAlso, package: Package) -> str:
    return paragraph("Normal", *pointer(block, package.marks))


def _note(block: Note, _: Package) -> str:
    return paragraph("NoteTitle", run(block.title)) + paragraph("NoteText", run(block.text))


WRITERS: Mapping[type[Block], Callable[[Any, Package], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Facts: facts,
    Bullets: _bullets,
    Checklist: _checklist,
    Table: plain_table,
    CardGrid: card_grid,
    KeyNumbers: key_numbers,
    WeekGrid: week_grid,
    MonthCalendar: month_calendar,
    Timeline: timeline,
    DaySheet: _day_sheet,
    Chart: chart,
    Bars: bars,
    Chain: chain,
    Lifecycle: lifecycle,
    WeekCharts: week_charts,
    Message: _message,
    Note: _note,
    QRCode: code,
    SeeAlso: _see_also,
}
