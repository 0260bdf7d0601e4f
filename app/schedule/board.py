"""A month of a plan as weeks of seven: what is planned on each day, what stands there weekly, clashes and silence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.at_once import at_once
from app.schedule.clashes import Clash
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.months import days_of_month, last_day
from app.schedule.silence import long_silences
from app.schedule.timetable import (
    EARLIEST_DAY,
    MOST_A_DAY,
    DatedActivity,
    launch_date,
    slots_of_day,
    timetable,
)

Silence = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity, what its owner would have to do at the same time, and the titles of what members could be at."""

    dated: DatedActivity
    clashes: tuple[Clash, ...]
    at_once: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoardDay:
    """A day. ``silence`` is the first and the last day of the silence that it lies in, if that is too long.

    ``is_full`` says that members would have too much on it. ``is_outside`` is for days that only complete a week.
    """

    number: int
    on: date | None
    slots: tuple[Slot, ...]
    activities: tuple[PlannedActivity, ...]
    silence: Silence | None
    is_full: bool
    is_outside: bool


BoardWeek = tuple[BoardDay, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The weeks of a month, and in the first those before the launch from the first one in which something is prepared.

    ``before`` are the weeks of preparation ahead of these, in which there is nothing yet. ``unplaced`` are activities
    without a readable day, and those on days that no month has.
    """

    before: tuple[BoardWeek, ...]
    weeks: tuple[BoardWeek, ...]
    unplaced: tuple[PlannedActivity, ...]


def board_of(plan: Plan, clashes: Iterable[Clash], month: int = 1) -> Board:
    """The board of a plan's month with these clashes.

    Its weeks begin on a Monday; without a launch date, as the plan's own weeks.
    """
    days, unplaced = _days(plan, clashes, month)
    weeks = [days[start : start + DAYS_IN_WEEK] for start in range(0, len(days), DAYS_IN_WEEK)]
    first = next(place for place, week in enumerate(weeks) if _is_shown(week))
    return Board(tuple(weeks[:first]), tuple(weeks[first:]), unplaced)


def _days(plan: Plan, clashes: Iterable[Clash], month: int) -> tuple[BoardWeek, tuple[PlannedActivity, ...]]:
    by_day: dict[int | None, list[PlannedActivity]] = defaultdict(list)
    for one in _planned(plan, clashes):
        by_day[one.dated.day].append(one)
    silent, shown = _silent_days(plan, month), _planned_days(month)
    days = tuple(_day(plan, number, by_day[number], silent) for number in shown)
    ahead, after = _completing(plan, shown)
    whole = (*(_out(plan, number) for number in ahead), *days, *(_out(plan, number) for number in after))
    every = range(EARLIEST_DAY, last_day(plan) + 1)
    return whole, tuple(one for day, rest in by_day.items() if day is None or day not in every for one in rest)


def _planned_days(month: int) -> range:
    """The days of a month; preparation belongs to the first."""
    days = days_of_month(month)
    return range(EARLIEST_DAY, days.stop) if month == 1 else days


def _completing(plan: Plan, days: range) -> tuple[range, range]:
    """The days before and after some that make whole weeks of them."""
    launch = launch_date(plan)
    monday = 1 - launch.weekday() if launch else 1
    ahead, after = (days.start - monday) % DAYS_IN_WEEK, (monday - days.stop) % DAYS_IN_WEEK
    return range(days.start - ahead, days.start), range(days.stop, days.stop + after)


def _planned(plan: Plan, clashes: Iterable[Clash]) -> Iterator[PlannedActivity]:
    of_item: dict[str, list[Clash]] = defaultdict(list)
    for clash in clashes:
        for item in clash.items:
            of_item[item].append(clash)
    others = at_once(plan)
    for dated in timetable(plan):
        item = f"{dated.step}.activities.{dated.activity.id}"
        yield PlannedActivity(dated, tuple(of_item[item]), others.get(item, ()))


def _silent_days(plan: Plan, month: int) -> Mapping[int, Silence]:
    return {day: run for run in long_silences(plan, month) for day in range(run[0], run[1] + 1)}


def _day(plan: Plan, number: int, activities: list[PlannedActivity], silent: Mapping[int, Silence]) -> BoardDay:
    return BoardDay(
        number=number,
        on=_date(plan, number),
        slots=slots_of_day(plan, number),
        activities=tuple(activities),
        silence=silent.get(number),
        is_full=sum(one.dated.activity.kind != "review" for one in activities) > MOST_A_DAY,
        is_outside=False,
    )


def _out(plan: Plan, number: int) -> BoardDay:
    """A day that only completes a week."""
    return BoardDay(number, _date(plan, number), (), (), None, is_full=False, is_outside=True)


def _date(plan: Plan, number: int) -> date | None:
    launch = launch_date(plan)
    return day_date(launch, number) if launch else None


def _is_shown(week: BoardWeek) -> bool:
    return week[-1].number >= 1 or any(day.activities for day in week)
