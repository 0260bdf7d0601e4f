"""The activities of a plan by day and time, and where among them another belongs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import cached_property

from app.plan.answers import Answers
from app.plan.paths import ItemPath, ListPath
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.moments import day_date
from app.schedule.moving import item_of
from app.schedule.rearranging.rearranged import NoDayError
from app.schedule.timetable import DatedActivity, launch_date, step_of, timetable

TimeOrder = tuple[bool, int, bool, time]


@dataclass(frozen=True)
class Calendar:
    """The activities of a plan, by day and time."""

    answers: Answers
    plan: Plan

    @classmethod
    def of(cls, answers: Answers) -> "Calendar":
        """The calendar that answers make."""
        return cls(answers, read_plan(answers))

    @cached_property
    def dated(self) -> Mapping[ItemPath, DatedActivity]:
        """The activities by their paths."""
        return {item_of(one): one for one in timetable(self.plan)}

    def day_of(self, item: ItemPath) -> int:
        """The day of an activity. Raises `NoDayError` where it has none."""
        dated = self.dated[item]
        if dated.day is None:
            raise NoDayError(dated.activity.title)
        return dated.day

    def on_day(self, item: ItemPath, day: int, clock: ItemPath | None = None) -> DatedActivity:
        """An activity as it is on another day; ``clock`` is the activity at whose time."""
        launch, dated = launch_date(self.plan), self.dated[item]
        on = day_date(launch, day) if launch else None
        at = self.dated[clock or item].activity.time
        return replace(dated, activity=replace(dated.activity, time=at), day=day, on=on)


def list_of(day: int) -> ListPath:
    """The list that the activities of a day belong to."""
    return ListPath(step_of(day), "activities")


def place_by_time(items: Sequence[ItemPath], orders: Mapping[ItemPath, TimeOrder], order: TimeOrder) -> int:
    """The place among activities of a list, before the first that is later."""
    later = (place for place, one in enumerate(items) if one in orders and orders[one] > order)
    return next(later, len(items))
