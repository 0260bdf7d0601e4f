"""Markdown: CommonMark with the tables and task lists that GitHub, note-taking programs and forums add to it.

Typed text is literal: every character that could begin markup is escaped. What a line break needs in a table is the
only HTML, and addresses of our own are the only links.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.base.characters import without_control
from app.document.model.blocks import (
    Bars,
    Block,
    Bullets,
    Card,
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
    RunSheet,
    Table,
    Timeline,
    WeekGrid,
)
from app.document.model.document import Document, Section
from app.renderers.export import Export
from app.renderers.letter_bars import hours_bar, level_bar

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&#@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"[-+=:]|(?<=\d)[.)]")
_NUMBER = re.compile(r"\d{1,9}(?=[.)])")
_EDGES = re.compile(r"^\s+|\s+$")
_BLANK = 30
_TICKS = re.compile("`+")


def render(export: Export) -> bytes:
    """The document in Markdown, in UTF-8."""
    document = export.document
    sections = [part for number, one in enumerate(document.sections, 1) for part in _section(number, one)]
    foot = ["---", literal(document.foot)] if document.foot else []
    return ("\n\n".join([*_cover(document), *_contents(document), *sections, *foot]) + "\n").encode()


def literal(typed: str) -> str:
    """Typed text that stands as it was typed: its line breaks kept, its empty lines between paragraphs."""
    paragraphs = re.split(r"\n{2,}", without_control(typed).strip("\n"))
    return "\n\n".join("\\\n".join(_line(line) for line in one.split("\n")) for one in paragraphs)


def _cover(document: Document) -> list[str]:
    cover = document.cover
    facts = [f"- **{_one_line(label)}** {_one_line(words)}" for label, words in cover.facts]
    link = [f"{_one_line(cover.share_caption)} <{cover.share_address}>"] if cover.share_address else []
    texts = [literal(words) for words in (cover.kind, cover.slogan, cover.sentence) if words]
    return [f"# {_one_line(cover.name)}", *texts, *(["\n".join(facts)] if facts else []), *link]


def _contents(document: Document) -> list[str]:
    titles = [f"{number}. {_one_line(section.title)}" for number, section in enumerate(document.sections, 1)]
    return [f"## {_one_line(document.contents)}", "\n".join(titles)] if titles else []


def _section(number: int, section: Section) -> list[str]:
    return [f"## {number}. {_one_line(section.title)}", *(write_block(block) for block in section.blocks)]


def write_block(block: Block) -> str:
    """A block in Markdown."""
    return WRITERS[type(block)](block)


def _heading(block: Heading) -> str:
    return _title(block.text)


def _paragraph(block: Paragraph) -> str:
    return literal(block.text)


def _facts(block: Facts) -> str:
    return _fact_list(block.rows)


def _bullets(block: Bullets) -> str:
    marks = [f"{number}. " if block.numbered else "- " for number in range(1, len(block.items) + 1)]
    return "\n".join(_item(mark, literal(item)) for mark, item in zip(marks, block.items, strict=True))


def _checklist(block: Checklist) -> str:
    return "\n".join(_item("- ", f"[ ] {literal(item)}") for item in block.items)


def _table(block: Table) -> str:
    return _pipes([_cell(words) for words in block.head], [[_cell(words) for words in row] for row in block.rows])


def _card_grid(block: CardGrid) -> str:
    return _fact_list([(_card_title(card), card.text) for card in block.cards])


def _card_title(card: Card) -> str:
    return card.title if card.title.casefold() == card.keyword.casefold() else f"{card.title} {card.keyword}"


def _key_numbers(block: KeyNumbers) -> str:
    return "\n".join(f"- **{_one_line(figure)}** {_one_line(caption)}" for figure, caption in block.numbers)


def _week_grid(block: WeekGrid) -> str:
    return _pipes([_cell(day.label) for day in block.days], [[_cell("\n".join(day.entries)) for day in block.days]])


def _month_calendar(block: MonthCalendar) -> str:
    return _pipes([_cell(name) for name in block.weekdays], [[_day(day) for day in week] for week in block.weeks])


def _timeline(block: Timeline) -> str:
    lines = ([f"**{_one_line(one.when)}**", one.title, one.who] for one in block.entries)
    return "\n".join("- " + " · ".join([when, *(_one_line(part) for part in rest if part)]) for when, *rest in lines)


def _day_sheet(block: DaySheet) -> str:
    parts = [
        _title(block.title),
        "\n".join(_item("- ", f"[ ] {literal(line)}") for line in block.fixed),
        *(_run_sheet(sheet) for sheet in block.sheets),
        f"**{_one_line(block.review)}** {literal('_' * _BLANK)}" if block.review else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _run_sheet(block: RunSheet) -> str:
    when = " · ".join(part for part in (block.when, block.who) if part)
    parts = [
        f"#{_title(block.title)}",
        f"- [ ] {_one_line(when or block.title)}",
        _one_line(" · ".join(block.tags)),
        _fenced(block.message) if block.message else "",
        _fact_list(block.facts),
    ]
    return "\n\n".join(part for part in parts if part)


def _chart(block: Chart) -> str:
    lines = [
        f"- {level_bar(band.level)} {_one_line(band.label)} {_one_line(band.words)}"
        + (f" **{_one_line(block.mark)}**" if band.marked else "")
        for band in block.bands
    ]
    return "\n\n".join([literal(block.label), "\n".join(lines), literal(block.source)])


def _bars(block: Bars) -> str:
    lines = (f"- **{_one_line(bar.name)}** {hours_bar(bar)} {_one_line(bar.words)}" for bar in block.rows)
    return "\n\n".join([literal(block.label), "\n".join(lines), literal(block.key)])


def _chain(block: Chain) -> str:
    links = ((link.title, " · ".join(part for part in (link.text, link.who) if part)) for link in block.links)
    return "\n".join(
        _item(f"{number}. ", f"**{_one_line(title)}** {literal(words)}")
        for number, (title, words) in enumerate(links, 1)
    )


def _lifecycle(block: Lifecycle) -> str:
    rows = ((one.when, " · ".join(part for part in (one.on, one.title, one.text) if part)) for one in block.points)
    return f"{literal(block.label)}\n\n{_fact_list([*rows])}"


def _message(block: Message) -> str:
    return f"{_title(block.title)}\n\n{_fenced(block.text)}"


def _note(block: Note) -> str:
    return "\n".join(
        f"> {line}".rstrip() for line in f"**{_one_line(block.title)}**\n\n{literal(block.text)}".split("\n")
    )


def _qr_code(block: QRCode) -> str:
    return f"{_one_line(block.caption)} <{block.address}>"


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
    Message: _message,
    Note: _note,
    QRCode: _qr_code,
}


def _title(words: str) -> str:
    return f"### {_one_line(words)}"


def _fact_list(rows: Sequence[tuple[str, str]]) -> str:
    return "\n".join(_item("- ", f"**{_one_line(label)}** {literal(words)}") for label, words in rows)


def _item(mark: str, content: str) -> str:
    """A list's item; what follows its first line stands under it."""
    return mark + re.sub(r"\n(?=[^\n])", "\n" + " " * len(mark), content)


def _pipes(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _day(day: GridDay) -> str:
    return _cell("\n".join([day.label, *day.entries]))


def _cell(typed: str) -> str:
    return "<br>".join(_line(line) for line in without_control(typed).split("\n"))


def _fenced(typed: str) -> str:
    """A text in a fence that is longer than any run of backticks in it."""
    text = without_control(typed)
    fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
    return f"{fence}\n{text}\n{fence}"


def _one_line(typed: str) -> str:
    return _line(" ".join(without_control(typed).split("\n")))


def _line(words: str) -> str:
    """One line of typed text. Spaces at its ends are written as numbers, or they would be dropped or mean something."""
    number = _NUMBER.match(words)
    start = number.end() if number else 0
    marked = bool(_LINE_START.match(words, start))
    escaped = (
        _SPECIAL.sub(r"\\\g<0>", words[:start]) + ("\\" if marked else "") + _SPECIAL.sub(r"\\\g<0>", words[start:])
    )
    return _EDGES.sub(lambda edge: "".join(f"&#{ord(space)};" for space in edge[0]), escaped)
