"""Making a draft fit: the lightest activities go where hours don't suffice or a day is too full.

Nothing goes that a plan must or should have: the coach is asked after each step (`app.coach`).
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from app.coach.checks.month import REVIEW_DAYS
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Severity
from app.coach.review import review
from app.i18n.dates import number_words
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.fields.values import Choices
from app.plan.lists import remove_item
from app.plan.paths import ItemPath, ListPath
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.load import Load, loads
from app.schedule.moving import with_new_day
from app.schedule.timetable import LAST_DAY, MOST_A_DAY, DatedActivity, time_order, timetable
from app.schedule.workload import MINUTES_IN_HOUR, minutes_of, owner_names, week_of

_LIGHTEST_FIRST = (
    "digest", "visit", "sharing", "game", "red_packet", "check_in", "survey", "discussion", "task", "question_hour",
    "private_board", "alliance", "expert_talk", "reading_club", "review", "clean_up", "award", "meetup",
    "introduction", "opening",
)  # fmt: skip
"""Kinds of activities by what a young community would miss least (h). The month's last one is missed most."""

_NEAR = 3

Fill = Callable[[Answers], Answers]


def fitted(answers: Answers, fill: Fill, knowledge: Knowledge, today: date) -> Answers:
    """The filled answers of a plan that keeps to the hours promised and to two activities a day, as far as it can.

    ``answers`` have places in their texts, which ``fill`` fills.
    """
    fitting = _Fitting(answers, fill, knowledge, today)
    while (smaller := fitting.smaller()) is not None:
        fitting = _Fitting(smaller, fill, knowledge, today)
    return fitting.context.answers


def without_item(answers: Answers, item: ItemPath) -> Answers:
    """The answers without an item and all that was written for it."""
    left = answers.with_values(remove_item(answers, item))
    return Answers({path: raw for path, raw in left.items() if not path.startswith(f"{item}.")})


