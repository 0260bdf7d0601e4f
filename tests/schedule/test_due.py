"""What is due on a day, what was missed lately, and where it can go."""

from typing import Any

import pytest

from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.due import bounds_of, due_on, free_day, main_of, missed_lately
from tests.plan.plans import plan_file

# Day 1 is a Monday.
WHEN = {"launch_date": "2026-12-21", "zone": "Europe/London", "horizon_weeks": 13}
READING = {"id": "evening", "title": "Reading", "weekdays": [1, 3, 5], "time": "19:20", "owner": "Nora"}
REVIEW = {"id": "look", "title": "Look back", "weekdays": [1, 2, 3, 4, 5, 6, 7], "time": "08:00", "kind": "review"}
_DONE = {"outcome": "done"}


def _plan(activities: list[tuple[str, int, str]], slots: Any = (READING,), **ticks: str) -> Plan:
    listed = [
        {"id": name.lower(), "title": name, "day": day, "time": time, "owner": "Nora"} for name, day, time in activities
    ]
    return read_plan(
        read_plan_file(
            plan_file(
                {
                    "when": {
                        "launch_date": "2026-12-21",
                        "zone": "Europe/London",
                        "horizon_weeks": 13,
                        "slots": [*slots],
                    },
                    "month": {"activities": listed},
                    "run": {"ticks": {key.replace("_", "-"): {"outcome": outcome} for key, outcome in ticks.items()}},
                }
            )
        ).answers
    )


def _titles(plan: Plan, day: int) -> list[str]:
    return [one.what.title for one in due_on(plan, [day])[day]]


@pytest.mark.parametrize(
    ("day", "titles"),
    [(-3, ["poster"]), (8, ["early", "Reading", "late", "any"]), (9, []), (80, ["Reading"]), (91, []), (92, [])],
)
def test_activities_and_slots_of_a_day_come_in_order_of_time(day: int, titles: list[str]) -> None:
    plan = _plan([("late", 8, "21:00"), ("any", 8, ""), ("early", 8, "9:00"), ("poster", -3, "9:00")])
    assert (_titles(plan, day), bounds_of(plan)) == (titles, (-3, 91))


def test_an_activity_that_is_the_event_of_a_slot_comes_once() -> None:
    assert _titles(_plan([("Reading", 8, "19:20")]), 8) == ["Reading"]


def test_an_activity_for_members_matters_most_and_a_review_least() -> None:
    plan = _plan([("talk", 8, "21:00")], [READING, REVIEW])
    mains = [main_of(due_on(plan, [day])[day]) for day in (8, 10, 9, 92)]
    assert [one.what.title if one else None for one in mains] == ["talk", "Reading", "Look back", None]


@pytest.mark.parametrize(
    ("ticks", "missed"),
    [
        ({}, []),
        ({"a5_walk": "done", "a6_quiz": "nobody"}, ["quiz", "talk"]),
        ({"a6_quiz": "dropped", "a7_talk": "done"}, []),
        ({"a7_talk": "no_time"}, ["talk"]),
        ({"s5_evening": "done"}, ["walk", "quiz", "talk"]),
    ],
)
def test_what_did_not_happen_lately_is_told_where_anybody_ticks(ticks: dict[str, str], missed: list[str]) -> None:
    plan = _plan([("old", 0, "9:00"), ("walk", 5, "9:00"), ("quiz", 6, "9:00"), ("talk", 7, "9:00")], **ticks)
    assert [one.what.title for one in missed_lately(plan, 8)] == missed


def test_the_next_free_day_is_one_of_silence_or_else_one_without_an_activity() -> None:
    talks = [(f"t{day}", day, "9:00") for day in range(1, 31) if day not in (12, 20)]
    assert [free_day(_plan(talks), today) for today in (8, 12, 20)] == [20, 20, None]
    assert free_day(_plan([(f"t{day}", day, "9:00") for day in range(1, 31) if day != 12]), 8) == 12


@pytest.mark.parametrize(("outcome", "told"), [("done", "done"), ("nobody", "")])
def test_what_is_done_stays_done_on_another_day_and_what_was_missed_is_open_there(outcome: str, told: str) -> None:
    (quiz,) = due_on(_plan([("quiz", 9, "20:00")], [], a8_quiz=outcome), [9])[9]
    assert quiz.outcome == told
    assert quiz.tick_item.id == ("a8-quiz" if told else "a9-quiz")


def test_an_id_that_two_lists_have_is_done_on_its_own_day_only() -> None:
    first, later = {"id": "i1", "title": "Opening", "day": 1}, {"id": "i1", "title": "Quiz", "day": 9}
    parts = {"days3": {"activities": [first]}, "month": {"activities": [later]}, "run": {"ticks": {"a1-i1": _DONE}}}
    due = due_on(read_plan(read_plan_file(plan_file({"when": WHEN, **parts})).answers), [1, 9])
    assert [one.outcome for day in (1, 9) for one in due[day]] == ["done", ""]
