"""Blocks that stand in rows and columns."""

from collections.abc import Sequence

from app.document.model.blocks import (
    CardGrid,
    Facts,
    GridDay,
    KeyNumbers,
    MonthCalendar,
    Table,
    Timeline,
    WeekGrid,
)
from app.renderers.columns import column_shares, may_break
from app.renderers.docx.markup import GAP, TEXT_WIDTH, cell, paragraph, row, run, table
from app.renderers.docx.package import Package

_FACT_LABEL = 2300
_WHEN = 2500
_DAY_HEIGHT = 850
_FIGURES = 6
_CARDS = 3


def facts(block: Facts, _: Package) -> str:
    """Labels with their texts beside them."""
    return fact_table(block.rows, "FactText")


def fact_table(rows: Sequence[tuple[str, str]], style: str) -> str:
    """Labels with their texts beside them, in a paragraph style."""
    widths = (_FACT_LABEL, TEXT_WIDTH - _FACT_LABEL)
    lines = (((label, "Muted"), (words, "")) for label, words in rows)
    return table("PlanFacts", widths, [_text_row(line, widths, style) for line in lines]) + GAP


def plain_table(block: Table, _: Package) -> str:
    """Rows under a head that every page repeats."""
    widths = _widths(block)
    head = _head_row(block.head, widths)
    rows = (_text_row([(words, "") for words in line], widths, "TableText") for line in block.rows)
    return table("PlanTable", widths, [head, *rows], block.label) + GAP


def card_grid(block: CardGrid, _: Package) -> str:
    """Three cards in a row."""
    cards = [
        [
            paragraph("CardText", run(card.title, "Seal"), run(_keyword(card.title, card.keyword), "Seal")),
            paragraph("CardText", run(card.text)),
        ]
        for card in block.cards
    ]
    return _cells_in_rows("PlanGrid", cards, _CARDS)


def key_numbers(block: KeyNumbers, _: Package) -> str:
    """Figures with their captions under them."""
    figures = [
        [paragraph("Figure", run(figure)), paragraph("TableHead", run(caption))] for figure, caption in block.numbers
    ]
    return _cells_in_rows("PlanFigures", figures, min(_FIGURES, len(figures)))


def week_grid(block: WeekGrid, _: Package) -> str:
    """Seven columns under the names of the days."""
    widths = _equal(7)
    head = _day_names([day.label for day in block.days], widths, "Seal")
    cells = [cell(width, *_entries(day)) for width, day in zip(widths, block.days, strict=True)]
    return table("PlanGrid", widths, [head, row(cells, height=_DAY_HEIGHT)], block.label) + GAP


def month_calendar(block: MonthCalendar, _: Package) -> str:
    """Weeks under the names of the days."""
    widths = _equal(7)
    head = [_day_names(block.weekdays, widths, "Muted")] if block.weekdays[0] else []
    weeks = [
        row([cell(width, *_day(day)) for width, day in zip(widths, week, strict=True)], height=_DAY_HEIGHT)
        for week in block.weeks
    ]
    said = " · ".join([*(words for _, words in block.legend), *block.remarks])
    below = paragraph("Caption", run(said)) if said else GAP
    return table("PlanGrid", widths, [*head, *weeks], block.label) + below


def timeline(block: Timeline, _: Package) -> str:
    """When, and beside it what and who."""
    widths = (_WHEN, TEXT_WIDTH - _WHEN)
    rows = (
        row([
            cell(widths[0], paragraph("TableText", run(entry.when, "Seal"))),
            cell(widths[1], paragraph("TableText", run(entry.title), run(_after_dot(entry.who), "Muted"))),
        ])
        for entry in block.entries
    )  # fmt: skip
    return table("PlanFacts", widths, list(rows), block.label) + GAP


def _text_row(words: Sequence[tuple[str, str]], widths: Sequence[int], style: str) -> str:
    """A row of texts, each with its character style."""
    cells = [cell(width, paragraph(style, run(text, look))) for width, (text, look) in zip(widths, words, strict=True)]
    return row(cells, may_split=may_break([text for text, _ in words]))


def _head_row(names: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cell(width, paragraph("TableHead", run(name))) for width, name in zip(widths, names, strict=True)]
    return row(cells, is_head=True)


def _day_names(names: Sequence[str], widths: Sequence[int], look: str) -> str:
    cells = [cell(width, paragraph("TableHead", run(name, look))) for width, name in zip(widths, names, strict=True)]
    return row(cells, is_head=True)


def _day(day: GridDay) -> list[str]:
    holiday = [run(f" {day.holiday}", "Muted")] if day.holiday else []
    head = paragraph("CalendarText", run(day.label, "Muted" if day.muted else "Seal"), *holiday)
    return [head, *_entries(day, least=0)]


def _entries(day: GridDay, least: int = 1) -> list[str]:
    """The entries of a day, a paragraph each; a cell without any paragraph would not open."""
    lines = [*day.entries, *[""] * (least - len(day.entries))]
    return [paragraph("CalendarText", run(line)) for line in lines]


def _keyword(title: str, keyword: str) -> str:
    return f" {keyword}" if keyword.casefold() != title.casefold() else ""


def _after_dot(words: str) -> str:
    return f" · {words}" if words else ""


def _cells_in_rows(style: str, contents: Sequence[Sequence[str]], columns: int, label: str = "") -> str:
    """A table of equal columns; the last row is filled up with empty cells."""
    widths = _equal(columns)
    missing = -len(contents) % columns
    filled = [*contents, *[[paragraph("TableText")]] * missing]
    rows = [
        row([cell(width, *content) for width, content in zip(widths, filled[start : start + columns], strict=True)])
        for start in range(0, len(filled), columns)
    ]
    return table(style, widths, rows, label) + GAP


def _equal(columns: int) -> list[int]:
    return [TEXT_WIDTH // columns] * columns


def _widths(block: Table) -> list[int]:
    return [int(TEXT_WIDTH * share) for share in column_shares(block)]
