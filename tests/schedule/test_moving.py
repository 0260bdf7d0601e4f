"""Moving the launch: activities keep their day numbers or their weekdays, and nothing is lost on the way."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.limits import ITEMS_LIMIT
from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.reading import read_plan
from app.schedule.moments import weekday_of
from app.schedule.move_effects import loses_weekday
from app.schedule.moving import Keep, move_launch
from app.schedule.timetable import RANGES, DatedActivity, timetable
from tests.plan.plans import plan_file
from tests.plan.strategies import plan_answers
from tests.schedule.calendars import calendars

MONDAY, THURSDAY = date(2026, 12, 21), date(2026, 12, 24)


def test_keeping_weekdays_moves_all_later_activities_by_the_same_few_days() -> None:
    answers = _answers(days3=[("open", 1), ("rules", 2)], days7=[("walk", 6), ("photos", 7)], month=[("visit", 13)])
    assert _days(answers, THURSDAY) == {"open": 1, "rules": 2, "walk": 3, "photos": 4, "visit": 10}


def test_the_nearest_day_may_be_a_later_one() -> None:
    answers = _answers(days3=[("open", 1)], days7=[("walk", 6)], month=[("visit", 13)])
    assert _days(answers, date(2026, 12, 25)) == {"open": 1, "walk": 9, "visit": 16}


def test_an_activity_goes_to_the_list_of_its_new_day_with_all_its_answers() -> None:
    answers = _answers(days3=[("open", 1), ("late", 3, "21:00")], days7=[("walk", 6, "10:00")], month=[])
    after = _moved(answers, THURSDAY)
    assert after.order("days3", "activities") == ("open", "walk", "late")
    assert after.order("days7", "activities") == ()
    assert after.raw("days3.activities.walk.title") == "walk"
    assert after.raw("days7.activities.walk.title") == ""


def test_it_stands_there_by_day_and_time() -> None:
    month = [("ninth", 9, "9:00"), ("twelfth", 12), ("twentieth", 20)]
    answers = _answers(days7=[("a", 6, "8:00"), ("b", 7, "20:00")], month=month)
    after = _moved(answers, date(2026, 12, 25))
    assert after.order("month", "activities") == ("a", "b", "ninth", "twelfth", "twentieth")
    answers = _answers(days7=[("early", 4), ("late", 7)], month=[("eighth", 8), ("ninth", 9)])
    assert _moved(answers, THURSDAY).order("days7", "activities") == ("early", "late", "eighth", "ninth")


def test_an_id_that_is_taken_there_gets_a_number() -> None:
    answers = _answers(days7=[("walk", 7)], month=[("walk", 9)])
    after = _moved(answers, date(2026, 12, 25))
    assert after.order("month", "activities") == ("walk--2", "walk")
    assert (after.raw("month.activities.walk--2.day"), after.raw("month.activities.walk.day")) == ("10", "12")


def test_moving_there_and_back_gives_an_activity_its_id_again() -> None:
    answers = _answers(days3=[("open", 1)], days7=[("walk", 6)], month=[("visit", 13)])
    back = _moved(_moved(answers, date(2026, 12, 25)), MONDAY)
    assert back.given() == answers.given()
    assert back.order("days7", "activities") == ("walk",)


def test_what_would_leave_the_month_goes_back_a_week_or_keeps_its_day_where_it_would_overtake_others() -> None:
    assert _days(_answers(month=[("visit", 20), ("last", 29)]), date(2026, 12, 25)) == {"visit": 23, "last": 25}
    crowded = _answers(month=[("visit", 26), ("last", 29), ("end", 30)])
    assert _days(crowded, date(2026, 12, 25)) == {"visit": 29, "last": 29, "end": 30}


def test_what_would_come_to_the_launch_goes_on_a_week_or_keeps_its_day_where_it_would_overtake_others() -> None:
    assert _days(_answers(days7=[("fourth", 4)], month=[("visit", 20)]), THURSDAY) == {"fourth": 8, "visit": 17}
    assert _days(_answers(days7=[("fourth", 4), ("fifth", 5)]), THURSDAY) == {"fifth": 2, "fourth": 4}


def test_keeping_day_numbers_changes_the_date_alone() -> None:
    answers = _answers(days7=[("walk", 6)])
    assert move_launch(answers, THURSDAY, Keep.DAY_NUMBERS).changes == {"when.launch_date": "2026-12-24"}


@pytest.mark.parametrize("launch", ["", "in spring"])
@pytest.mark.parametrize("keep", Keep)
def test_a_plan_without_a_launch_date_gets_the_date_alone(launch: str, keep: Keep) -> None:
    answers = _answers(days7=[("walk", 6)]).with_values({"when.launch_date": launch})
    assert move_launch(answers, THURSDAY, keep).changes == {"when.launch_date": "2026-12-24"}


def test_an_activity_stays_in_its_list_where_the_other_is_full() -> None:
    many = [(f"m{number}", 9) for number in range(ITEMS_LIMIT)]
    after = _moved(_answers(days7=[("walk", 7)], month=many), date(2026, 12, 25))
    assert after.order("days7", "activities") == ("walk",)
    assert after.raw("days7.activities.walk.day") == "10"


_dates = st.dates(date(2027, 1, 1), date(2027, 12, 31))


@given(plan_answers(), _dates)
def test_any_plan_moved_and_moved_back_with_its_day_numbers_is_as_before(answers: Answers, new: date) -> None:
    answers = answers.with_values({"when.launch_date": MONDAY.isoformat()})
    there = answers.with_values(move_launch(answers, new, Keep.DAY_NUMBERS).changes)
    assert there.with_values(move_launch(there, MONDAY, Keep.DAY_NUMBERS).changes) == answers


@given(plan_answers(), _dates)
def test_no_activity_and_no_answer_is_ever_lost(answers: Answers, new: date) -> None:
    answers = answers.with_values({"when.launch_date": MONDAY.isoformat()})
    after = answers.with_values(move_launch(answers, new, Keep.WEEKDAYS).changes)
    assert _without_dates(after) == _without_dates(answers)


@given(calendars(st.just(MONDAY)), _dates)
def test_later_activities_keep_their_order_and_those_that_fit_their_weekdays(
    calendar: dict[str, Any], new: date
) -> None:
    answers = read_plan_file(plan_file(calendar)).answers
    before = timetable(read_plan(answers))
    move = move_launch(answers, new, Keep.WEEKDAYS)
    pairs = move.activities
    assert [one for one, _ in pairs] == list(before)
    assert {now.activity.id for _, now in pairs} == {one.activity.id for one in before}
    assert sorted(map(repr, timetable(read_plan(answers.with_values(move.changes))))) == sorted(
        repr(now) for _, now in pairs
    )
    assert all(now.day == one.day for one, now in pairs if _day(one) <= 3)
    later = [now for one, now in pairs if _day(one) > 3 and not loses_weekday(move, one, now)]
    assert all(now.day == one.day for one, now in pairs if loses_weekday(move, one, now))
    assert [_day(now) for now in later] == sorted(_day(now) for now in later)
    assert all(_has_its_weekday(one, now, new) for one, now in pairs if 6 < _day(one) < 28)
    assert all(now.is_outside == one.is_outside for one, now in pairs if _day(one) <= 30 and not one.is_outside)


def _has_its_weekday(one: DatedActivity, now: DatedActivity, new: date) -> bool:
    return weekday_of(new, _day(now)) == weekday_of(MONDAY, _day(one))


def _day(one: DatedActivity) -> int:
    assert one.day is not None
    return one.day


def _without_dates(answers: Answers) -> list[tuple[str, ...]]:
    """All that is said of each item, and of all else, wherever it stands."""
    plain = []
    for path, raw in answers.given().items():
        parts = path.split(".")
        is_activity = len(parts) == 4 and parts[0] in RANGES
        name = parts[-1]
        if path != "when.launch_date" and not (is_activity and name == "day"):
            plain.append((name, raw) if is_activity else (path, raw))
    return sorted(plain)


def _days(answers: Answers, new: date) -> dict[str, Any]:
    return {one.activity.id: one.day for one in timetable(read_plan(_moved(answers, new)))}


def _moved(answers: Answers, new: date) -> Answers:
    return answers.with_values(move_launch(answers, new, Keep.WEEKDAYS).changes)


def _answers(**activities: Any) -> Answers:
    steps = {step: {"activities": [_activity(*one) for one in items]} for step, items in activities.items()}
    when = {"launch_date": MONDAY.isoformat(), "zone": "Europe/London"}
    return read_plan_file(plan_file({"when": when, **steps})).answers


def _activity(key: str, day: int, at: str = "") -> dict[str, Any]:
    return {"id": key, "title": key, "day": day, "time": at}
