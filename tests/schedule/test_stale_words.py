"""Words that name a day: which of them a moved launch makes wrong, and what is right."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.mentions.mention import Mention, replaced
from app.schedule.moving import Keep, move_launch
from app.schedule.stale_words import stale_words
from tests.plan.plans import plan_file
from tests.plan.strategies import plan_answers

MONDAY, THURSDAY = date(2026, 12, 21), date(2026, 12, 24)
SATURDAY_SLOT = {"id": "walk", "title": "Walk", "weekdays": [6], "time": "10:00"}
FOUR_EVENINGS = {"id": "look", "title": "Look in", "weekdays": [3, 4, 5, 6], "time": "21:00"}
EVERY_EVENING = {"id": "look", "title": "Look in", "weekdays": [1, 2, 3, 4, 5], "time": "21:00"}


def test_the_weekday_of_the_launch_is_put_right_in_the_texts_of_its_day() -> None:
    opening = _activity("open", 1, "We open on Monday. See you on Saturday!")
    found = _stale(days3=[opening], days7=[_activity("walk", 6)])
    assert _words(found) == [("days3.activities.open.message", "Monday", "Thursday", True)]


def test_a_weekday_that_is_kept_is_left_alone_wherever_its_activity_goes() -> None:
    walk = _activity("walk", 6, "Saturday, at the gate; we said so on Monday.")
    found = _stale(days3=[_activity("open", 1, "See you on Saturday")], days7=[walk])
    assert found == ()


def test_with_day_numbers_kept_an_activity_names_its_new_weekday() -> None:
    found = _stale(Keep.DAY_NUMBERS, days7=[_activity("walk", 6, "周六上午十点见")])
    assert _words(found) == [("days7.activities.walk.message", "周六", "周二", True)]


def test_an_activity_that_goes_to_another_list_is_put_right_there() -> None:
    answers = _answers(days7=[_activity("walk", 6, "Day 6, 26 December (Saturday): the walk")])
    move = move_launch(answers, THURSDAY, Keep.WEEKDAYS)
    found = stale_words(answers, move)
    assert _words(found) == [("days7.activities.walk.message", "6", "3", True)]
    after = answers.with_values(move.with_texts(replaced(answers, found)))
    assert after.raw("days3.activities.walk.message") == "Day 3, 26 December (Saturday): the walk"
    assert after.raw("days7.activities.walk.message") == ""


def test_an_activity_called_by_its_title_is_meant_by_the_weekday_beside_it() -> None:
    opening = _activity("open", 1, "Bring a friend to the Saturday walk. Saturday is free.")
    walk = {**_activity("walk", 6), "title": "Saturday walk"}
    found = _stale(Keep.DAY_NUMBERS, days3=[opening], days7=[walk])
    assert _words(found) == [
        ("days3.activities.open.message", "Saturday", "Tuesday", True),
        ("days3.activities.open.message", "Saturday", "Tuesday", False),
        ("days7.activities.walk.title", "Saturday", "Tuesday", True),
    ]


def test_a_full_stop_within_a_time_ends_no_sentence() -> None:
    opening = _activity("open", 1, "On Saturday at 9.30 we meet for the walk. Bring cake.")
    found = _stale(Keep.DAY_NUMBERS, days3=[opening], days7=[_activity("walk", 6)])
    assert _words(found) == [("days3.activities.open.message", "Saturday", "Tuesday", True)]


def test_a_weekday_that_a_fixed_time_has_too_is_only_offered() -> None:
    walk = [_activity("walk", 6, "On Saturday at ten")]
    assert _certain(_stale(Keep.DAY_NUMBERS, slots=[SATURDAY_SLOT], days7=walk)) == [False]
    assert _certain(_stale(Keep.DAY_NUMBERS, slots=[FOUR_EVENINGS], days7=walk)) == [False]
    assert _certain(_stale(Keep.DAY_NUMBERS, slots=[EVERY_EVENING], days7=walk)) == [True]


@pytest.mark.parametrize("words", ["Saturdays at ten", "every Saturday", "每周六"])
def test_a_habit_on_the_day_of_a_fixed_time_is_left_alone(words: str) -> None:
    walk = [_activity("walk", 6, words)]
    assert _stale(Keep.DAY_NUMBERS, slots=[SATURDAY_SLOT], days7=walk) == ()
    assert _certain(_stale(Keep.DAY_NUMBERS, days7=walk)) == [False]


@pytest.mark.parametrize("words", ["next Saturday", "下周六", "this Saturday"])
def test_which_week_a_weekday_is_in_may_change_so_it_is_only_offered(words: str) -> None:
    assert _certain(_stale(Keep.DAY_NUMBERS, days7=[_activity("walk", 6, words)])) == [False]


def test_outside_of_activities_the_weekday_of_the_launch_is_only_offered() -> None:
    welcome = {"farewell": "We start on Monday. Sundays are quiet."}
    assert _words(_stale(welcome=welcome)) == [("welcome.farewell", "Monday", "Thursday", False)]


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Monday, 21 December: doors open", "Thursday, 24 December: doors open"),
        ("12月21日（周一）开群", "12月24日（周四）开群"),
        ("On 2026-12-26 we walk", "On 2026-12-26 we walk"),
        ("On December 28th we meet", "On December 28th we meet"),
        ("24/7 open, 28/12 too", "24/7 open, 28/12 too"),
        ("21/12: open", "24/12: open"),
    ],
)
def test_dates_anywhere_are_put_right_with_their_weekdays(words: str, right: str) -> None:
    answers = _answers(days7=[_activity("walk", 6)], month=[_activity("talk", 8)], welcome={"farewell": words})
    move = move_launch(answers, THURSDAY, Keep.WEEKDAYS)
    found = stale_words(answers, move)
    assert all(one.is_certain for one in found)
    assert answers.with_values(move.with_texts(replaced(answers, found))).raw("welcome.farewell") == right


def test_a_date_that_nothing_is_on_moves_as_its_neighbours_do_and_is_only_offered() -> None:
    welcome = {"farewell": "Sign up by 18 December; results on 30 December."}
    assert _words(_stale(Keep.DAY_NUMBERS, welcome=welcome)) == [
        ("welcome.farewell", "18 December", "21 December", False),
        ("welcome.farewell", "30 December", "2 January", False),
    ]
    assert _words(_stale(welcome=welcome)) == [("welcome.farewell", "18 December", "21 December", False)]


def test_a_day_number_follows_its_activity() -> None:
    words = "Day 6: walk. 第6天见. Days 6-9. Day 5."
    found = _stale(days3=[_activity("open", 1, words)], days7=[_activity("walk", 6)])
    assert [(one.words, one.replacement, one.is_certain) for one in found] == [("6", "3", True), ("6", "3", True)]
    assert _certain(_stale(days7=[_activity("walk", 6)], welcome={"farewell": words})) == [False, False]


def test_without_a_launch_before_no_word_is_wrong() -> None:
    answers = _answers(days7=[_activity("walk", 6, "Saturday")]).with_values({"when.launch_date": ""})
    assert stale_words(answers, move_launch(answers, THURSDAY, Keep.WEEKDAYS)) == ()


def test_a_day_in_the_communitys_own_name_is_no_day() -> None:
    opening = _activity("open", 1, "周一羽毛球社开张，周一见")
    found = _stale(days3=[opening], positioning={"name": "周一羽毛球社"})
    assert [(one.path, one.start, one.replacement) for one in found] == [("days3.activities.open.message", 9, "周四")]


@given(plan_answers(), st.dates(date(2027, 1, 1), date(2027, 12, 31)), st.sampled_from(Keep))
def test_in_any_plan_the_words_are_where_they_are_said_to_be(answers: Answers, new: date, keep: Keep) -> None:
    answers = answers.with_values({"when.launch_date": MONDAY.isoformat(), "positioning.pain": "周一或12月21日"})
    for one in stale_words(answers, move_launch(answers, new, keep)):
        assert answers.raw(one.path)[one.start : one.end] == one.words != one.replacement


def _stale(keep: Keep = Keep.WEEKDAYS, slots: Any = (), **steps: Any) -> tuple[Mention, ...]:
    answers = _answers(slots, **steps)
    return stale_words(answers, move_launch(answers, THURSDAY, keep))


def _words(found: tuple[Mention, ...]) -> list[tuple[str, str, str, bool]]:
    return [(one.path, one.words, one.replacement, one.is_certain) for one in found]


def _certain(found: tuple[Mention, ...]) -> list[bool]:
    return [one.is_certain for one in found]


def _answers(slots: Any = (), **steps: Any) -> Answers:
    when = {"launch_date": MONDAY.isoformat(), "zone": "Europe/London", "slots": list(slots)}
    filled = {step: {"activities": one} if isinstance(one, list) else one for step, one in steps.items()}
    return read_plan_file(plan_file({"when": when, **filled})).answers


def _activity(key: str, day: int, message: str = "") -> dict[str, Any]:
    return {"id": key, "title": key, "day": day, "message": message}
