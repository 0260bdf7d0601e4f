"""What was ticked of activities and fixed slots, also of those that got another day since."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from app.plan.paths import ItemPath, ListPath
from app.plan.plan import Plan
from app.plan.steps.run import Tick
from app.plan.ticks import DONE, tick_item, ticked_activity
from app.schedule.timetable import timetable


@dataclass(frozen=True, slots=True)
class Ticked:
    """The ticks by their ids, and those of activities that are done, by the activity, whatever its day was then."""

    on_the_day: Mapping[str, Tick]
    done: Mapping[ItemPath, Tick]

    @classmethod
    def of(cls, plan: Plan) -> Self:
        """The ticks of a plan. An id that activities of two lists have tells neither, without its day."""
        on_the_day = {tick.id: tick for tick in plan.run.ticks}
        done = {ticked_activity(tick.id): tick for tick in plan.run.ticks if tick.outcome == DONE}
        items = [ListPath(one.step, "activities").item(one.activity.id) for one in timetable(plan)]
        times = Counter(item.id for item in items)
        return cls(on_the_day, {item: done[item.id] for item in items if item.id in done and times[item.id] == 1})

    def tick(self, item: ItemPath, day: int) -> Tick | None:
        """What was ticked on a day. What is done stays done on another day; what was missed is open there."""
        return self.on_the_day.get(tick_item(str(item), day).id) or self.done.get(item)
