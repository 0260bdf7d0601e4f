"""What the coach says about deadline, rhythm, and things that get in each other's way."""

from datetime import date
from typing import Any

import pytest

from app.coach.model.finding import Answer
from app.coach.review import review
from app.plan.dismissals import Dismissal
from app.schedule.at_once import pairs_at_once
from tests.coach.cases import look
from tests.coach.local_club import (
    INTRODUCTIONS,
    OPENING,
    QUESTION,
    REVIEW,
    WALK,
    activity,
    in_begun,
    in_local_club,
    local_club,
    local_club_on,
    role,
    slot,
)

LITTLE_TIME = role("Organiser", "owner", 2.5, person="Ruth")


def test_when_no_deadline_is_found() -> None:
    (found,) = in_local_club("when.no-deadline", when={"horizon_weeks": None})
    assert (found.path, found.fix) == ("when.horizon_weeks", "twelve-weeks")
    assert in_local_club("when.no-deadline", when={"horizon_weeks": "until summer"})
    assert not in_local_club("when.no-deadline", when={"horizon_weeks": "about 12 weeks"})


def test_when_no_deadline_near_miss_nothing_later_is_begun() -> None:
    assert not in_begun("when.no-deadline", when={"launch_date": "2026-12-14"})
    assert not in_local_club("when.no-deadline", when={"horizon_weeks": 1})


def test_launch_past_is_found() -> None:
    context = local_club_on(date(2026, 12, 15))
    (found,) = look(context, "launch.past")
    assert (found.path, found.answer) == ("when.launch_date", Answer.YES)
    answered = Dismissal("launch.past", found.about, "Yes")
    assert not review(context, [answered]).find("launch.past")
    moved = local_club_on(date(2026, 12, 17), when={"launch_date": "2026-12-16"})
    assert [one.name for one in review(moved, [answered]).standing] == ["launch.past"], "another date is asked about"


def test_launch_past_near_miss_it_is_today_or_the_plan_has_only_begun() -> None:
    assert not look(local_club_on(date(2026, 12, 14)), "launch.past")
    assert not in_begun("launch.past", when={"launch_date": "2026-11-01"})


def test_when_launch_holiday_is_found() -> None:
    (found,) = in_local_club("when.launch-holiday", when={"launch_date": "2026-12-28"})
    assert (found.path, found.values["holiday"]) == ("when.launch_date", "Boxing Day (day off)")
    in_hong_kong = {"launch_date": "2027-02-08", "zone": "Asia/Hong_Kong"}
    assert in_local_club("when.launch-holiday", when=in_hong_kong)


def test_when_launch_holiday_near_miss_the_day_after_and_a_holiday_of_another_place() -> None:
    for launch in ("2026-12-29", "2027-02-08", "2026-12"):
        assert not in_local_club("when.launch-holiday", when={"launch_date": launch})


def test_when_launch_holiday_near_miss_it_is_over() -> None:
    new_year = {"when": {"launch_date": "2027-01-01"}}
    assert look(local_club_on(date(2027, 1, 1), **new_year), "when.launch-holiday")
    assert not look(local_club_on(date(2027, 1, 2), **new_year), "when.launch-holiday")


def test_when_launch_holiday_near_miss_nobody_knows_the_place() -> None:
    assert not in_local_club("when.launch-holiday", when={"launch_date": "2027-01-01", "zone": None})
    assert not in_local_club("when.launch-holiday", when={"launch_date": "2027-01-01", "zone": "UTC"})


def test_when_no_rhythm_is_found() -> None:
    (found,) = in_local_club("when.no-rhythm", when={"slots": []})
    assert found.path == "when.slots"


def test_when_no_rhythm_near_miss_one_slot_a_week() -> None:
    assert not in_local_club("when.no-rhythm", when={"slots": [WALK]})
    assert not in_begun("when.no-rhythm", when={"launch_date": "2026-12-14"})


def test_when_slot_clash_is_found() -> None:
    call = slot("Call with the council", [4], "20:15", minutes=30)
    (found,) = in_local_club("when.slot-clash", when={"slots": [WALK, QUESTION, call]})
    assert found.about == ("when.slots.question", "when.slots.call")
    assert found.path == "when.slots.call.time"
    assert found.values["owner"] == "Ruth"


def test_when_slot_clash_near_miss_a_part_of_something_longer() -> None:
    names = slot("Names of birds", [6], "11:00", minutes=30)
    assert not in_local_club("when.slot-clash", when={"slots": [WALK, names]})
    assert in_local_club("when.slot-clash", when={"slots": [WALK, {**names, "time": "11:45"}]})


@pytest.mark.parametrize("where", [{"platform": "discourse"}, {"platform": "other", "platform_other": "一个老论坛"}])
def test_when_slot_clash_near_miss_on_a_forum_where_nothing_happens_at_one_moment(where: dict[str, str]) -> None:
    round_two, call = slot("Second reading", [4], "20:10"), slot("Call with the council", [4], "20:15", minutes=30)
    assert not in_local_club("when.slot-clash", when={"slots": [QUESTION, round_two]}, where=where)
    assert in_local_club("when.slot-clash", when={"slots": [{**QUESTION, "kind": "meetup"}, call]}, where=where)


