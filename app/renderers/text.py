"""Plain text: for any editor, and to paste into a chat. Lines are never wrapped, and messages stand as they are."""

from collections.abc import Callable, Mapping
from typing import Any

from app.base.characters import without_control_characters
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
    WeekCharts,
    WeekGrid,
)
from app.document.model.document import Document, Section
from app.i18n.languages import Language
from app.renderers.letter_bars import hours_bar, level_bar, week_lines
from app.renderers.widths import width

_COLONS = {"en": ": ", "zh": "："}
_AFTER_A_QUESTION = {"en": " ", "zh": ""}
_WIDEST = 24
_BLANK = 30


def render(document: Document) -> bytes:
    """The document as plain text, in UTF-8."""
    sections = (part for number, one in enumerate(document.sections, 1) for part in _section(number, one, document))
    foot = ["-" * _WIDEST, document.foot] if document.foot else []
    parts = [*_cover(document), *_contents(document), *sections, *foot]
    return (without_control_characters("\n\n".join(part for part in parts if part)) + "\n").encode()


def _cover(document: Document) -> list[str]:
    cover = document.cover
    facts = "\n".join(_fact(row, document.language) for row in cover.facts)
    link = _fact((cover.share_caption, cover.share_address), document.language) if cover.share_address else ""
    return [_underlined(cover.name, "="), cover.kind, cover.slogan, cover.sentence, facts, link]


def _contents(document: Document) -> list[str]:
    titles = [f"{number}. {section.title}" for number, section in enumerate(document.sections, 1)]
    return [_underlined(document.contents, "="), "\n".join(titles)] if titles else []


def _section(number: int, section: Section, document: Document) -> list[str]:
    title = "\n" + _underlined(f"{number}. {section.title}", "=")
    return [title, *(write_block(block, document.language) for block in section.blocks)]


def write_block(block: Block, language: Language) -> str:
    """A block as plain text."""
    return WRITERS[type(block)](block, language)


def _heading(block: Heading, _: Language) -> str:
    return _underlined(block.text, "-")


def _paragraph(block: Paragraph, _: Language) -> str:
    return block.text


def _facts(block: Facts, language: Language) -> str:
    return "\n".join(_fact(row, language) for row in block.rows)


def _bullets(block: Bullets, _: Language) -> str:
    marks = [f"{number}. " if block.numbered else "• " for number in range(1, len(block.items) + 1)]
    return "\n".join(_item(mark, item) for mark, item in zip(marks, block.items, strict=True))


def _checklist(block: Checklist, _: Language) -> str:
    return "\n".join(_item("☐ ", item) for item in block.items)


def _table(block: Table, language: Language) -> str:
    rows = ([pair for pair in zip(block.head, row, strict=True) if pair[1]] for row in block.rows)
    return "\n\n".join("\n".join(_fact(pair, language) for pair in pairs) for pairs in rows) or "\n".join(block.head)


def _card_grid(block: CardGrid, _: Language) -> str:
    return "\n\n".join(f"{card.heading}\n{card.text}" for card in block.cards)


def _key_numbers(block: KeyNumbers, _: Language) -> str:
    return "\n".join(f"{figure}  {caption}" for figure, caption in block.numbers)


def _week_grid(block: WeekGrid, _: Language) -> str:
    return "\n".join(_day(day) for day in block.days)


def _month_calendar(block: MonthCalendar, _: Language) -> str:
    named = (
        (" · ".join(filter(None, (f"{day.label} {name}".strip(), day.holiday))), day.entries)
        for week in block.weeks
        for name, day in zip(block.weekdays, week, strict=True)
        if day.entries or day.holiday
    )
    return "\n".join([*(_day(GridDay(label, entries)) for label, entries in named), *block.remarks])


def _timeline(block: Timeline, _: Language) -> str:
    return "\n".join(" · ".join(part for part in (one.when, one.title, one.who) if part) for one in block.entries)


