"""The board: thirty days in weeks, with what is planned, clashes and silence on each."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.plan.plan import Plan
from app.schedule.board import Board, BoardDay, board_of
from app.schedule.clashes import clashes
from app.schedule.silence import SILENT_DAYS, silences
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY, time_order
from tests.schedule.calendars import calendars, plan_of

_LAUNCHES = st.none() | st.dates(date(2027, 1, 1), date(2027, 12, 31))
_ON_A_WEDNESDAY = "2027-03-10"


@given(calendars(_LAUNCHES))
def test_every_day_is_there_once_in_weeks_that_begin_on_a_monday(calendar: dict[str, Any]) -> None:
    board, launch = _board(plan_of(calendar)), calendar["when"]["launch_date"]
    weeks = (*board.before, *board.weeks)
    numbers = [day.number for week in weeks for day in week]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert {len(week) for week in weeks} == {7}
    assert numbers[0] <= EARLIEST_DAY < numbers[0] + 7
    assert numbers[-1] - 7 < LAST_DAY <= numbers[-1]
    first = date.fromisoformat(launch) if launch else None
    for day in _days(board):
        assert day.on == (first + timedelta(days=day.number - 1) if first else None)
    assert all(week[0].on is None or week[0].on.isoweekday() == 1 for week in weeks)


@given(calendars(_LAUNCHES))
def test_every_activity_is_there_once_in_order_of_time(calendar: dict[str, Any]) -> None:
    board = _board(plan_of(calendar))
    placed = [one.dated for day in _days(board) for one in day.activities]
    assert placed == sorted(placed, key=time_order)
    found = Counter(one.activity.id for one in (*placed, *(one.dated for one in board.unplaced)))
    assert found == Counter(one["id"] for step in ("days3", "days7", "month") for one in calendar[step]["activities"])
    assert not [day for week in board.before for day in week if day.activities]


@given(calendars(_LAUNCHES))
def test_clashes_and_silence_are_on_the_days_that_the_coach_counts(calendar: dict[str, Any]) -> None:
    plan = plan_of(calendar)
    board = _board(plan)
    at_once = {item for clash in clashes(plan) for item in clash.items if not item.startswith("when.")}
    marked = [one for day in _days(board) for one in day.activities if one.clashes]
    marked += [one for one in board.unplaced if one.clashes]
    assert {f"{one.dated.step}.activities.{one.dated.activity.id}" for one in marked} == at_once
    long = [run for run in silences(plan) if run[1] - run[0] + 1 >= SILENT_DAYS]
    assert {day.number for day in _days(board) if day.silence} == {day for a, b in long for day in range(a, b + 1)}


def test_slots_stand_on_their_weekdays_from_the_launch_to_the_end_of_the_plan() -> None:
    slots = [{"title": "Talk", "weekdays": [3], "time": "20:00"}, {"title": "Post", "weekdays": [3], "time": "08:00"}]
    board = _board(plan_of({"when": {"launch_date": _ON_A_WEDNESDAY, "slots": slots}}))
    found = {day.number: [slot.title for slot in day.slots] for day in _days(board) if day.slots}
    assert found == {day: ["Post", "Talk"] for day in (1, 8, 15, 22, 29)}
    two_weeks = _board(plan_of({"when": {"launch_date": _ON_A_WEDNESDAY, "slots": slots, "horizon_weeks": 2}}))
    assert [day.number for day in _days(two_weeks) if day.slots] == [1, 8]
    assert not [day for day in _days(_board(plan_of({"when": {"slots": slots}}))) if day.slots]
    opening = {"launch_date": _ON_A_WEDNESDAY, "launch_time": "20:00", "slots": slots, "horizon_weeks": 2}
    evening = _board(plan_of({"when": opening}))
    assert {day.number: [slot.title for slot in day.slots] for day in _days(evening) if day.slots} == {
        1: ["Talk"], 8: ["Post", "Talk"],
    }  # fmt: skip


def test_weeks_of_preparation_show_from_the_first_that_holds_something() -> None:
    early = [{"title": "Ask the first ten", "day": -9}]
    board = _board(plan_of({"when": {"launch_date": _ON_A_WEDNESDAY}, "days3": {"activities": early}}))
    assert [week[0].number for week in board.weeks] == [-8 - 7 + 7 * number for number in range(7)]
    empty = _board(plan_of({"when": {"launch_date": _ON_A_WEDNESDAY}}))
    assert [week[0].number for week in empty.weeks] == [-1, 6, 13, 20, 27]
    assert [week[0].number for week in empty.before] == [-15, -8]


def test_more_than_two_activities_are_too_many_for_a_day_but_reviews_do_not_count() -> None:
    three = [{"title": name, "day": 2} for name in ("Walk", "Talk", "Tea")]
    review = {"title": "Review", "day": 3, "kind": "review"}
    board = _board(plan_of({"days3": {"activities": [*three, *({**one, "day": 3} for one in three[:2]), review]}}))
    assert [day.number for day in _days(board) if day.is_full] == [2]


def test_an_activity_without_a_day_or_far_away_is_on_none() -> None:
    activities = [{"title": "Some day"}, {"title": "Later", "day": 45}, {"title": "First", "day": 8}]
    board = _board(plan_of({"month": {"activities": activities}}))
    assert [one.dated.activity.title for one in board.unplaced] == ["Later", "Some day"]


def _days(board: Board) -> list[BoardDay]:
    return [day for week in (*board.before, *board.weeks) for day in week]


def _board(plan: Plan) -> Board:
    return board_of(plan, clashes(plan))