@pytest.mark.parametrize("owner", ["Ruth and Sam", "轮流", "All members", "小林、阿美", "Helpers"])
def test_when_slot_clash_near_miss_many_share_it(owner: str) -> None:
    shared = [{**QUESTION, "owner": owner}, slot("Tea", [4], "20:15", owner=owner)]
    assert not in_local_club("when.slot-clash", when={"slots": shared})


def test_when_slot_clash_is_asked_about_where_somebody_might_do_both() -> None:
    call = slot("Call with the council", [4], "20:15", minutes=30)
    context = local_club(when={"slots": [QUESTION, call]})
    (found,) = look(context, "when.slot-clash")
    assert (found.variant, found.answer) == ("unclear", Answer.YES)
    assert [one.severity.value for one in review(context).standing if one.name == "when.slot-clash"] == ["should"]
    (sure,) = in_local_club("when.slot-clash", when={"slots": [{**QUESTION, "kind": "discussion"}, call]})
    assert (sure.variant, sure.severity) == ("", None)


def test_when_slot_clash_is_found_between_a_slot_and_an_activity_which_is_to_move() -> None:
    on_a_tuesday = activity("Names", 2, time="20:10", kind="introduction")
    (found,) = in_local_club("when.slot-clash", days3={"activities": [OPENING, on_a_tuesday]})
    assert found.path == "days3.activities.names.time"


def test_when_slot_clash_of_many_things_says_their_day_in_words() -> None:
    visits = [activity(f"{place} visit", -2, time="20:00", kind="visit") for place in "abc"]
    (found,) = in_local_club("when.slot-clash", days3={"activities": [OPENING, *visits]})
    assert (found.variant, found.values["when"]) == ("many", "3 days before the launch")


def test_when_slot_clash_is_found_in_the_quiet_hours() -> None:
    late = {**REVIEW, "time": "22:00"}
    (found,) = in_local_club("when.slot-clash", when={"slots": [WALK, QUESTION, late]})
    assert (found.path, found.variant, found.fix) == ("when.slots.review.time", "quiet", "")


def test_when_slot_clash_near_miss_one_ends_when_the_next_begins() -> None:
    call = slot("Call with the council", [4], "20:20", minutes=30)
    assert not in_local_club("when.slot-clash", when={"slots": [WALK, QUESTION, call]})


def test_when_slot_clash_near_miss_another_person_or_another_day() -> None:
    sams = slot("Call with the council", [4], "20:00", minutes=30)
    assert not in_local_club("when.slot-clash", when={"slots": [WALK, QUESTION, {**sams, "owner": "Ruth Sanders"}]})
    assert not in_local_club("when.slot-clash", when={"slots": [WALK, QUESTION, {**sams, "weekdays": [5]}]})


@pytest.mark.parametrize(
    "once_more",
    [
        {"title": "First walk along the river", "time": "10:30"},
        {"title": "We begin", "time": "10:00"},
        {"title": "We begin", "time": "10:30", "delivers": "A map of quiet paths"},
        {"title": "We begin", "time": "10:30", "series": "Walks along the river"},
    ],
)
def test_when_slot_clash_near_miss_the_same_event_as_slot_and_as_activity(once_more: dict[str, str]) -> None:
    on_saturday = {**activity("", 6, minutes=120, kind="meetup"), "id": "first", **once_more}
    week: dict[str, dict[str, Any]] = {"days3": {"activities": []}, "days7": {"activities": [on_saturday]}}
    context = local_club(**week, when={"slots": [WALK]}, who={"roles": [LITTLE_TIME]})
    assert not look(context, "when.slot-clash")
    assert not look(context, "who.hours"), "it takes its two hours once"
    assert not pairs_at_once(context.plan)


@pytest.mark.parametrize(
    "another",
    [
        {"title": "A look at the bridge", "time": "10:30"},
        {"title": "Review", "time": "10:00", "kind": "review"},
    ],
)
def test_when_slot_clash_is_found_where_the_activity_is_another_thing(another: dict[str, str]) -> None:
    on_saturday = {**activity("", 6, minutes=120, kind="meetup"), "id": "first", **another}
    assert in_local_club("when.slot-clash", days7={"activities": [on_saturday]}, when={"slots": [WALK]})


def test_when_slot_clash_near_miss_the_quiet_hours_have_just_ended() -> None:
    early = {**REVIEW, "time": "07:00"}
    assert not in_local_club("when.slot-clash", when={"slots": [WALK, QUESTION, early]})


def test_when_slot_clash_near_miss_without_a_launch_date_nobody_knows_the_weekday() -> None:
    on_a_tuesday = {**INTRODUCTIONS, "time": "20:00"}
    undated = {"launch_date": None}
    assert not in_local_club("when.slot-clash", when=undated, days3={"activities": [OPENING, on_a_tuesday]})
