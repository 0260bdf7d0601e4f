"""The timetable: activities and slots of a plan in the order in which they happen."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.timetable import DatedActivity, slots_on, timetable
from tests.plan.plans import plan_file
from tests.plan.strategies import plan_answers

LAUNCH = {"launch_date": "2026-12-21", "zone": "Asia/Shanghai"}


def test_activities_of_all_parts_stand_by_day_and_time() -> None:
    plan = _plan(
        days3=[_activity("late", 1, "21:00"), _activity("early", 1, "9:00"), _activity("before", -2)],
        days7=[_activity("fifth", 5), _activity("stray", 2, "8:00")],
        month=[_activity("ninth", 9)],
    )
    assert _titles(timetable(plan)) == ["before", "early", "late", "stray", "fifth", "ninth"]
    assert _titles(tuple(dated for dated in timetable(plan) if dated.step == "days7")) == ["stray", "fifth"]


def test_within_a_day_activities_without_a_time_come_after_those_with_one() -> None:
    plan = _plan(days3=[_activity("any", 1), _activity("odd", 1, "evening"), _activity("timed", 1, "23:59")])
    assert _titles(timetable(plan)) == ["timed", "any", "odd"]


def test_activities_without_a_readable_day_come_last_in_the_order_written() -> None:
    plan = _plan(days3=[_activity("b", "someday", "8:00"), _activity("a", "later", "8:00"), _activity("last", 30)])
    assert _titles(timetable(plan)) == ["last", "b", "a"]
    assert [one.day for one in timetable(plan)] == [30, None, None]


def test_a_launch_date_gives_every_day_its_date() -> None:
    days = {one.day: one.on for one in timetable(_plan(days3=[_activity("x", day) for day in (0, 1, 3)]))}
    assert days == {0: date(2026, 12, 20), 1: date(2026, 12, 21), 3: date(2026, 12, 23)}


@pytest.mark.parametrize("launch", [{}, {"launch_date": "in spring"}])
def test_without_a_launch_date_there_are_days_but_no_dates(launch: dict[str, str]) -> None:
    (one,) = timetable(_plan(when=launch, days3=[_activity("x", 2, "19:30")]))
    assert (one.day, one.on, one.starts) == (2, None, None)


@pytest.mark.parametrize("when", [{"launch_date": "2026-12-21"}, {**LAUNCH, "zone": "Mars/Olympus"}])
def test_without_a_zone_there_are_dates_but_no_moments(when: dict[str, str]) -> None:
    (one,) = timetable(_plan(when=when, days3=[_activity("x", 2, "19:30")]))
    assert (one.on, one.starts) == (date(2026, 12, 22), None)


def test_an_activity_in_an_hour_that_the_clocks_skip_says_that_it_moved() -> None:
    when = {"launch_date": "2027-03-28", "zone": "Europe/London"}
    (one,) = timetable(_plan(when=when, days3=[_activity("night walk", 1, "01:30")]))
    assert one.starts is not None
    assert one.starts.moved
    assert f"{one.starts.at:%H:%M}" == "02:30"


@pytest.mark.parametrize(
    ("step", "inside", "outside"),
    [("days3", (-30, 0, 1, 3), (4, 30)), ("days7", (4, 7), (-1, 3, 8)), ("month", (8, 30), (0, 7, 31))],
)
def test_a_day_outside_its_part_is_known_as_such(step: str, inside: tuple[int, ...], outside: tuple[int, ...]) -> None:
    activities = {step: [_activity("x", day) for day in (*inside, *outside)]}
    dated = timetable(_plan(**activities))
    assert {one.day for one in dated if not one.is_outside} == set(inside)
    assert {one.day for one in dated if one.is_outside} == set(outside)


def test_the_slots_of_a_weekday_stand_by_time() -> None:
    slots = [
        {"id": "b", "title": "late", "weekdays": [1, 7], "time": "21:00"},
        {"id": "c", "title": "odd", "weekdays": [1], "time": "evening"},
        {"id": "a", "title": "early", "weekdays": [1, 2], "time": "9:00"},
    ]
    plan = _plan(when={**LAUNCH, "slots": slots})
    assert [slot.title for slot in slots_on(plan, 1)] == ["early", "late", "odd"]
    assert [slot.title for slot in slots_on(plan, 2)] == ["early"]
    assert slots_on(plan, 3) == ()


@given(plan_answers())
def test_every_activity_of_any_plan_stands_in_the_timetable_once(answers: Answers) -> None:
    plan = read_plan(answers)
    written = [*plan.days3.activities, *plan.days7.activities, *plan.month.activities]
    dated = timetable(plan)
    assert sorted(map(repr, written)) == sorted(repr(one.activity) for one in dated)
    days = [one.day for one in dated if one.day is not None]
    assert days == sorted(days)


def _activity(title: str, day: int | str, at: str = "") -> dict[str, Any]:
    return {"title": title, "day": day, "time": at}


def _plan(when: Any = LAUNCH, **activities: Any) -> Plan:
    steps = {step: {"activities": items} for step, items in activities.items()}
    return read_plan(read_plan_file(plan_file({"when": when, **steps})).answers)


def _titles(dated: tuple[DatedActivity, ...]) -> list[str]:
    return [one.activity.title for one in dated]
