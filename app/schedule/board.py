"""Thirty days as weeks of seven: what is planned on each day, what stands there every week, clashes and silence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.at_once import at_once
from app.schedule.clashes import Clash
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.silence import long_silences
from app.schedule.timetable import (
    EARLIEST_DAY,
    LAST_DAY,
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

    @property
    def is_outside(self) -> bool:
        """Whether nothing can be planned on it."""
        return not EARLIEST_DAY <= self.number <= LAST_DAY


BoardWeek = tuple[BoardDay, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The weeks of the month, and those before the launch from the first one in which something is prepared.

    ``before`` are the weeks of preparation ahead of these, in which there is nothing yet. ``unplaced`` are activities
    without a readable day, and those on days that no week has.
    """

    before: tuple[BoardWeek, ...]
    weeks: tuple[BoardWeek, ...]
    unplaced: tuple[PlannedActivity, ...]


def board_of(plan: Plan, clashes: Iterable[Clash]) -> Board:
    """The board of a plan with these clashes. Its weeks begin on a Monday; without a launch date, on day 1."""
    days, unplaced = _days(plan, clashes)
    weeks = [days[start : start + DAYS_IN_WEEK] for start in range(0, len(days), DAYS_IN_WEEK)]
    first = next(place for place, week in enumerate(weeks) if _is_shown(week))
    return Board(tuple(weeks[:first]), tuple(weeks[first:]), unplaced)


def _days(plan: Plan, clashes: Iterable[Clash]) -> tuple[BoardWeek, tuple[PlannedActivity, ...]]:
    by_day: dict[int | None, list[PlannedActivity]] = defaultdict(list)
    for one in _planned(plan, clashes):
        by_day[one.dated.day].append(one)
    silent = _silent_days(plan)
    days = tuple(_day(plan, number, by_day.pop(number, []), silent.get(number)) for number in _numbers(plan))
    return days, tuple(one for rest in by_day.values() for one in rest)


def _numbers(plan: Plan) -> range:
    """The numbers of the days of whole weeks."""
    launch = launch_date(plan)
    monday = 1 - launch.weekday() if launch else 1
    weeks_before = -((EARLIEST_DAY - monday) // DAYS_IN_WEEK)
    weeks = -((monday - LAST_DAY - 1) // DAYS_IN_WEEK)
    return range(monday - weeks_before * DAYS_IN_WEEK, monday + weeks * DAYS_IN_WEEK)


def _planned(plan: Plan, clashes: Iterable[Clash]) -> Iterator[PlannedActivity]:
    of_item: dict[str, list[Clash]] = defaultdict(list)
    for clash in clashes:
        for item in clash.items:
            of_item[item].append(clash)
    others = at_once(plan)
    for dated in timetable(plan):
        item = f"{dated.step}.activities.{dated.activity.id}"
        yield PlannedActivity(dated, tuple(of_item[item]), others.get(item, ()))


def _silent_days(plan: Plan) -> Mapping[int, Silence]:
    return {day: run for run in long_silences(plan) for day in range(run[0], run[1] + 1)}


def _day(plan: Plan, number: int, activities: list[PlannedActivity], silence: Silence | None) -> BoardDay:
    launch = launch_date(plan)
    return BoardDay(
        number=number,
        on=day_date(launch, number) if launch else None,
        slots=slots_of_day(plan, number) if number <= LAST_DAY else (),
        activities=tuple(activities),
        silence=silence,
        is_full=sum(one.dated.activity.kind != "review" for one in activities) > MOST_A_DAY,
    )


def _is_shown(week: BoardWeek) -> bool:
    return week[-1].number >= 1 or any(day.activities for day in week)