@dataclass(frozen=True)
class _Fitting:
    raw: Answers
    fill: Fill
    knowledge: Knowledge
    today: date

    @cached_property
    def context(self) -> ReviewContext:
        """The filled plan under review."""
        return ReviewContext.of(self.fill(self.raw), self.knowledge, self.knowledge, self.today)

    @cached_property
    def weighty(self) -> frozenset[str]:
        """The names of what the coach finds that must or should be fixed."""
        return frozenset(one.name for one in review(self.context).standing if one.severity is not Severity.COULD)

    def smaller(self) -> Answers | None:
        """The answers with one thing less to do, or None if all fits or nothing can go."""
        load = next((one for one in loads(self.context.plan) if _is_too_much(one)), None)
        if load:
            return self._without_one(self._of_busiest_week(load)) or self._thinned(load)
        full = self._full_day()
        return None if full is None else self._spread(full) or self._without_one(self._on_day(full))

    def _without_one(self, activities: Iterable[tuple[str, Activity]]) -> Answers | None:
        """The answers without the lightest activity that a plan can do without."""
        last = self._timetable[-1].activity.id if self._timetable else ""
        for step, one in sorted(activities, key=lambda pair: (pair[1].id == last, *_weight(pair[1]))):
            without = without_item(self.raw, ListPath(step, "activities").item(one.id))
            if self._is_no_worse(without):
                return without
        return None

    def _is_no_worse(self, raw: Answers) -> bool:
        """Whether the coach finds nothing in other answers that it doesn't find in these."""
        return _Fitting(raw, self.fill, self.knowledge, self.today).weighty <= self.weighty

    def _of_busiest_week(self, load: Load) -> list[tuple[str, Activity]]:
        if not load.weeks:
            return []
        week = max(load.weeks, key=load.asked)
        of_week = (one for one in self._timetable if one.day is not None and week_of(one.day) == week)
        return [(one.step, one.activity) for one in of_week if self._is_of(load, one.activity)]

    def _full_day(self) -> int | None:
        """The first day with more activities than people take in; what only prepares the launch is none of these."""
        ahead = (one for one in self._timetable if one.activity.kind != "review")
        counts = Counter(one.day for one in ahead if one.day is not None and one.day >= 1)
        return next((day for day in sorted(counts) if counts[day] > MOST_A_DAY), None)

    def _on_day(self, day: int) -> list[tuple[str, Activity]]:
        return [(one.step, one.activity) for one in self._timetable if one.day == day]

    def _spread(self, full: int) -> Answers | None:
        """The answers with an activity of a full day on a day with room that is near, where it overtakes no other."""
        places = [place for place, one in enumerate(self._timetable) if one.day == full]
        earlier = ((places[0], full - days) for days in range(1, _NEAR + 1))
        later = ((places[-1], full + days) for days in range(1, _NEAR + 1))
        moved = (self._moved(place, day) for place, day in (*earlier, *later) if self._has_room(day))
        return next((raw for raw in moved if raw and self._is_no_worse(raw)), None)

    def _moved(self, place: int, day: int) -> Answers | None:
        """The answers with an activity on another day; None if it is tied to its own, or would overtake another."""
        one = self._timetable[place]
        is_free = not one.activity.offline and self._keeps_order(place, day)
        return with_new_day(self.raw, one, day) if is_free else None

    def _has_room(self, day: int) -> bool:
        return 1 <= day <= LAST_DAY and sum(one.day == day for one in self._timetable) < MOST_A_DAY

    def _keeps_order(self, place: int, day: int) -> bool:
        """Whether the activity at that place of the timetable stays between its neighbours on another day."""
        own = time_order(replace(self._timetable[place], day=day))
        before, after = self._timetable[:place][-1:], self._timetable[place + 1 :][:1]
        return all(time_order(one) <= own for one in before) and all(own <= time_order(one) for one in after)

    @cached_property
    def _timetable(self) -> tuple[DatedActivity, ...]:
        return tuple(one for one in timetable(self.context.plan) if one.day is not None)

    def _thinned(self, load: Load) -> Answers | None:
        """The answers with the person's longest slot on fewer days; if there is none, with more hours asked for."""
        slots = [one for one in self.context.plan.when.slots if self._is_of(load, one) and _can_be_rarer(one)]
        if slots:
            longest = max(slots, key=lambda one: minutes_of(one) * len(one.weekdays))
            days = "\n".join(str(day) for day in _rarer(longest))
            return self.raw.with_values({f"when.slots.{longest.id}.weekdays": days})
        roles = [role for role in self.context.plan.who.roles if role.id in load.roles]
        if any(role.kind == "owner" for role in roles):
            return None
        needed = math.ceil(load.needed / MINUTES_IN_HOUR * 2) / 2
        return self.raw.with_values({f"who.roles.{roles[0].id}.hours": number_words(needed)})

    def _is_of(self, load: Load, one: Slot | Activity) -> bool:
        return owner_names(self.context.plan).get(one.owner.casefold(), "") == self._holder(load)

    def _holder(self, load: Load) -> str:
        role = next(role for role in self.context.plan.who.roles if role.id == load.roles[0])
        return owner_names(self.context.plan)[role.title.casefold()]


def _is_too_much(load: Load) -> bool:
    return load.promised is not None and load.needed > load.promised


def _weight(activity: Activity) -> tuple[int, int]:
    """The lightest kind first; of one kind, the latest first."""
    kind, day = activity.kind, activity.day
    place = _LIGHTEST_FIRST.index(kind) if isinstance(kind, str) and kind in _LIGHTEST_FIRST else 0
    return place, -day if isinstance(day, int) else 0


def _can_be_rarer(slot: Slot) -> bool:
    """A daily review keeps the days that make it daily; everything else keeps one."""
    return len(slot.weekdays) > (REVIEW_DAYS if slot.kind == "review" else 1)


def _rarer(slot: Slot) -> Choices:
    """The slot's days of the week but for one: a review's last, or one from the middle, so that the others spread."""
    weekdays = slot.weekdays
    gone = len(weekdays) - 1 if slot.kind == "review" else len(weekdays) // 2
    return weekdays[:gone] + weekdays[gone + 1 :]
