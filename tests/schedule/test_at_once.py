"""What members are asked to at the same time."""

from typing import Any

import pytest

from app.schedule.at_once import MOST_TOLD, at_once
from tests.schedule.calendars import plan_of

_A_WEDNESDAY = "2027-03-10"
_TALK = {"id": "talk", "title": "Talk", "day": 1, "time": "20:00", "minutes": 60, "owner": "Sam"}
_WALK = {"id": "walk", "title": "Walk", "day": 1, "time": "20:30", "minutes": 60, "owner": "Ruth"}


def test_two_activities_of_two_owners_are_told_of_each_other() -> None:
    assert _told([_TALK, _WALK]) == {"talk": ("Walk",), "walk": ("Talk",)}


@pytest.mark.parametrize(
    "change",
    [{"time": "21:00"}, {"day": 2}, {"owner": "Sam"}, {"kind": "review"}, {"time": None}],
    ids=["later", "another day", "a clash", "for the team", "no time"],
)
def test_what_members_can_go_to_is_not_told(change: dict[str, Any]) -> None:
    assert _told([_TALK, {**_WALK, **change}]) == {}


def test_an_activity_is_told_of_a_fixed_slot_where_its_weekday_is_known() -> None:
    slots = [{"id": "tea", "title": "Tea", "weekdays": [3], "time": "19:45", "minutes": 30}]
    assert _told([_TALK], slots) == {"talk": ("Tea",)}
    assert _told([_TALK], slots, launch=None) == {}


def test_of_many_at_one_time_each_is_told_of_some() -> None:
    told = _told([{**_TALK, "id": f"t{number}", "title": f"Talk {number}", "owner": ""} for number in range(20)])
    assert {len(titles) for titles in told.values()} == {MOST_TOLD}
    assert len(told) == 20


def _told(
    activities: list[dict[str, Any]], slots: list[dict[str, Any]] | None = None, launch: str | None = _A_WEDNESDAY
) -> dict[str, tuple[str, ...]]:
    when = {"launch_date": launch, "slots": slots or []}
    found = at_once(plan_of({"when": when, "days3": {"activities": activities}}))
    return {item.rpartition(".")[2]: titles for item, titles in found.items()}
