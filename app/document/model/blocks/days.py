"""Blocks of days: the week, the month, a timeline, and what to do on a day."""

from dataclasses import dataclass
from enum import StrEnum

from app.document.model.blocks.text import SeeAlso


class Tone(StrEnum):
    """What a day of a calendar is about, for its colour."""

    NONE = "none"
    TEAM = "team"
    MEMBERS = "members"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class GridDay:
    """A day of a week grid or of a calendar. ``muted`` days lie outside what the picture is about.

    ``holiday`` names the day's public holiday, or says that a weekend day is worked for one. ``shorter`` are the
    entries of a day in which some are long, for a page that has no room for whole ones.
    """

    label: str
    entries: tuple[str, ...]
    muted: bool = False
    holiday: str = ""
    tone: Tone = Tone.NONE
    shorter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """The seven days of a week, Monday first."""

    label: str
    days: tuple[GridDay, ...]


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """Weeks of seven days each under the names of the days.

    ``legend`` tells what the tones mean, and ``remarks`` what stands in no cell, such as what is on every day.
    """

    label: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[GridDay, ...], ...]
    legend: tuple[tuple[Tone, str], ...] = ()
    remarks: tuple[str, ...] = ()


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
class SheetItem:
    """Something to do on a day, to be ticked off: an activity, or what is fixed in the week.

    ``tags`` are its short facts, such as its length and kind. ``message`` is a text to paste, under a label that says
    when; ``aside`` stands beside the facts: what to do if nobody answers. ``see`` leads to the section with its texts.
    """

    time: str
    title: str
    who: str
    tags: tuple[str, ...] = ()
    message_label: str = ""
    message: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    aside: tuple[tuple[str, str], ...] = ()
    is_fixed: bool = False
    see: SeeAlso | None = None


@dataclass(frozen=True, slots=True)
class DaySheet:
    """A day with everything on it, in order of time.

    ``day`` is its number, by which links find it; None for what has no day yet. ``about`` says where it stands in the
    plan; ``duty`` is the label before a line for a name; ``figures`` are the labels of boxes for the figures of the
    evening, and ``review`` says what to write by hand on the lines at its end. Without a label there is no line.
    ``short`` names a day before the launch in links with little room.
    """

    day: int | None
    title: str
    about: str
    items: tuple[SheetItem, ...]
    duty: str = ""
    figures: tuple[str, ...] = ()
    review: str = ""
    short: str = ""

    @property
    def number(self) -> str:
        """Its number as it is shown; days before the launch are counted in words, in ``about``."""
        return str(self.day) if self.day is not None and self.day > 0 else ""

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing but what is fixed in the week."""
        return all(item.is_fixed for item in self.items)
