"""When the clocks of a zone change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_EARLIEST, _LATEST = date(2, 1, 1), date(9998, 12, 31)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A change of clocks: the moment in UTC, and the distances to UTC before and after it."""

    at: datetime
    before: timedelta
    after: timedelta

    @property
    def days(self) -> frozenset[date]:
        """The days by the clock on the wall on which it happens: one, or two about midnight."""
        first, last = sorted(((self.at + self.before).date(), (self.at + self.after).date()))
        return frozenset(first + timedelta(days=day) for day in range((last - first).days + 1))


def clock_changes(zone: ZoneInfo, first: date, last: date) -> Iterator[ClockChange]:
    """The changes from one day to another, in their order; none in the first and the last year of the calendar."""
    begins, ends = (datetime.combine(min(max(day, _EARLIEST), _LATEST), time(), UTC) for day in (first, last))
    days = (begins + _DAY * day for day in range(-1, (ends - begins).days + 3))
    for left, right in pairwise(days):
        if offset_at(left, zone) != offset_at(right, zone):
            at = _moment_of_change(left, right, zone)
            yield ClockChange(at, offset_at(left, zone), offset_at(right, zone))


def offset_at(moment: datetime, zone: ZoneInfo) -> timedelta:
    """The distance of a zone's clocks to UTC at a moment."""
    offset = moment.astimezone(zone).utcoffset()
    assert offset is not None
    return offset


def _moment_of_change(left: datetime, right: datetime, zone: ZoneInfo) -> datetime:
    before = offset_at(left, zone)
    while right - left > _SECOND:
        middle = left + (right - left) // 2
        middle = middle.replace(microsecond=0)
        left, right = (middle, right) if offset_at(middle, zone) == before else (left, middle)
    return right
