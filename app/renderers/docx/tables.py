"""Blocks that stand in rows and columns."""

from collections.abc import Sequence

from app.document.model.blocks import (
    CardGrid,
    Facts,
    KeyNumbers,
    Table,
    Timeline,
)
from app.renderers.columns import A4_LINE, column_shares, may_break
from app.renderers.docx.markup import GAP, TEXT_WIDTH, cell, paragraph, row, run, table
from app.renderers.docx.package import Package
from app.renderers.widths import lines_of

_FACT_LABEL = 2300
_WHEN = 2500
_FIGURES = 6
_CARDS = 3
_LINE = 106
"""A line of small text over the whole width, in the units of ``width``."""
_TALL = 18
"""So many lines are a third of a page."""


def facts(block: Facts, _: Package) -> str:
    """Labels with their texts beside them."""
    return fact_table(block.rows, "FactText")


def fact_table(rows: Sequence[tuple[str, str]], style: str) -> str:
    """Labels with their texts beside them, in a paragraph style."""
    widths = (_FACT_LABEL, TEXT_WIDTH - _FACT_LABEL)
    lines = (((label, "Muted"), (words, "")) for label, words in rows)
    return table("PlanFacts", widths, [_text_row(line, widths, style) for line in lines]) + GAP


def plain_table(block: Table, package: Package) -> str:
    """Rows under a head that every page repeats; a card for each row where they would be very tall."""
    shares = column_shares(block, round(A4_LINE * package.share))
    if any(_height(line, shares) > _TALL * package.share**2 for line in block.rows):
        return "".join(_row_card(block.head, line) for line in block.rows) + GAP
    widths = [int(TEXT_WIDTH * share) for share in shares]
    head = _head_row(block.head, widths)
    rows = (_text_row([(words, "") for words in line], widths, "TableText") for line in block.rows)
    return table("PlanTable", widths, [head, *rows], block.label) + GAP


def card_grid(block: CardGrid, _: Package) -> str:
    """Three cards in a row."""
    cards = [
        [
            paragraph("CardText", run(card.heading, "Seal")),
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


def _row_card(head: Sequence[str], line: Sequence[str]) -> str:
    """A row with its first cell as the title, and under it the others, each after its head."""
    texts = [(run(f"{label}  ", "Aside"), run(words)) for label, words in zip(head, line, strict=True) if words]
    styles = ["RowCardTitle", *["RowCard"] * len(texts)]
    return "".join(paragraph(style, *words) for style, words in zip(styles, texts, strict=False))


def _height(line: Sequence[str], shares: Sequence[float]) -> float:
    """The lines of a row's longest cell."""
    return max((lines_of(words, share * _LINE) for words, share in zip(line, shares, strict=True)), default=0)


def _head_row(names: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cell(width, paragraph("TableHead", run(name))) for width, name in zip(widths, names, strict=True)]
    return row(cells, is_head=True)


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
