"""Months after the first: which days a plan has once they were begun, and what follows from them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.cycles import LAST_MONTH, cycle_item, cycle_month
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.board import board_of
from app.schedule.clashes import clashes
from app.schedule.due import bounds_of, due_on, free_day
from app.schedule.months import days_of_month, focus_of, last_day, month_of, months_begun
from app.schedule.rearranging.typed_days import DayReader
from app.schedule.silence import long_silences
from app.schedule.timetable import last_slot_day, step_of, timetable
from tests.schedule.calendars import calendars, plan_of

BEGUN = {"run": {"cycles": {"m2": {"begun": "2027-03-20", "focus": "Two evenings by members"}}}}
WALK = {"id": "walk", "title": "Walk", "weekdays": [3], "time": "19:00", "minutes": 60, "owner": "Ruth"}
TALK = {"id": "talk", "title": "Talk", "day": 36, "time": "19:30", "minutes": 60, "owner": "Ruth"}
WHEN: dict[str, Any] = {"launch_date": "2027-03-10", "zone": "Europe/London", "slots": [WALK]}
CLUB = {"when": WHEN, "month": {"activities": [TALK]}}


def test_an_id_tells_its_month() -> None:
    assert [cycle_month(one) for one in ("m2", "m33", "m1", "m0", "m34", "m999", "w2", "m2-x")] == [2, 33, *[None] * 6]
    assert str(cycle_item(2)) == "run.cycles.m2"


def test_a_month_counts_once_it_was_begun_and_later_ones_have_no_step_of_their_own() -> None:
    assert (last_day(plan_of(CLUB)), last_day(_second())) == (30, 60)
    assert months_begun(plan_of({"run": {"cycles": {"m2": {"focus": "Never begun"}}}})) == 1
    assert [month_of(day) for day in (-3, 1, 30, 31, 60, 61)] == [1, 1, 1, 2, 2, 3]
    assert (days_of_month(2)[0], days_of_month(2)[-1]) == (31, 60)
    assert [step_of(day) for day in (-3, 3, 4, 8, 31, 400)] == ["days3", "days3", "days7", "month", "month", "month"]
    assert (focus_of(_second(), 2), focus_of(_second(), 1)) == ("Two evenings by members", "")


def test_what_a_plan_file_says_of_months_that_nobody_can_plan_is_not_counted() -> None:
    cycles = dict.fromkeys((f"run.cycles.m{n}.begun" for n in (0, 1, 34, 99, LAST_MONTH)), "2027-03-20")
    assert months_begun(read_plan(Answers(cycles))) == LAST_MONTH


def test_the_board_of_a_later_month_has_its_days_alone_and_says_what_clashes() -> None:
    plan = _second()
    board = board_of(plan, clashes(plan), 2)
    days = [day for week in board.weeks for day in week]
    assert [day.number for day in days if not day.is_outside] == list(range(31, 61))
    assert (board.before, board.unplaced) == ((), ())
    assert all(day.on and day.on.weekday() == place % 7 for place, day in enumerate(days))
    assert [day.number for day in days if day.slots] == [36, 43, 50, 57]
    (talk,) = (one for day in days for one in day.activities)
    assert talk.clashes
    assert not board_of(plan, clashes(plan)).unplaced


def test_before_it_is_begun_its_days_are_none_of_the_plan() -> None:
    plan = plan_of(CLUB)
    board = board_of(plan, clashes(plan))
    assert [one.dated.activity.title for one in board.unplaced] == ["Talk"]
    assert timetable(plan)[0].is_outside
    assert not timetable(_second())[0].is_outside
    assert (DayReader.of(plan, Language.EN).day("36"), DayReader.of(_second(), Language.EN).day("36")) == (None, 36)


@pytest.mark.parametrize(
    ("weeks", "last"), [(None, 60), (12, 84), (6, 42), (4, 60)], ids=["none", "later", "within", "over"]
)
def test_fixed_times_go_on_to_the_horizon_or_with_the_months_that_go_beyond_it(weeks: int | None, last: int) -> None:
    assert last_slot_day(_second(horizon_weeks=weeks)) == last


def test_what_is_due_and_what_is_free_is_found_in_every_month() -> None:
    plan = _second()
    assert bounds_of(plan) == (1, 60)
    assert [one.what.title for one in due_on(plan, [36])[36]] == ["Walk", "Talk"]
    assert free_day(plan, 36) == 37
    assert (long_silences(plan, 2)[0], free_day(plan, 60)) == ((31, 35), None)


@given(calendars(), st.integers(2, 4))
def test_a_month_that_is_begun_changes_no_day_of_the_first(calendar: dict[str, Any], month: int) -> None:
    before = plan_of(calendar)
    after = plan_of({**calendar, "run": {"cycles": {f"m{month}": {"begun": "2027-03-20"}}}})
    first = range(1, 31)
    assert due_on(before, first) == due_on(after, first)
    assert long_silences(before) == long_silences(after)
    for one, other in zip(board_of(before, ()).weeks, board_of(after, ()).weeks, strict=True):
        assert [(day.number, day.slots) for day in one] == [(day.number, day.slots) for day in other]


def _second(**when: Any) -> Plan:
    return plan_of({**CLUB, "when": {**WHEN, **when}, **BEGUN})
