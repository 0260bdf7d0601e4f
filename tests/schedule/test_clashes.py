"""Clashes: what one person would have to do at the same real time, whatever the clocks on the wall say."""

from typing import Any

import pytest
from hypothesis import given

from app.schedule.clashes import Clash, clashes, quiet_slots
from tests.schedule.calendars import STEPS, calendars, pairs_at_once, plan_of


@given(calendars())
def test_exactly_what_is_at_the_same_time_clashes(calendar: dict[str, Any]) -> None:
    plan = plan_of(calendar)
    found = list(clashes(plan))
    at_once = pairs_at_once(plan)
    assert {path for clash in found for path in _paths(clash)} == {path for pair in at_once for path in pair}
    assert all(clash.path in _paths(clash) and len(_paths(clash)) == len(clash.items) >= 2 for clash in found)
    assert all(frozenset(_paths(clash)) in at_once for clash in found if len(clash.items) == 2)


@given(calendars())
def test_nothing_is_told_twice_of_one_owner(calendar: dict[str, Any]) -> None:
    told = [_paths(clash) for clash in clashes(plan_of(calendar))]
    assert not [(one, later) for place, one in enumerate(told) for later in told[place + 1 :] if later <= one]


def test_all_that_overlaps_on_a_day_is_one_clash_and_what_comes_every_week_is_told_once() -> None:
    slots = [
        {"id": f"s{number}", "title": f"Slot {number}", "weekdays": [1, 2], "time": "20:00", "owner": "Ruth"}
        for number in range(300)
    ]
    (clash,) = clashes(plan_of({"when": {"launch_date": "2027-06-07", "zone": "Asia/Shanghai", "slots": slots}}))
    assert (clash.day, clash.at, clash.owner, len(clash.items)) == (1, "20:00", "Ruth", 300)


@pytest.mark.parametrize(("launch", "zone"), [("0001-01-01", "Asia/Shanghai"), ("9999-12-31", "America/New_York")])
def test_at_either_end_of_the_calendar_nothing_breaks(launch: str, zone: str) -> None:
    calendar = _on(launch, zone, _walk(1, "23:50", 1440), _walk(1, "00:10", 1440))
    assert len(list(clashes(plan_of(calendar)))) <= 1


@given(calendars())
def test_the_order_in_which_things_are_written_does_not_matter(calendar: dict[str, Any]) -> None:
    turned = {**calendar, "when": {**calendar["when"], "slots": calendar["when"]["slots"][::-1]}}
    turned |= {step: {"activities": calendar[step]["activities"][::-1]} for step in STEPS}
    there, back = clashes(plan_of(calendar)), clashes(plan_of(turned))
    assert {_paths(clash) for clash in there} == {_paths(clash) for clash in back}


@given(calendars())
def test_an_activity_is_moved_rather_than_a_slot(calendar: dict[str, Any]) -> None:
    for clash in clashes(plan_of(calendar)):
        if clash.path.startswith("when."):
            assert all(path.startswith("when.") for path in _paths(clash))


@pytest.mark.parametrize("following", ["00:29", "00:00"])
def test_an_hour_past_midnight_is_seen(following: str) -> None:
    late, early = _walk(1, "23:30", 60), _walk(2, following, 60)
    (clash,) = clashes(plan_of(_on("2027-06-07", "Asia/Shanghai", late, early)))
    assert (clash.day, clash.at, clash.owner) == (
        2,
        following,
        "Ruth",
    )


def test_what_begins_when_the_other_ends_past_midnight_does_not_clash() -> None:
    late, early = _walk(1, "23:30", 60), _walk(2, "00:30", 60)
    assert not list(clashes(plan_of(_on("2027-06-07", "Asia/Shanghai", late, early))))


@pytest.mark.parametrize(
    ("night", "zone", "first", "second", "at_once"),
    [
        ("2027-03-28", "Europe/London", "00:30", "02:15", True),
        ("2027-03-29", "Europe/London", "00:30", "02:15", False),
        ("2027-10-31", "Europe/London", "01:30", "02:15", False),
        ("2027-10-30", "Europe/London", "01:30", "02:15", True),
        ("2027-03-14", "America/New_York", "01:30", "03:15", True),
        ("2027-03-15", "America/New_York", "01:30", "03:15", False),
        ("2027-11-07", "America/New_York", "01:30", "02:15", False),
        ("2027-10-03", "Australia/Lord_Howe", "01:15", "02:40", True),
        ("2027-10-04", "Australia/Lord_Howe", "01:15", "02:40", False),
        ("2027-04-04", "Australia/Lord_Howe", "01:20", "02:10", False),
        ("2027-04-05", "Australia/Lord_Howe", "01:20", "02:10", True),
    ],
)
def test_nights_on_which_the_clocks_change(night: str, zone: str, first: str, second: str, at_once: bool) -> None:
    calendar = _on(night, zone, _walk(1, first, 60), _walk(1, second, 60))
    assert bool(list(clashes(plan_of(calendar)))) is at_once


def test_a_role_and_the_person_who_holds_it_are_one() -> None:
    roles = [{"title": "Guide", "kind": "kol", "person": "Ruth"}]
    calendar = _on("2027-06-07", "Europe/London", _walk(1, "10:00", 60), {**_walk(1, "10:30", 60), "owner": "guide"})
    assert not list(clashes(plan_of(calendar)))
    assert list(clashes(plan_of({**calendar, "who": {"roles": roles}})))


def test_quiet_hours_may_span_midnight() -> None:
    slots = [
        {"id": at.replace(":", ""), "title": "Slot", "weekdays": [1], "time": at}
        for at in ("21:59", "22:00", "23:30", "06:59", "07:00", "12:00", "13:00")
    ]
    night = {"slots": slots, "quiet_from": "22:00", "quiet_to": "07:00"}
    assert [slot.id for slot in quiet_slots(plan_of({"when": night}))] == ["2200", "2330", "0659"]
    noon = {"slots": slots, "quiet_from": "12:00", "quiet_to": "13:00"}
    assert [slot.id for slot in quiet_slots(plan_of({"when": noon}))] == ["1200"]
    assert not list(quiet_slots(plan_of({"when": {**night, "quiet_to": None}})))


def _walk(day: int, at: str, minutes: int) -> dict[str, Any]:
    return {"title": "Walk", "day": day, "time": at, "minutes": minutes, "owner": "Ruth"}


def _on(launch: str, zone: str, *activities: dict[str, Any]) -> dict[str, Any]:
    return {"when": {"launch_date": launch, "zone": zone}, "days3": {"activities": list(activities)}}


def _paths(clash: Clash) -> frozenset[str]:
    return frozenset(f"{item}.time" for item in clash.items)
