"""The time and the owner that an activity gets of which only a title and a day are typed."""

from typing import Any

import pytest

from app.coach.suggestions.in_place import put_in_place, usual_times
from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.reading import read_plan
from tests.coach.local_club import activity, slot
from tests.plan.plans import plan_file

WALK = slot("Walk", [2], "19:30", minutes=90)  # on Tuesdays
TALKS = [activity(f"{name} talk", day, time="20:15") for name, day in (("First", 9), ("Second", 16))]


@pytest.mark.parametrize(
    ("when", "talks", "day", "time"),
    [
        ({}, [], 9, "20:00"),
        ({"launch_time": "18:30"}, [], 9, "18:30"),
        ({"launch_time": "18:30"}, TALKS, 10, "20:15"),
        ({"slots": [WALK]}, TALKS, 10, "19:30"),
        ({"slots": [slot("Walk", [2], "19:30", minutes=30)]}, TALKS, 23, "20:15"),
        ({"slots": [WALK]}, [], 9, "19:00"),
    ],
    ids=["evening", "launch", "usual", "main slot", "usual beside the slot", "nearest"],
)
def test_it_is_when_members_are_used_to_meet(when: dict[str, Any], talks: list[Any], day: int, time: str) -> None:
    steps = {"when": {"launch_date": "2027-03-08", "zone": "Europe/London", **when}, "month": {"activities": talks}}
    plan = read_plan(read_plan_file(plan_file(steps)).answers)
    assert put_in_place(plan, "Tea", day)["time"] == time


@pytest.mark.parametrize(
    ("typed", "time", "title"),
    [
        ("10:00 带娃去图书馆", "10:00", "带娃去图书馆"),
        ("１０：００带娃去图书馆", "10:00", "带娃去图书馆"),
        ("8点半 晨跑", "08:30", "晨跑"),
        ("晚上8点半读书", "20:30", "读书"),
        ("9.30 Coffee", "09:30", "Coffee"),
        ("7pm Film night", "19:00", "Film night"),
        ("19:30: Tea", "19:30", "Tea"),
        ("10:00-11:00 Tea", "20:00", "10:00-11:00 Tea"),
        ("10点前交作业", "20:00", "10点前交作业"),
        ("三点建议", "20:00", "三点建议"),
        ("3点建议", "20:00", "3点建议"),
        ("10:00", "20:00", "10:00"),
        ("9.30元拼单", "20:00", "9.30元拼单"),
        ("Tea at 10:00", "10:00", "Tea"),
        ("双打比赛 20:00", "20:00", "双打比赛"),
        ("双打比赛19:00", "19:00", "双打比赛"),
        ("双打比赛，晚上7点半", "19:30", "双打比赛"),
        ("双打 9点", "09:00", "双打"),
        ("Doubles 7pm", "19:00", "Doubles"),
        ("Doubles, 19:00", "19:00", "Doubles"),
        ("双打 18:00-19:00", "20:00", "双打 18:00-19:00"),
        ("报名截止 19:00", "20:00", "报名截止 19:00"),
        ("Sign up by 19:00", "20:00", "Sign up by 19:00"),
        ("聊3点", "20:00", "聊3点"),
        ("拼单 9.30", "20:00", "拼单 9.30"),
    ],
)
def test_a_time_before_or_after_the_title_is_its_time(typed: str, time: str, title: str) -> None:
    added = put_in_place(read_plan(Answers()), typed, 9)
    assert (added["time"], added["title"]) == (time, title)


@pytest.mark.parametrize(("day", "time"), [(8, "20:00"), (13, "09:30")], ids=["Monday", "Saturday"])
def test_a_slot_at_the_weekend_tells_nothing_of_a_weekday(day: int, time: str) -> None:
    when = {"launch_date": "2027-03-08", "slots": [slot("Outing", [6, 7], "09:30", minutes=30)]}
    outing = activity("Outing", 6, time="09:30")
    plan = read_plan(read_plan_file(plan_file({"when": when, "days7": {"activities": [outing]}})).answers)
    if day == 13:
        assert usual_times(plan, day)[0].isoformat("minutes") == time
    else:
        assert put_in_place(plan, "Tea", day)["time"] == time
