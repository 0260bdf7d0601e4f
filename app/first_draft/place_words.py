"""What a place says: the value that a plan has at its path, in the form that the language needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from app.base.errors import KnowledgeError
from app.i18n.dates import clock_time, date_in_text, join_words, number_words, weekday_name
from app.i18n.languages import Language
from app.i18n.spoken_times import spoken_hour, spoken_time
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.paths import find_list
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.plan.steps.who import Role
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.timetable import RANGES, assumed_launch
from app.schedule.workload import activities_of, minutes_of
from app.wording.role_words import in_text
from app.wording.values import field_words

_PLATFORM = "platform."
_OF_THE_CALENDAR = frozenset({"weekday", "date", "end"})


class PlaceError(KnowledgeError):
    """A text of a starter has a place that no plan can fill."""


@dataclass(frozen=True)
class Words:
    """The words of places in one plan, whose texts may have places themselves."""

    plan: Plan
    knowledge: Knowledge

    @classmethod
    def of(cls, answers: Answers, knowledge: Knowledge) -> "Words":
        """The words of places in the plan that these answers make."""
        return cls(read_plan(answers), knowledge)

    def of_place(self, path: str, plus: str | None, percent: str | None, form: str) -> str:
        """What stands at a place; empty where the plan has no answer. Raises `PlaceError` for what is unknown."""
        if path.startswith(_PLATFORM):
            return self._noun(path.removeprefix(_PLATFORM))
        holder, name = self._holder(path)
        if holder is None:
            return ""
        value = self._calendar(holder, name) if name in _OF_THE_CALENDAR else _value(holder, name, path)
        if isinstance(value, time):
            return self._time(value, int(plus or 0), form)
        if percent and isinstance(value, int | float):
            return str(max(1, round(value * int(percent) / 100)))
        if plus and isinstance(value, int):
            return str(value + int(plus))
        return self._plain(holder, name, value, form)

    def _noun(self, name: str) -> str:
        nouns = self.knowledge.platform_nouns[str(self.plan.where.platform or "other")]
        if self.plan.where.platform == "other" and name == "name" and self.plan.where.platform_other:
            return self.plan.where.platform_other
        if name not in type(nouns).model_fields:
            raise PlaceError(f"no platform has a noun {name!r}")
        return str(getattr(nouns, name))

    def _holder(self, path: str) -> tuple[Any, str]:
        """The step or item that has the value, None where it is gone, and the value's name there."""
        match path.split("."):
            case [step, name] if hasattr(self.plan, step):
                return getattr(self.plan, step), name
            case [step, "activities", item, name] if step in RANGES:
                return self._activities.get(item), name
            case [step, items, item, name] if find_list(step, items):
                found = (one for one in getattr(getattr(self.plan, step), items) if one.id == item)
                return next(found, None), name
        raise PlaceError(f"no plan has a place {path!r}")

    @cached_property
    def _activities(self) -> Mapping[str, Activity]:
        """Every activity by its id, whichever list it has moved to."""
        return {one.id: one for step in RANGES for one in activities_of(self.plan, step)}

    def _calendar(self, holder: Any, name: str) -> Any:
        if not isinstance(holder, Slot | Activity):
            raise PlaceError(f"only slots and activities have a place {name!r}")
        if name == "end":
            return _later(holder.time, minutes_of(holder)) if isinstance(holder.time, time) else None
        if isinstance(holder, Slot):
            return holder.weekdays
        return day_date(assumed_launch(self.plan), holder.day) if isinstance(holder.day, int) else None

    def _time(self, at: time, plus: int, form: str) -> str:
        moved, language = _later(at, plus), self.knowledge.language
        match form:
            case "":
                return clock_time(moved)
            case "spoken":
                return spoken_time(moved, language)
            case "bare":
                return spoken_hour(moved, language)
        raise PlaceError(f"a time has no form {form!r}")

    def _plain(self, holder: Any, name: str, value: Any, form: str) -> str:
        language = self.knowledge.language
        if name == "weekday":
            numbers = [value.isoweekday()] if isinstance(value, date) else [int(day) for day in value or ()]
            return _weekdays(numbers, language, is_plural=form == "plural")
        if name == "date" and isinstance(value, date):
            return date_in_text(value, language)
        if isinstance(holder, Role) and name == "person":
            return holder.person or in_text(holder.title, language)
        if isinstance(value, date):
            return date_in_text(value, language)
        return number_words(value) if isinstance(value, int | float) else field_words(holder, name, self.knowledge)


def _value(holder: Any, name: str, path: str) -> Any:
    if not hasattr(holder, name):
        raise PlaceError(f"no plan has a place {path!r}")
    return getattr(holder, name)


def _later(at: time, minutes: int) -> time:
    return (datetime.combine(date(2024, 1, 1), at) + timedelta(minutes=minutes)).time()


def _weekdays(numbers: list[int], language: Language, *, is_plural: bool) -> str:
    """Days of the week in a sentence; a run of three or more as its first and last."""
    if len(numbers) == DAYS_IN_WEEK:
        return _DAILY[language.primary]
    ending = _PLURAL[language.primary] if is_plural else ""
    names = [weekday_name(number, language) + ending for number in numbers]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return _RUN[language.primary].format(weekday_name(numbers[0], language), weekday_name(numbers[-1], language))
    return join_words([*names[:-2], _LAST_TWO[language.primary].join(names[-2:])], language)


_PLURAL = {"en": "s", "zh": ""}
_DAILY = {"en": "every day", "zh": "每天"}
_RUN = {"en": "{} to {}", "zh": "{}至{}"}
_LAST_TWO = {"en": " and ", "zh": "和"}
