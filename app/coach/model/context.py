"""The plan under review, and what a check may ask about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.i18n.holidays import holiday_name, is_makeup_workday
from app.knowledge.content import Knowledge
from app.knowledge.lexicon import Lexicon
from app.plan.answers import Answers
from app.plan.fields.number_words import has_number
from app.plan.fields.values import Amount, Unreadable
from app.plan.mentions.former import Former, LeftBehind, left_behind
from app.plan.near_names import kept_among
from app.plan.place import place_of
from app.plan.plan import STEPS, Plan
from app.plan.progress import Status, StepProgress, plan_progress
from app.plan.reading import read_plan, reread_plan
from app.plan.steps.activities import Activity
from app.plan.steps.what import Output, Pillar
from app.plan.steps.when import Slot
from app.schedule.at_once import pairs_at_once
from app.schedule.board import Board, board_of
from app.schedule.clashes import Clash, clashes
from app.schedule.moments import day_date
from app.schedule.timetable import LAST_DAY, MOST_A_DAY, RANGES, launch_date
from app.schedule.workload import activities_of

_ENOUGH_STEPS = 2

INTERACTIVE_KINDS = frozenset(
    {
        "opening", "introduction", "question_hour", "discussion", "check_in", "game", "task", "survey", "meetup",
        "private_board", "reading_club",
    }
)  # fmt: skip


@dataclass(frozen=True)
class ReviewContext:
    """A plan and the day that counts as today.

    ``knowledge`` is in the language of the review, ``plan_knowledge`` in that of the plan's written texts, ``drafted``
    are the paths of what is still the example's: who wrote an answer changes nothing that is found. ``denied`` are the
    pairs of a promise and of what doesn't deliver it, as the founder has answered, and ``former`` the names that the
    community and its roles had before.
    """

    answers: Answers
    plan: Plan
    knowledge: Knowledge
    plan_knowledge: Knowledge
    today: date
    drafted: frozenset[str] = frozenset()
    denied: frozenset[tuple[str, ...]] = frozenset()
    former: tuple[Former, ...] = ()

    @property
    def lexicon(self) -> Lexicon:
        """The words by which typed text is understood."""
        return self.knowledge.lexicon

    @classmethod
    def of(cls, answers: Answers, knowledge: Knowledge, plan_knowledge: Knowledge, today: date) -> "ReviewContext":
        """The context of a review of these answers."""
        return cls(answers, read_plan(answers), knowledge, plan_knowledge, today)

    def with_answers(self, changes: Mapping[str, str]) -> "ReviewContext":
        """The same context after some answers have changed."""
        answers = self.answers.with_values(changes)
        plan = reread_plan(self.plan, answers, changes)
        return ReviewContext(answers, plan, self.knowledge, self.plan_knowledge, self.today)

    def is_reached(self, step: str) -> bool:
        """Whether a step's essential answers are all there: anything else it lacks was left out, not just unreached."""
        return self._statuses[step] is Status.DONE

    def is_begun(self, step: str) -> bool:
        """Whether a step has any answer."""
        return self._statuses[step] is not Status.NOT_STARTED

    def is_past(self, step: str) -> bool:
        """Whether a step and a later one were both begun, so that what it lacks was left out."""
        keys = [one.key for one in STEPS]
        later = keys[keys.index(step) + 1 :]
        return self.is_begun(step) and any(self.is_begun(key) for key in later)

    def is_passed_over(self, step: str) -> bool:
        """Whether a step has no answer, though one before it and two after it have: it was left out."""
        keys = [one.key for one in STEPS]
        place = keys.index(step)
        before, after = (map(self.is_begun, keys[:place]), [self.is_begun(key) for key in keys[place + 1 :]])
        return not self.is_begun(step) and any(before) and sum(after) >= _ENOUGH_STEPS

    @cached_property
    def activity_paths(self) -> Mapping[str, Activity]:
        """Every activity that is more than an empty line, by the path of its item."""
        return {
            f"{step}.activities.{one.id}": one
            for step in RANGES
            for one in activities_of(self.plan, step)
            if one.title or one.message
        }

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Every activity of the plan that is more than an empty line."""
        return tuple(self.activity_paths.values())

    @cached_property
    def first_month(self) -> tuple[Activity, ...]:
        """The activities of days 1 to 30."""
        return tuple(one for one in self.activities if isinstance(one.day, int) and 1 <= one.day <= LAST_DAY)

    def has_room(self, day: int) -> bool:
        """Whether a day has room for one more activity."""
        return sum(one.day == day for one in self.activities) < MOST_A_DAY

    def holiday(self, day: Amount) -> str:
        """The name of the public holiday on a day of the plan; empty if there is none."""
        on, place = self._date(day), place_of(self.plan, self.plan_knowledge.language)
        return holiday_name(place, on, self.knowledge.language) if on else ""

    def holiday_ahead(self, day: Amount) -> str:
        """The same, unless the day is over."""
        on = self._date(day)
        return self.holiday(day) if on and on >= self.today else ""

    def is_worked(self, day: Amount) -> bool:
        """Whether a day of the plan is a weekend day that people work for a holiday."""
        on, place = self._date(day), place_of(self.plan, self.plan_knowledge.language)
        return on is not None and is_makeup_workday(place, on)

    def is_worked_ahead(self, day: Amount) -> bool:
        """The same, unless the day is over."""
        on = self._date(day)
        return on is not None and on >= self.today and self.is_worked(day)

    @cached_property
    def scheduled(self) -> tuple[Slot | Activity, ...]:
        """Every slot of the week and every activity."""
        return (*self.plan.when.slots, *self.activities)

    @cached_property
    def left_behind(self) -> tuple[LeftBehind, ...]:
        """The former names that other answers still say."""
        return tuple(left_behind(self.answers, self.former))

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """What owners would have to do at the same time."""
        return tuple(clashes(self.plan))

    @cached_property
    def board(self) -> Board:
        """The first thirty days as weeks, with these clashes."""
        return board_of(self.plan, self.clashes)

    def board_of_month(self, month: int) -> Board:
        """The thirty days of a month, in the same way."""
        return self.board if month == 1 else board_of(self.plan, self.clashes, month)

    @cached_property
    def pairs_at_once(self) -> int:
        """How many pairs members could be at only one of."""
        return pairs_at_once(self.plan)

    @cached_property
    def scheduled_paths(self) -> Mapping[str, Slot | Activity]:
        """The same by the paths of their items."""
        return {**{f"when.slots.{slot.id}": slot for slot in self.plan.when.slots}, **self.activity_paths}

    @property
    def promises(self) -> tuple[Output | Pillar, ...]:
        """What WHAT promises by name: outputs and content pillars."""
        promises: tuple[Output | Pillar, ...] = (*self.plan.what.outputs, *self.plan.what.pillars)
        return tuple(promise for promise in promises if promise.title)

    @cached_property
    def undelivered(self) -> tuple[Output | Pillar, ...]:
        """The promises that no slot and no activity delivers by its name or by what it says of itself."""
        kept, said = self._kept[0], {one.delivers.casefold() for one in self.scheduled}
        return tuple(one for one in self.promises if one.title not in kept and one.title.casefold() not in said)

    def keeps_a_promise(self, one: Slot | Activity) -> bool:
        """Whether a slot or an activity delivers something, as it says or as its name does."""
        _, keeping = self._kept
        return bool(one.delivers) or not keeping.isdisjoint(_told_by(one))

    @cached_property
    def _kept(self) -> tuple[frozenset[str], frozenset[str]]:
        """The titles of promises that are delivered, under the same name or a near one, and the texts that say so."""
        titles = (promise.title for promise in self.promises)
        return kept_among(titles, (text for one in self.scheduled for text in _told_by(one)))

    @cached_property
    def progress(self) -> tuple[StepProgress, ...]:
        """How far each step has come, and whose it is."""
        return plan_progress(self.answers, self.drafted)

    def _date(self, day: Amount) -> date | None:
        launch = launch_date(self.plan)
        return day_date(launch, day) if launch and isinstance(day, int) else None

    @cached_property
    def _statuses(self) -> dict[str, Status]:
        return {progress.step.key: progress.status for progress in self.progress}


def _told_by(one: Slot | Activity) -> tuple[str, ...]:
    """What a slot or an activity says of itself."""
    more = (one.series, one.purpose, one.message) if isinstance(one, Activity) else ()
    return tuple(text for text in (one.delivers, one.title, *more) if text)


def says_number(value: Amount) -> bool:
    """Whether an answer is a number, or was typed with one, such as "two hours"."""
    return isinstance(value, int | float) or (isinstance(value, Unreadable) and has_number(value.raw))


def is_interactive(activity: Activity) -> bool:
    """Whether members take part in an activity: as its founder says, else by its kind."""
    if isinstance(activity.interactive, bool):
        return activity.interactive
    return activity.kind in INTERACTIVE_KINDS
