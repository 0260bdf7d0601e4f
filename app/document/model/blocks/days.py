"""Blocks of days: the week, the month, a timeline, and what to do on a day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GridDay:
    """A day of a week grid or of a calendar. ``muted`` days lie outside what the picture is about.

    ``holiday`` names the day's public holiday, or says that a weekend day is worked for one.
    """

    label: str
    entries: tuple[str, ...]
    muted: bool = False
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """The seven days of a week, Monday first."""

    label: str
    days: tuple[GridDay, ...]


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """Weeks of seven days each under the names of the days."""

    label: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[GridDay, ...], ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing on a timeline."""

    when: str
    title: str
    who: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Things in the order in which they happen."""

    label: str
    entries: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class RunSheet:
    """What to do for one activity, to be ticked off: when, what, who, the message to paste, and the rest as facts.

    ``tags`` are its short facts, such as its length and kind.
    """

    when: str
    title: str
    who: str
    tags: tuple[str, ...]
    message: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The run sheets of one day, after what stands fixed on it, to be ticked off too.

    ``review`` says what to write by hand on the lines at its end; without it there are none. ``day`` is its number, by
    which links find it; None for what has no day yet.
    """

    title: str
    fixed: tuple[str, ...]
    sheets: tuple[RunSheet, ...]
    review: str
    day: int | None = None
