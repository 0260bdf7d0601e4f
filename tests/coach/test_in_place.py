"""The time and the owner that an activity gets of which only a title and a day are typed."""

from typing import Any

import pytest

from app.coach.suggestions.in_place import put_in_place
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
