"""The sheet of a day: everything on it in order of time, to be ticked off, and room to write."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil

from app.document.model.blocks import DaySheet, SeeAlso, SheetItem
from app.renderers.docx.fields import page_link
from app.renderers.docx.markup import (
    GAP,
    TEXT_WIDTH,
    cell,
    kept_together,
    paragraph,
    paragraphs_in,
    row,
    run,
    table,
    tick,
)
from app.renderers.widths import lines_of, width

_TIME = 1300
_RIGHTS = tuple(range(2400, 4500, 200))
"""How wide the column at the right may be."""
_MARGIN = 170
_LETTER = 80
"""The mean width of a small letter; a Chinese character takes two."""
_BETWEEN = 400
_LONG_DAY, _LONG_ITEM = 3600, 1800
"""What fills about a page of A4, and half of one; in the units of ``width``."""
_LINES = 2
_LINE, _SHORT = 60, 30
"""A line of the facts, and what shares one."""


def day_sheet(sheet: DaySheet, marks: Mapping[str, str], room: float) -> str:
    """A day over the whole width. It stays on one page where it has room there: so much of what A4 has.

    ``marks`` are the bookmarks of sections, by their keys.
    """
    markup = _head(sheet) + _items(sheet.items, marks, room)
    is_long = sum(map(_length, sheet.items)) > _LONG_DAY * room
    return (markup if is_long else kept_together(markup)) + (_room_to_write(sheet) if sheet.review else GAP)


def quiet_days(sheets: Sequence[DaySheet]) -> str:
    """Two days with nothing but fixed times, side by side; one that stands alone has the whole width."""
    if len(sheets) == 1:
        return table("TableNormal", (TEXT_WIDTH,), [row([cell(TEXT_WIDTH, _quiet_day(sheets[0]))])]) + GAP
    half = (TEXT_WIDTH - _BETWEEN) // 2
    texts = [_quiet_day(sheet) for sheet in sheets]
    cells = [cell(half, texts[0]), cell(_BETWEEN, paragraph("TableText")), cell(half, texts[1])]
    return table("TableNormal", (half, _BETWEEN, half), [row(cells)]) + GAP


def _head(sheet: DaySheet) -> str:
    number = run(f"{sheet.number}\t", "DayNumber") if sheet.number else ""
    about = run(f"  {sheet.about}", "Aside") if sheet.about else ""
    duty = run(f"\t{sheet.duty} ____________", "Aside") if sheet.duty else ""
    return paragraph("Day", number, run(sheet.title), about, duty)


def _quiet_day(sheet: DaySheet) -> str:
    number = run(f"{sheet.number}  ", "Seal") if sheet.number else ""
    about = run(f"  {sheet.about}", "Aside") if sheet.about else ""
    items = (
        paragraph("QuietItem", tick(), run(f" {item.time}\t", "Time"), run(item.title), run(_beside(item), "Aside"))
        for item in sheet.items
    )
    return paragraph("QuietDay", number, run(sheet.title), about) + "".join(items)


def pointer(see: SeeAlso, marks: Mapping[str, str]) -> Iterator[str]:
    """The words that lead to a section, and its page where the file has it."""
    yield run(f"{see.words} ", "Muted")
    if see.target in marks:
        yield page_link(marks[see.target], run("→ ", "Seal"), run(see.title), run(" · ", "Muted"))
    else:
        yield run(see.title)


def _items(items: Sequence[SheetItem], marks: Mapping[str, str], room: float) -> str:
    columns = _columns(items)
    return table("PlanItems", columns, [line for item in items for line in _item(item, columns, marks, room)])


def _columns(items: Sequence[SheetItem]) -> tuple[int, int, int]:
    """The time, the facts, and what stands beside these; the last two are as wide as makes the day lowest."""
    right = min(_RIGHTS, key=lambda width: sum(_height_beneath(item, width) for item in items))
    return _TIME, TEXT_WIDTH - _TIME - right, right


def _height_beneath(item: SheetItem, right: int) -> float:
    """The lines under the head of an item whose column at the right is so wide."""
    if not (item.facts and item.aside):
        return 0
    left_line, right_line = ((wide - _MARGIN) / _LETTER for wide in (TEXT_WIDTH - _TIME - right, right))
    long = sum(lines_of(f"{label}  {words}", left_line) for label, words in item.facts if not _is_short(words))
    short = sum(width(f"{label}  {words}    ") for label, words in item.facts if _is_short(words))
    beside = sum(lines_of(f"{label}  {words}", right_line) for label, words in item.aside)
    return max(long + ceil(short / left_line), beside)


def _item(item: SheetItem, columns: tuple[int, int, int], marks: Mapping[str, str], room: float) -> list[str]:
    """The rows of an item: what and the text to post, and under them the facts and what stands beside these."""
    time, facts, aside = columns
    is_long = _length(item) > _LONG_ITEM * room
    moment = paragraph("ItemTime", tick(), run(f" {item.time}", "FixedTime" if item.is_fixed else "Time"))
    head = row([cell(time, moment), cell(facts + aside, *_what(item, marks), span=2)], may_split=is_long)
    if not item.facts and not item.aside:
        return [head]
    if item.facts and item.aside:
        beneath = [cell(facts, *_run_in(item)), cell(aside, *_beside_facts(item))]
    else:
        beneath = [cell(facts + aside, *_run_in(item), *_beside_facts(item), span=2)]
    below = row([cell(time, paragraph("ItemText")), *beneath], may_split=is_long)
    return [head if is_long else kept_together(head), below]


def _what(item: SheetItem, marks: Mapping[str, str]) -> list[str]:
    head = paragraph("Item", run(item.title), run(_beside(item), "Aside"))
    label = run(f"{item.message_label}\n", "Label") if item.message_label else ""
    message = [paragraph("ToPost", label, paragraphs_in(item.message))] if item.message else []
    return [head, *message, *([paragraph("ItemText", *pointer(item.see, marks))] if item.see else [])]


def _beside(item: SheetItem) -> str:
    return "".join(f"  {words}" for words in (" · ".join(filter(None, (item.who, *item.tags))),) if words)


def _run_in(item: SheetItem) -> list[str]:
    """A label and its text run on; short ones that follow each other share a line."""
    lines: list[str] = []
    for is_short, facts in groupby(item.facts, key=lambda fact: _is_short(fact[1])):
        runs = [run(f"{label}  ", "Aside") + run(words) for label, words in facts]
        lines += [run("    ").join(runs)] if is_short else runs
    return [paragraph("ItemText", line) for line in lines]


def _beside_facts(item: SheetItem) -> list[str]:
    return [paragraph("ItemText", run(f"{label}  ", "Aside"), run(words)) for label, words in item.aside]


def _room_to_write(sheet: DaySheet) -> str:
    """Boxes for the figures of the evening, and lines."""
    boxes = ""
    if sheet.figures:
        widths = [TEXT_WIDTH // len(sheet.figures)] * len(sheet.figures)
        cells = [cell(each, paragraph("FillIn", run(label))) for each, label in zip(widths, sheet.figures, strict=True)]
        boxes = GAP + table("PlanFigures", widths, [row(cells, height=400)])
    above = boxes + paragraph("FillIn", run(sheet.review)) + paragraph("FillInLine") * (_LINES - 1)
    return kept_together(above) + paragraph("FillInLine")


def _is_short(words: str) -> bool:
    return width(words) <= _SHORT and "\n" not in words


def _length(item: SheetItem) -> int:
    return _size((("", item.title), ("", item.message), *item.facts, *item.aside))


def _size(facts: Sequence[tuple[str, str]]) -> int:
    """About how much room texts take, with the lines that they do not fill."""
    return sum(width(words) + _LINE * (1 + words.count("\n")) // 2 for _, words in facts)