def _day_sheet(block: DaySheet, language: Language) -> str:
    title = " · ".join(part for part in (block.title, block.about) if part)
    blanks = [_fact((label, "_" * _BLANK), language) for label in (block.duty, *block.figures, block.review) if label]
    items = (_sheet_item(item, language) for item in block.items)
    return "\n\n".join(part for part in (_underlined(title, "="), *items, "\n".join(blanks)) if part)


def _sheet_item(item: SheetItem, language: Language) -> str:
    head = f"{item.time} {item.title}".strip()
    if item.is_fixed and not item.facts and not item.see:
        return _item("☐ ", " · ".join(part for part in (head, item.who, *item.tags) if part))
    parts = [
        _underlined(f"☐ {head}", "-"),
        " · ".join(part for part in (item.who, *item.tags) if part),
        f"{item.message_label}\n{_framed(item.message)}" if item.message else "",
        *(_fact(row, language) for row in (*item.facts, *item.aside)),
        _see_also(item.see, language) if item.see else "",
    ]
    return "\n".join(part for part in parts if part)


def _chart(block: Chart, _: Language) -> str:
    wide = max((width(band.label) for band in block.bands), default=0)
    lines = [
        f"{band.label}{' ' * (wide - width(band.label))}  {level_bar(band.level)}  {band.words}"
        + (f" ← {block.mark}" if band.marked else "")
        for band in block.bands
    ]
    return "\n".join([block.label, *lines, block.source])


def _bars(block: Bars, _: Language) -> str:
    lines = ("  ".join(part for part in (bar.name, hours_bar(bar), bar.words) if part) for bar in block.rows)
    return "\n".join([block.label, *lines, block.key])


def _chain(block: Chain, _: Language) -> str:
    lines = (" · ".join(part for part in (link.title, link.text, link.who) if part) for link in block.links)
    return "\n".join([block.label, *(f"{number}. {line}" for number, line in enumerate(lines, 1))])


def _lifecycle(block: Lifecycle, _: Language) -> str:
    lines = (" · ".join(part for part in (one.when, one.on, one.title, one.text) if part) for one in block.points)
    return "\n".join([block.label, *(f"• {line}" for line in lines)])


def _week_charts(block: WeekCharts, _: Language) -> str:
    parts = ([one.label, *week_lines(one), one.target_words] for one in block.charts)
    return "\n\n".join("\n".join(filter(None, lines)) for lines in parts)


def _message(block: Message, _: Language) -> str:
    parts = (_underlined(block.title, "-"), block.when, _framed(block.text))
    return "\n".join(part for part in parts if part)


def _see_also(block: SeeAlso, _: Language) -> str:
    return f"{block.words} → {block.title}"


def _note(block: Note, _: Language) -> str:
    return f"[{block.title}]\n{block.text}"


def _qr_code(block: QRCode, language: Language) -> str:
    return _fact((block.caption, block.address), language)


WRITERS: Mapping[type[Block], Callable[[Any, Language], str]] = {
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


def _underlined(words: str, line: str) -> str:
    return f"{words}\n{_rule(words, line)}"


def _fact(row: tuple[str, str], language: Language) -> str:
    """A label with its text, which begins on a line of its own where it has several."""
    label, words = row
    colon = _AFTER_A_QUESTION[language.primary] if label.endswith(("?", "？")) else _COLONS[language.primary]
    return f"{label}{colon.rstrip()}\n{words}" if "\n" in words else f"{label}{colon}{words}"


def _item(mark: str, words: str) -> str:
    return mark + words.replace("\n", "\n" + " " * width(mark))


def _framed(words: str) -> str:
    """A text to paste, between two lines."""
    line = _rule(words, "-")
    return f"{line}\n{words}\n{line}"


def _rule(words: str, line: str) -> str:
    """A rule as wide as a text."""
    return line * min(max(map(width, words.split("\n"))), _WIDEST)


def _day(day: GridDay) -> str:
    return "\n".join([day.label or "—", *(f"  {entry}" for entry in day.entries)])
