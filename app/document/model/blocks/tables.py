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
    """One cell of a card grid: a title, the English key word that it is known by, and a few lines.

    ``gloss`` is the key word where it stands beside the title: one in English has no need of it.
    """

    title: str
    keyword: str
    text: str
    gloss: str = ""

    @property
    def heading(self) -> str:
        """The title with what stands beside it."""
        return f"{self.title} {self.gloss}" if self.gloss else self.title


@dataclass(frozen=True, slots=True)
class CardGrid:
    """Cells side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class KeyNumbers:
    """Figures with a caption each."""

    numbers: tuple[tuple[str, str], ...]
