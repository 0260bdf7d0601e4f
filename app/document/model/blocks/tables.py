"""Blocks of cells: tables, cards, and figures with captions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; every row has as many cells as the head. ``label`` says what the table shows."""

    label: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One cell of a card grid: a title with its English key word, and a few lines."""

    title: str
    keyword: str
    text: str


@dataclass(frozen=True, slots=True)
class CardGrid:
    """Cells side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class KeyNumbers:
    """Figures with a caption each."""

    numbers: tuple[tuple[str, str], ...]
