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
    """A column with its head. ``choices`` are what is usually filled in, offered as a list."""

    head: str
    kind: ColumnKind
    choices: tuple[str, ...] = ()


class Shade(Enum):
    """Why a row stands out; of two reasons, the first counts."""

    MISSED = "missed"
    DONE = "done"
    TODAY = "today"
    THIS_WEEK = "this week"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class Mark:
    """A shade for the rows that have this word in a column; without a word, the date in that column decides."""

    shade: Shade
    column: int
    word: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name. Every row has as many cells as there are columns; ``key`` names it in any language.

    The first ``key_columns`` tell one row from another, the first ``key_rows`` belong to the head: both stay in sight,
    and are printed on each page.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key_columns: int = 0
    key_rows: int = 0
    marks: tuple[Mark, ...] = ()
