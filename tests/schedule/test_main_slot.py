"""The slot that a community meets for, wherever it stands in the list."""

from collections.abc import Sequence
from typing import Any

import pytest

from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.main_slot import main_events, main_slot, main_slots
from tests.plan.plans import plan_file


@pytest.mark.parametrize(
    ("lesser", "main"),
    [
        ({"kind": "review", "minutes": 120}, {"kind": "discussion", "minutes": 20}),
        ({"kind": "check_in", "minutes": 90}, {"kind": "meetup", "minutes": 30}),
        ({"kind": "digest", "minutes": 90}, {"minutes": 30}),
        ({"kind": "discussion", "minutes": 30}, {"kind": "sharing", "minutes": 60}),
        ({"kind": "meetup"}, {"minutes": 60}),
        ({"minutes": 60, "weekdays": [2]}, {"minutes": 60, "weekdays": [1, 3, 5]}),
        ({"minutes": "an hour"}, {"minutes": 10}),
    ],
)
def test_the_main_slot_goes_before_the_lesser(lesser: dict[str, Any], main: dict[str, Any]) -> None:
    for slots in ([lesser, main], [main, lesser]):
        slot = main_slot(_plan(*slots))
        assert slot is not None
        assert (slot.kind or "", slot.minutes) == (main.get("kind", ""), main["minutes"])


def test_of_two_that_matter_alike_the_first_in_the_list_is_the_main_one() -> None:
    assert [slot.title for slot in main_slots(_plan({"title": "One"}, {"title": "Other"}))] == ["One", "Other"]


def test_what_is_for_the_team_or_says_nothing_is_no_slot_for_members() -> None:
    assert main_slots(_plan({"kind": "review"}, {"kind": "clean_up"}, {"title": "", "weekdays": []})) == ()
    assert main_slot(_plan()) is None


@pytest.mark.parametrize(
    ("activity", "weeks", "is_main"),
    [
        ({"kind": "meetup", "minutes": 300}, 2, True),
        ({"kind": "task", "offline": "yes", "minutes": 300}, 2, True),
        ({"kind": "meetup", "minutes": 300}, 12, False),
        ({"kind": "meetup", "minutes": 60}, 2, False),
        ({"kind": "survey", "minutes": 300}, 2, False),
        ({"kind": "clean_up", "offline": "yes", "minutes": 300}, 2, False),
    ],
)
def test_a_day_on_which_people_meet_outweighs_a_slot_that_takes_less_in_all_its_weeks(
    activity: dict[str, Any], weeks: int, is_main: bool
) -> None:
    plan = _plan({"minutes": 60}, horizon_weeks=weeks, activities=[{"title": "Market", "day": 6, **activity}])
    assert [one.activity.title for one in main_events(plan)] == (["Market"] if is_main else [])


def _plan(*slots: dict[str, Any], horizon_weeks: int = 12, activities: Sequence[dict[str, Any]] = ()) -> Plan:
    filled = [{"title": "Evening", "weekdays": [3], **slot} for slot in slots]
    answers = {"when": {"slots": filled, "horizon_weeks": horizon_weeks}, "days7": {"activities": [*activities]}}
    return read_plan(read_plan_file(plan_file(answers)).answers)
