"""A plan's typed values in words of one language. What was typed stays as it was typed."""

from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from app.i18n.dates import clock_time, join_words, long_date, number_words, weekday_names
from app.i18n.languages import Language
from app.i18n.zones import zone_name
from app.knowledge.content import Knowledge
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind, YesNo
from app.plan.fields.values import Choice, Choices, Clock, Unreadable
from app.plan.steps.when import Slot


def value_words(value: Any, kind: Kind, knowledge: Knowledge) -> str:
    """A typed value of a field of this kind, in words; empty when there is none."""
    if value is None or isinstance(value, Unreadable):
        return "" if value is None else value.raw
    if isinstance(kind, AnyOf):
        return choices_words(value, kind.choices, knowledge)
    if isinstance(kind, OneOf):
        return choice_words(value, kind.choices, knowledge)
    if isinstance(kind, YesNo):
        return _YES_NO[knowledge.language.primary][bool(value)]
    return plain_words(value, knowledge.language)


def plain_words(value: Any, language: Language) -> str:
    """A text, number, day, time or zone in words; empty for None."""
    if isinstance(value, date):
        return long_date(value, language)
    if isinstance(value, time):
        return clock_time(value)
    if isinstance(value, ZoneInfo):
        return zone_name(value.key, language)
    if isinstance(value, int | float):
        return number_words(value)
    return "" if value is None else str(value)


def choice_words(value: Choice, choices: str, knowledge: Knowledge, other: str = "") -> str:
    """The words of a chosen key; for "other", what was typed beside it."""
    if value is None or isinstance(value, Unreadable):
        return "" if value is None else value.raw
    if value == "other" and other:
        return other
    return knowledge.guidance.choices[choices][value]


def choices_words(values: Choices, choices: str, knowledge: Knowledge, other: str = "") -> str:
    """The words of all chosen keys, joined inline."""
    parts = [choice_words(value, choices, knowledge, other) for value in values]
    return join_words(parts, knowledge.language)


def field_words(holder: Any, name: str, knowledge: Knowledge) -> str:
    """The words of one field of a step or an item, its "other" text taken in."""
    kind = fields_of(type(holder))[name]
    value = getattr(holder, name)
    if value is None or value == "":
        return ""
    other = getattr(holder, f"{name}_other", "")
    if isinstance(kind, OneOf):
        return choice_words(value, kind.choices, knowledge, other)
    if isinstance(kind, AnyOf):
        is_weekdays = kind.choices == "weekday"
        return weekdays_words(value, knowledge) if is_weekdays else choices_words(value, kind.choices, knowledge, other)
    assert isinstance(kind, Kind)
    return value_words(value, kind, knowledge)


def weekdays_words(weekdays: Choices, knowledge: Knowledge) -> str:
    """Days of the week, a run of three or more drawn together."""
    numbers = [int(day) for day in weekdays if isinstance(day, str)]
    names = weekday_names(knowledge.language)
    unreadable = [day.raw for day in weekdays if isinstance(day, Unreadable)]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return join_words(
            [_RANGE[knowledge.language.primary].format(names[numbers[0] - 1], names[numbers[-1] - 1]), *unreadable],
            knowledge.language,
        )
    return join_words([*(names[number - 1] for number in numbers), *unreadable], knowledge.language)


def slot_words(slot: Slot, knowledge: Knowledge) -> str:
    """A slot in one line: when, then what."""
    parts = (weekdays_words(slot.weekdays, knowledge), time_words(slot.time), slot.title)
    return " ".join(part for part in parts if part)


def time_words(at: Clock) -> str:
    """A time of day, or what was typed in its place."""
    return clock_time(at) if isinstance(at, time) else str(at or "")


_YES_NO = {"en": {True: "Yes", False: "No"}, "zh": {True: "是", False: "否"}}
_RANGE = {"en": "{}–{}", "zh": "{}至{}"}
