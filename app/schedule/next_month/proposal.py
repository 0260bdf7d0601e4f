"""A proposal for thirty days from those before them, and what changes when it is taken."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import time

from app.plan.paths import ItemPath
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.schedule.due import Due
from app.schedule.months import DAYS_IN_MONTH, days_of_month, month_of
from app.schedule.next_month.verdicts import PROPOSED, Event, Verdict, events_of
from app.schedule.rearranging.by_time import Calendar
from app.schedule.rearranging.own_texts import name_other_dates
from app.schedule.team_work import is_team_work
from app.schedule.timetable import MOST_A_DAY, timetable
from app.schedule.workload import minutes_of, owner_names

_WEEK = 7
_EASY = ("check_in", "game", "discussion", "task", "sharing", "meetup")
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Placed:
    """One time of an event on its new day: the activity that it is a copy of, and whether a member is to lead it."""

    item: ItemPath
    day: int
    by_member: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """An event as it is proposed. ``key`` tells it from the others, ``is_taken`` unless its founder says otherwise.

    ``places`` are empty where it isn't proposed, or no day has room. ``is_doubtful`` tells that a text of it names
    another date, and should be looked at.
    """

    key: str
    event: Event
    places: tuple[Placed, ...]
    is_taken: bool
    is_doubtful: bool = False

    @property
    def is_handed_over(self) -> bool:
        """Whether a member is to lead it at least once who didn't before."""
        return any(one.by_member for one in self.places) and self.event.first.led_by != "member"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for a month, from those of ``source``, an earlier one.

    ``before`` and ``after`` are the shares that members led, and are to lead.
    """

    month: int
    source: int
    lines: tuple[Line, ...]
    of_the_launch: tuple[Event, ...]
    before: float
    after: float


def propose_month(calendar: Calendar, month: int, today: int) -> Proposal:
    """What the month before suggests for a month, or the last one that had anything, on days to come.

    What the month has already is not proposed again.
    """
    source = _source(calendar.plan, month)
    events = events_of(calendar.plan, source, today)
    rest = [one for one in events if one.verdict is not Verdict.OF_THE_LAUNCH]
    room = _Room(calendar.plan, month, source, today)
    placed = {_key(one): tuple(room.place(one)) for one in sorted(rest, key=lambda one: one.verdict not in PROPOSED)}
    lines = [Line(_key(one), one, placed[_key(one)], one.verdict in PROPOSED) for one in rest]
    before = _share([(event.first, event.first.led_by == "member") for event in events for _ in event.times])
    handed = _handed_over(lines, before)
    return Proposal(
        month,
        source,
        tuple(replace(one, is_doubtful=_is_doubtful(calendar, one)) for one in handed),
        tuple(one for one in events if one.verdict is Verdict.OF_THE_LAUNCH),
        before,
        _share_of_lines(handed),
    )


def _source(plan: Plan, month: int) -> int:
    """The last month before one that has any event; the one before it if none has."""
    days = (one.day for one in timetable(plan) if one.day is not None and one.activity.title.strip())
    return max((month_of(day) for day in days if 1 <= day < days_of_month(month)[0]), default=month - 1)


class _Room:
    """The days of a month, and what is on each of them so far; there is room on those after today."""

    def __init__(self, plan: Plan, month: int, source: int, today: int) -> None:
        self._today, self._names = today, owner_names(plan)
        self._later = (month - source) * DAYS_IN_MONTH // _WEEK * _WEEK
        self._there: dict[int, list[Activity]] = {day: [] for day in days_of_month(month)}
        for one in timetable(plan):
            if one.day in self._there:
                self._there[one.day].append(one.activity)

    def place(self, event: Event) -> Iterator[Placed]:
        """The event's times on days that have room; one that is there already is left out."""
        for one in event.again:
            day = self._day(one)
            if day is not None and isinstance(one.what, Activity):
                self._there[day].append(one.what)
                yield Placed(one.item, day, one.what.led_by == "member")

    def _day(self, due: Due) -> int | None:
        """The same weekday four weeks later, or more where months were left out; else the nearest week with room."""
        what = due.what
        assert isinstance(what, Activity)
        first = due.day + self._later
        days = [
            day
            for day in range(first - 4 * _WEEK, first + 5 * _WEEK, _WEEK)
            if day in self._there and day > self._today
        ]
        if any(_is_same(what, one) for one in self._there.get(first, ())):
            return None
        days.sort(key=lambda day: (abs(day - first), -day))
        return next((day for day in days if self._has_room(day, what)), None)

    def _has_room(self, day: int, what: Activity) -> bool:
        there = self._there[day]
        is_full = what.kind != "review" and sum(one.kind != "review" for one in there) >= MOST_A_DAY
        return not is_full and not any(_is_same(what, one) or self._overlap(what, one) for one in there)

    def _overlap(self, one: Activity, other: Activity) -> bool:
        """Whether one person would have to do both."""
        if not one.owner or self._holder(one) != self._holder(other):
            return False
        if not isinstance(one.time, time) or not isinstance(other.time, time):
            return False
        begins, others = _minute(one.time), _minute(other.time)
        return begins < others + minutes_of(other) and others < begins + minutes_of(one)

    def _holder(self, one: Activity) -> str:
        return self._names.get(one.owner.casefold(), one.owner.casefold())


def _handed_over(lines: Iterable[Line], before: float) -> list[Line]:
    """The lines with so many more led by members that their share is larger: what is easy and worked often first."""
    found = list(lines)
    could = [one for one in found if one.is_taken and one.places and _could_be_led(one.event.first)]
    for line in sorted(could, key=lambda one: (_ease(one.event.first), -one.event.done)):
        if any(one.is_handed_over for one in found) and _share_of_lines(found) > before:
            break
        keep = len(line.places) // 2
        places = (*line.places[:keep], *(replace(one, by_member=True) for one in line.places[keep:]))
        found[found.index(line)] = replace(line, places=places)
    return found


def _could_be_led(activity: Activity) -> bool:
    return activity.led_by not in ("member", "guest") and not is_team_work(activity)


def _ease(activity: Activity) -> int:
    return _EASY.index(activity.kind) if activity.kind in _EASY else len(_EASY)


def _share_of_lines(lines: Iterable[Line]) -> float:
    return _share([(line.event.first, one.by_member) for line in lines if line.is_taken for one in line.places])


def _share(activities: Collection[tuple[object, bool]]) -> float:
    """The share of what is for members that one of them leads; 0 where there is nothing."""
    led = [by_member for one, by_member in activities if isinstance(one, Activity) and not is_team_work(one)]
    return sum(led) / len(led) if led else 0


def _is_doubtful(calendar: Calendar, line: Line) -> bool:
    moved = {one.item: calendar.on_day(one.item, one.day) for one in line.places}
    return name_other_dates(calendar, moved) if moved else False


def _is_same(one: Activity, other: Activity) -> bool:
    return one.title.strip().casefold() == other.title.strip().casefold() and one.time == other.time


def _key(event: Event) -> str:
    first = event.times[0].item
    return f"{first.step}.{first.id}"


def _minute(at: time) -> int:
    return at.hour * _MINUTES + at.minute
