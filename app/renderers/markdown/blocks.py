"""One function for each kind of block of a document."""

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
    GridDay,
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
    WeekChart,
    WeekCharts,
    WeekGrid,
)
from app.renderers.letter_bars import hours_bar, level_bar
from app.renderers.markdown.markup import cell, fact_list, fenced, heading, list_item, literal, one_line, pipes

_BLANK = 30


def write_block(block: Block) -> str:
    """A block in Markdown."""
    return WRITERS[type(block)](block)


def _heading(block: Heading) -> str:
    return heading(block.text)


def _paragraph(block: Paragraph) -> str:
    return literal(block.text)


def _facts(block: Facts) -> str:
    return fact_list(block.rows)


def _bullets(block: Bullets) -> str:
    marks = [f"{number}. " if block.numbered else "- " for number in range(1, len(block.items) + 1)]
    return "\n".join(list_item(mark, literal(item)) for mark, item in zip(marks, block.items, strict=True))


def _checklist(block: Checklist) -> str:
    return "\n".join(list_item("- ", f"[ ] {literal(item)}") for item in block.items)


def _table(block: Table) -> str:
    return pipes([cell(words) for words in block.head], [[cell(words) for words in row] for row in block.rows])


def _card_grid(block: CardGrid) -> str:
    return fact_list([(card.heading, card.text) for card in block.cards])


def _key_numbers(block: KeyNumbers) -> str:
    return "\n".join(f"- **{one_line(figure)}** {one_line(caption)}" for figure, caption in block.numbers)


def _week_grid(block: WeekGrid) -> str:
    return pipes([cell(day.label) for day in block.days], [[cell("\n".join(day.entries)) for day in block.days]])


def _month_calendar(block: MonthCalendar) -> str:
    table = pipes([cell(name) for name in block.weekdays], [[_day(day) for day in week] for week in block.weeks])
    return "\n\n".join([table, *(literal(remark) for remark in block.remarks)])


def _timeline(block: Timeline) -> str:
    lines = ([f"**{one_line(one.when)}**", one.title, one.who] for one in block.entries)
    return "\n".join("- " + " · ".join([when, *(one_line(part) for part in rest if part)]) for when, *rest in lines)


def _day_sheet(block: DaySheet) -> str:
    title = " · ".join(part for part in (block.title, block.about) if part)
    blanks = [f"- {one_line(label)} {literal('_' * _BLANK)}" for label in (block.duty, *block.figures) if label]
    parts = [
        heading(title),
        *(_sheet_item(item) for item in block.items),
        "\n".join(blanks),
        f"**{one_line(block.review)}** {literal('_' * _BLANK)}" if block.review else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _sheet_item(item: SheetItem) -> str:
    if item.is_fixed and not item.facts and not item.see:
        line = " · ".join(part for part in (f"{item.time} {item.title}".strip(), item.who, *item.tags) if part)
        return list_item("- ", f"[ ] {literal(line)}")
    when = " · ".join(part for part in (item.time, item.who) if part)
    parts = [
        f"#{heading(item.title)}",
        f"- [ ] {one_line(when or item.title)}",
        one_line(" · ".join(item.tags)),
        f"**{one_line(item.message_label)}**\n\n{fenced(item.message)}" if item.message else "",
        fact_list((*item.facts, *item.aside)),
        _see_also(item.see) if item.see else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _chart(block: Chart) -> str:
    lines = [
        f"- {level_bar(band.level)} {one_line(band.label)} {one_line(band.words)}"
        + (f" **{one_line(block.mark)}**" if band.marked else "")
        for band in block.bands
    ]
    return "\n\n".join([literal(block.label), "\n".join(lines), literal(block.source)])


def _bars(block: Bars) -> str:
    lines = (f"- **{one_line(bar.name)}** {hours_bar(bar)} {one_line(bar.words)}" for bar in block.rows)
    return "\n\n".join([literal(block.label), "\n".join(lines), literal(block.key)])


def _chain(block: Chain) -> str:
    links = ((link.title, " · ".join(part for part in (link.text, link.who) if part)) for link in block.links)
    return "\n".join(
        list_item(f"{number}. ", f"**{one_line(title)}** {literal(words)}")
        for number, (title, words) in enumerate(links, 1)
    )


def _lifecycle(block: Lifecycle) -> str:
    rows = ((one.when, " · ".join(part for part in (one.on, one.title, one.text) if part)) for one in block.points)
    return f"{literal(block.label)}\n\n{fact_list([*rows])}"


def _week_charts(block: WeekCharts) -> str:
    return "\n\n".join(map(_week_chart, block.charts))


def _week_chart(chart: WeekChart) -> str:
    lines = (
        " ".join(
            filter(None, ("-", one_line(bar.name), level_bar(bar.level or 0), f"**{one_line(bar.words or '–')}**"))
        )
        for bar in chart.bars
    )
    return "\n\n".join(filter(None, [f"**{one_line(chart.label)}**", "\n".join(lines), literal(chart.target_words)]))


def _message(block: Message) -> str:
    parts = [heading(block.title), literal(block.when), fenced(block.text)]
    return "\n\n".join(part for part in parts if part)


def _note(block: Note) -> str:
    return "\n".join(
        f"> {line}".rstrip() for line in f"**{one_line(block.title)}**\n\n{literal(block.text)}".split("\n")
    )


def _qr_code(block: QRCode) -> str:
    return f"{one_line(block.caption)} <{block.address}>"


def _see_also(block: SeeAlso) -> str:
    return f"{one_line(block.words)} → {one_line(block.title)}"


WRITERS: Mapping[type[Block], Callable[[Any], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Facts: _facts,
    Bullets: _bullets,
    Checklist: _checklist,
    Table: _table,
    CardGrid: _card_grid,
    KeyNumbers: _key_numbers,
    WeekGrid: _week_grid,
    MonthCalendar: _month_calendar,
    Timeline: _timeline,
    DaySheet: _day_sheet,
    Chart: _chart,
    Bars: _bars,
    Chain: _chain,
    Lifecycle: _lifecycle,
    WeekCharts: _week_charts,
    Message: _message,
    Note: _note,
    QRCode: _qr_code,
    SeeAlso: _see_also,
}


def _day(day: GridDay) -> str:
    return cell("\n".join([" · ".join(filter(None, (day.label, day.holiday))), *day.entries]))
