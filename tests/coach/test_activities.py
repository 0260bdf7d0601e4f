"""What the coach says about activities one by one and in series."""

from datetime import date
from typing import Any

import pytest

from tests.coach.cases import content, look
from tests.coach.local_club import PICNIC, SAMS_TALK, activity, in_local_club, local_club_on

_HERONS = "month.activities.herons"


def test_activity_series_dependent_is_found() -> None:
    (found,) = in_local_club("activity.series-dependent", month={"activities": _lessons("no", "", "no")})
    assert found.values == {"series": "Birds", "count": 3}
    assert found.about == ("month.activities.first", "month.activities.second", "month.activities.third")


def test_activity_series_dependent_near_miss_two_or_one_with_a_recap() -> None:
    two = _lessons("no", "no", "no")[:2]
    assert not in_local_club("activity.series-dependent", month={"activities": two})
    assert not in_local_club("activity.series-dependent", month={"activities": _lessons("no", "yes", "no")})
    another = [*two, activity("Walks again", 25, series="Birds of prey")]
    assert not in_local_club("activity.series-dependent", month={"activities": another})


def test_activity_no_owner_is_found() -> None:
    (found,) = in_local_club("activity.no-owner", month={"activities": [SAMS_TALK, {**PICNIC, "owner": " "}]})
    assert (found.path, found.about) == ("month.activities.picnic.owner", ("month.activities.picnic",))
    (nameless,) = in_local_club(
        "activity.no-owner", month={"activities": [SAMS_TALK, {**PICNIC, "title": "", "owner": "", "message": "Come"}]}
    )
    assert nameless.values["titles"] == f"Day {PICNIC['day']}"


def test_activity_no_owner_near_miss_somebody_without_a_role_or_an_empty_line() -> None:
    guest = {**PICNIC, "owner": "The librarian"}
    assert not in_local_club("activity.no-owner", month={"activities": [guest]})
    empty_line = {"id": "empty"}
    assert not in_local_club("activity.no-owner", month={"activities": [SAMS_TALK, empty_line]})


def test_activity_no_fallback_is_found() -> None:
    (found,) = in_local_club("activity.no-fallback", month={"activities": [{**SAMS_TALK, "if_silent": ""}]})
    assert found.path == "month.activities.sam.if_silent"


def test_activity_no_fallback_near_miss_a_picnic_is_never_silent() -> None:
    assert not in_local_club("activity.no-fallback", month={"activities": [PICNIC, SAMS_TALK]})


def _lessons(*recaps: str) -> list[Any]:
    titles = ("First birds", "Second birds", "Third birds")
    return [
        activity(title, day, series="Birds", recap=recap)
        for title, day, recap in zip(titles, (9, 16, 23), recaps, strict=True)
    ]


@pytest.mark.parametrize("title", ["", "\u200b"])
def test_activity_no_title_is_found(title: str) -> None:
    (found,) = in_local_club("activity.no-title", month={"activities": [SAMS_TALK, {**PICNIC, "title": title}]})
    assert (found.path, found.values["count"], found.variant) == ("month.activities.picnic.title", 1, "")


def test_activity_no_title_is_found_without_a_day_either() -> None:
    nameless = {"id": "later", "title": "", "message": "More soon"}
    (found,) = in_local_club("activity.no-title", month={"activities": [SAMS_TALK, nameless]})
    assert (found.path, found.variant) == ("month.activities.later.title", "undated")


def test_activity_no_title_near_miss_one_sign_is_a_title() -> None:
    assert not in_local_club("activity.no-title", month={"activities": [SAMS_TALK, {**PICNIC, "title": "🧺"}]})


def test_activity_on_holiday_is_found() -> None:
    talk = activity("Herons for an hour", 13, kind="expert_talk", minutes=60)
    (found,) = in_local_club("activity.on-holiday", month={"activities": [talk, {**PICNIC, "day": 12}, SAMS_TALK]})
    assert (found.path, found.about) == ("month.activities.herons.day", (_HERONS, "month.activities.picnic"))
    assert found.values == {
        "titles": "Herons for an hour, Picnic", "holidays": "Boxing Day, Christmas Day", "count": 2,
    }  # fmt: skip


_SUNDAY_WORKED, _SATURDAY = 4, 3  # Sunday 20 September 2026 is worked for the Mid-Autumn Festival.


@pytest.mark.parametrize(
    ("day", "at", "about"),
    [
        (_SUNDAY_WORKED, "10:00", ("month.activities.picnic",)),
        (_SUNDAY_WORKED, "", ("month.activities.picnic",)),
        (_SUNDAY_WORKED, "19:00", ()),
        (_SATURDAY, "10:00", ()),
    ],
)
def test_a_meetup_in_the_hours_of_a_makeup_workday_is_found(day: int, at: str, about: tuple[str, ...]) -> None:
    picnic = {**PICNIC, "day": day, "time": at, "minutes": 120}
    when = {"launch_date": "2026-09-17", "zone": "Asia/Shanghai"}
    context = local_club_on(date(2026, 9, 1), when=when, month={"activities": [picnic]})
    found = [one.about for one in look(context, "activity.on-holiday") if one.variant == "worked"]
    assert found == ([about] if about else [])


def test_make_up_workdays_are_told_only_where_there_are_some() -> None:
    for knowledge in content().values():
        words = knowledge.check_words.checks["activity.on-holiday"]
        named = [name for name in ("ake-up", "调休", "補班") if name in f"{words.message}{words.why}{words.advice}"]
        assert named == []
        assert [name for name in ("ake-up", "调休", "補班") if name in words.variants["worked"]]


@pytest.mark.parametrize(
    "near_miss",
    [
        activity("Herons", 13, kind="discussion", minutes=59, offline="no"),
        activity("Herons", 14, kind="meetup", minutes=60, offline="yes"),
        activity("Herons", 13, kind="review", minutes=60),
        {**PICNIC, "day": "Boxing Day"},
    ],
    ids=["short and online", "the day after", "the team's own work", "no day"],
)
def test_activity_on_holiday_near_misses(near_miss: Any) -> None:
    assert not in_local_club("activity.on-holiday", month={"activities": [near_miss, SAMS_TALK]})


@pytest.mark.parametrize(("day", "words"), [(31, "Day 31"), (99, "Day 99"), (-15, "16 days before the launch")])
def test_activity_outside_is_found(day: int, words: str) -> None:
    (found,) = in_local_club("activity.outside", month={"activities": [SAMS_TALK, {**PICNIC, "day": day}]})
    assert (found.path, found.values["days"]) == ("month.activities.picnic.day", words)


@pytest.mark.parametrize("day", [30, -14, ""])
def test_activity_outside_near_miss_the_last_day_the_first_or_none(day: int | str) -> None:
    assert not in_local_club("activity.outside", month={"activities": [SAMS_TALK, {**PICNIC, "day": day}]})
