"""The hours that people promise, beside what slots and activities ask of them."""

import math
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from app.schedule.load import loads
from app.schedule.workload import minutes_of, week_of
from tests.schedule.calendars import STEPS, calendars, is_before_opening, plan_of

_PROMISED = {"ruth": 360, "sam": 150, "helper": None}
_NAMES = {"ruth": ("ruth", "lead", "keeper"), "sam": ("sam", "guide"), "helper": ("helper",)}


@given(calendars())
def test_everyone_carries_the_sum_of_what_they_own(calendar: dict[str, Any]) -> None:
    carried = {load.name: load for load in loads(plan_of(calendar))}
    assert list(carried) == ["Lead", "Guide", "Helper"]
    for person, load in zip(("ruth", "sam", "helper"), carried.values(), strict=True):
        weekly, weeks = _weekly(calendar, person), _by_week(calendar, person)
        asked = [weeks[week] + _slots_in(calendar, person, week) for week in (*weeks, 1)]
        assert (load.promised, load.slots, dict(load.weeks)) == (_PROMISED[person], weekly, weeks)
        assert load.needed == max(asked)


@given(calendars())
def test_the_room_that_is_left_is_what_was_promised_less_what_is_asked(calendar: dict[str, Any]) -> None:
    lead, _, helper = loads(plan_of(calendar))
    for day in (-6, 0, 1, 7, 8, 30):
        week = (day - 1) // 7
        asked = _slots_in(calendar, "ruth", week) + _by_week(calendar, "ruth")[week]
        assert lead.room(day) == 360 - asked
        assert helper.room(day) == math.inf


@pytest.mark.parametrize(("day", "week"), [(-6, -1), (0, -1), (1, 0), (7, 0), (8, 1), (28, 3), (29, 4)])
def test_a_week_runs_from_the_weekday_of_the_launch(day: int, week: int) -> None:
    assert week_of(day) == week


def test_two_who_have_no_name_yet_are_not_one_person() -> None:
    roles = [{"title": "Helper", "kind": "helper", "hours": 1}, {"title": "Guide", "kind": "kol", "hours": 2}]
    assert [(load.name, load.promised) for load in loads(plan_of({"who": {"roles": roles}}))] == [
        ("Helper", 60), ("Guide", 120),
    ]  # fmt: skip


def test_an_odd_number_of_minutes_counts_as_half_an_hour() -> None:
    roles = [{"title": "Helper", "kind": "helper", "hours": "some"}]
    slots = [{"title": "Talk", "weekdays": [1, 3], "time": "20:00", "minutes": "short", "owner": " HELPER "}]
    (load,) = loads(plan_of({"who": {"roles": roles}, "when": {"slots": slots}}))
    assert (load.promised, load.slots, load.needed) == (None, 60, 60)


def _weekly(calendar: dict[str, Any], person: str) -> int:
    owned = [slot for slot in calendar["when"]["slots"] if slot["owner"].casefold() in _NAMES[person]]
    return sum(len(slot["weekdays"]) * (slot["minutes"] or 30) for slot in owned)


def _slots_in(calendar: dict[str, Any], person: str, week: int) -> int:
    """What slots ask of a person in a week: nothing before the group opens."""
    plan = plan_of(calendar)
    owned = [slot for slot in plan.when.slots if slot.owner.casefold() in _NAMES[person]]
    asked = _weekly(calendar, person) if week >= 0 else 0
    early = (slot for slot in owned if week == 0 and is_before_opening(plan, slot, 1))
    weekday = str(date.fromisoformat(calendar["when"]["launch_date"]).isoweekday())
    return asked - sum(minutes_of(slot) for slot in early if weekday in slot.weekdays)


def _by_week(calendar: dict[str, Any], person: str) -> Counter[int]:
    weeks = Counter[int]()
    for one in (one for step in STEPS for one in calendar[step]["activities"]):
        if one["owner"].casefold() in _NAMES[person]:
            weeks[(one["day"] - 1) // 7] += one["minutes"] or 30
    return weeks
