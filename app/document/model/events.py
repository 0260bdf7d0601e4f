"""Entries of a calendar as values; they know no file format."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Weekly:
    """How an event comes again: on these days (1 is Monday) until its last time, which is included.

    ``skipped`` are the times that a clock change leaves out; each has an event of its own at the time it moves to.
    """

    weekdays: tuple[int, ...]
    last: date
    skipped: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """An alarm with words of its own; ``alarm`` counts from the start of the event and is before it."""

    alarm: timedelta
    words: str


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something to stand in a calendar.

    ``uid`` stays the same when anything else changes, so that a calendar imported again updates. ``starts`` is a day
    where no time is known, else a time of day: in its zone, or in none where the plan has none. ``alarm`` counts from
    the start and is before it; ``reminder`` rings besides. ``stamp`` is the plan's last change, in UTC, and
    ``sequence`` grows with every change.
    """

    uid: str
    title: str
    description: str
    location: str
    category: str
    starts: date
    length: timedelta
    alarm: timedelta
    stamp: datetime
    sequence: int
    repeats: Weekly | None = None
    reminder: Reminder | None = None

    @property
    def last(self) -> date:
        """The start of its last time."""
        return self.repeats.last if self.repeats else self.starts
