"""Sheets of a workbook as values; they know no file format."""

from dataclasses import dataclass
from datetime import date, time
from enum import Enum

SCHEDULE = "schedule"
"""The key of the sheet that is always there."""

Cell = str | int | float | date | time | None
"""What a cell holds. A text is a text, whatever it looks like."""


class ColumnKind(Enum):
    """What most cells of a column hold; what was typed as something else stands there as text."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    WORD = "word"
    LINE = "line"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its head."""

    head: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name. Every row has as many cells as there are columns; ``key`` names it in any language."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
