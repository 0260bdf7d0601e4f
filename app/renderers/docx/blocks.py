"""One function for each kind of block of a document: its markup, and what it adds to the package."""

from collections.abc import Callable, Mapping
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
    RunSheet,
    Table,
    Timeline,
    WeekGrid,
)
from app.renderers.docx.markup import paragraph, run, tick
from app.renderers.docx.package import Package
from app.renderers.docx.pictures import bars, chain, chart, code, lifecycle
from app.renderers.docx.tables import (
    card_grid,
    fact_table,
    facts,
    key_numbers,
    month_calendar,
    plain_table,
    timeline,
    week_grid,
)


def write_block(block: Block, package: Package) -> str:
    """The markup of a block."""
    return WRITERS[type(block)](block, package)


def _heading(block: Heading, _: Package) -> str:
    return paragraph("Heading2", run(block.text))


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
    return (
        paragraph("Heading2", run(block.title))
        + _checklist(Checklist(block.fixed), package)
        + "".join(_run_sheet(sheet) for sheet in block.sheets)
        + (paragraph("FillIn", run(block.review)) + paragraph("FillInLine") * 2 if block.review else "")
    )


def _run_sheet(block: RunSheet) -> str:
    when = " · ".join(part for part in (block.when, block.who) if part)
    return (
        paragraph("SheetTitle", tick(), run(f" {block.title}"))
        + (paragraph("SheetWhen", run(when)) if when else "")
        + (paragraph("SheetTags", run(" · ".join(block.tags))) if block.tags else "")
        + (paragraph("Message", run(block.message)) if block.message else "")
        + (fact_table(block.facts, "TableText") if block.facts else "")
    )


def _message(block: Message, _: Package) -> str:
    return paragraph("Heading2", run(block.title)) + paragraph("Message", run(block.text))


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
    Message: _message,
    Note: _note,
    QRCode: code,
}
