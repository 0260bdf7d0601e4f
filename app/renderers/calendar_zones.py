"""Time zones of a calendar file: what their clocks do, by a rule where one says it.

Some programs, Outlook among them, move what comes every week to another hour where a zone is told as single changes of
clocks. So a zone is told by one rule for winter and one for summer, each a weekday of a month, if that is what its
clocks do for years. The few whose changes are no such days (in 2026 those of Chile, Egypt, Gaza, Israel, Morocco and
parts of Greenland) are told change by change, over the time that the events take: a rule would be wrong for them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from app.base.clock_changes import ClockChange, clock_changes, offset_at

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = timedelta(days=7)
_MARGIN = timedelta(days=2)
# Some programs fail on a zone that has summer time alone: each is told from a year before its first event.
_YEAR = timedelta(days=366)
_EARLIEST = date(3, 1, 5)
# Within them a change that has a date of its own, as "the Sunday after the 1st", comes on all seven days it may be on.
_YEARS_OF_A_RULE = 12


def zone_component(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """What the clocks of a zone do, right for events from one day to another."""
    component = Timezone()
    component.add("tzid", zone.key)
    begins, ends = first.year - 1, max(last.year, first.year + _YEARS_OF_A_RULE)
    years = range(max(begins, date.min.year), min(ends, date.max.year) + 1)
    for one in _rules(zone, years) or _single_changes(zone, first, last):
        component.add_component(one.component(zone))
    return component


@dataclass(frozen=True, slots=True)
class _Observance:
    """What the clocks show from a change on; every year from it on where it has a rule."""

    change: ClockChange
    rule: "_Rule | None" = None

    def component(self, zone: ZoneInfo) -> TimezoneStandard | TimezoneDaylight:
        change = self.change
        observance = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
        observance.add("dtstart", _on_the_wall(change))
        if self.rule:
            observance.add("rrule", {"FREQ": "YEARLY", "BYMONTH": self.rule.month, "BYDAY": self.rule.day})
        observance.add("tzoffsetfrom", change.before)
        observance.add("tzoffsetto", change.after)
        observance.add("tzname", change.at.astimezone(zone).tzname() or zone.key)
        return observance


@dataclass(frozen=True, slots=True)
class _Rule:
    """A weekday of a month: ``2SU`` is its second Sunday, ``-1SU`` its last."""

    month: int
    day: str


@lru_cache(maxsize=32)
def _rules(zone: ZoneInfo, years: range) -> tuple[_Observance, ...]:
    """One change to summer and one to winter time in each of the years, by a rule each; none if it is otherwise."""
    changes = tuple(clock_changes(zone, date(years[0], 1, 1), date(years[-1], 12, 31)))
    summer = [change for change in changes if change.after > change.before]
    winter = [change for change in changes if change.after <= change.before]
    rules = _rule_of(winter, years), _rule_of(summer, years)
    if rules[0] is None or rules[1] is None:
        return ()
    return _Observance(winter[0], rules[0]), _Observance(summer[0], rules[1])


def _rule_of(changes: Sequence[ClockChange], years: range) -> _Rule | None:
    """The rule of changes of which there is one in each year, always at the same time and by the same step."""
    walls = [_on_the_wall(change) for change in changes]
    kinds = {
        (change.before, change.after, wall.time(), wall.month, wall.isoweekday())
        for change, wall in zip(changes, walls, strict=True)
    }
    position = _position_in_month(walls)
    if [wall.year for wall in walls] != list(years) or len(kinds) != 1 or position is None:
        return None
    return _Rule(walls[0].month, f"{position}{_WEEKDAYS[walls[0].weekday()]}")


def _position_in_month(days: Iterable[datetime]) -> int | None:
    """Which of its weekday in the month all of these days are; -1 is the last."""
    positions = {-1 if (day + _WEEK).month != day.month else (day.day - 1) // 7 + 1 for day in days}
    return positions.pop() if len(positions) == 1 else None


def _single_changes(zone: ZoneInfo, first: date, last: date) -> list[_Observance]:
    begins, ends = max(first, _EARLIEST) - _YEAR, min(last, date.max - _MARGIN) + _MARGIN
    earliest = datetime.combine(begins - _MARGIN, time(), UTC)
    offset = offset_at(earliest, zone)
    changes = (ClockChange(earliest, offset, offset), *clock_changes(zone, begins, ends))
    return [_Observance(change) for change in changes]


def _on_the_wall(change: ClockChange) -> datetime:
    """What the clocks show at the moment before they change."""
    return (change.at + change.before).replace(tzinfo=None)
