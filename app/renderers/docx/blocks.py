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
    SeeAlso,
    SheetItem,
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


def _day_sheet(block: DaySheet, _: Package) -> str:
    blanks = (label for label in (block.duty, *block.figures) if label)
    return (
        paragraph("Heading2", run(block.title))
        + (paragraph("SheetTags", run(block.about)) if block.about else "")
        + "".join(_sheet_item(item) for item in block.items)
        + "".join(paragraph("FillIn", run(f"{label}: ____________")) for label in blanks)
        + (paragraph("FillIn", run(block.review)) + paragraph("FillInLine") * 2 if block.review else "")
    )


def _sheet_item(item: SheetItem) -> str:
    facts = (*item.facts, *item.aside)
    when = " · ".join(part for part in (item.time, item.who) if part)
    return (
        paragraph("SheetTitle", tick(), run(f" {item.title}"))
        + (paragraph("SheetWhen", run(when)) if when else "")
        + (paragraph("SheetTags", run(" · ".join(item.tags))) if item.tags else "")
        + (paragraph("SheetTags", run(item.message_label)) if item.message_label else "")
        + (paragraph("Message", run(item.message)) if item.message else "")
        + (fact_table(facts, "TableText") if facts else "")
    )


def _message(block: Message, _: Package) -> str:
    when = paragraph("SheetWhen", run(block.when)) if block.when else ""
    return paragraph("Heading2", run(block.title)) + when + paragraph("Message", run(block.text))


def _see_also(block: SeeAlso, _: Package) -> str:
    return paragraph("Normal", run(f"{block.words} → {block.title}"))


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
    SeeAlso: _see_also,
}
