"""When a message goes out: a time of its own, before its activity, in the plan's zone."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given

from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from app.plan.reading import read_plan
from app.schedule.posting import Posting, posting
from app.schedule.timetable import timetable
from tests.plan.plans import plan_file
from tests.plan.strategies import plan_answers

LONDON = {"launch_date": "2026-12-21", "zone": "Europe/London"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"kind": "meetup"}, (19, time(12))),
        ({"kind": "sharing", "offline": "yes", "message": "This Saturday we walk."}, (19, time(12))),
        ({"kind": "meetup", "message": "Please bring a friend tomorrow."}, (19, time(12))),
        ({"kind": "meetup", "message": "Good morning. I'm at our corner."}, (20, time(10))),
        ({"kind": "meetup", "message": "今天照常出发。"}, (20, time(10))),
        ({"kind": "question_hour", "message": "Ask Nora anything."}, (20, time(10))),
        ({"kind": "expert_talk", "message": "A visitor talks."}, (20, time(10))),
        ({"kind": "check_in", "message": "One line each."}, (20, time(12))),
        ({"kind": "task", "message": "One line each."}, (20, time(12))),
        ({"message": "One line each."}, (20, time(12))),
        ({"kind": "check_in"}, (20, time(10))),
        ({"kind": "task", "message": "Today at 12:00 we write one page."}, (20, time(10))),
        ({"kind": "opening", "message": "Every day at 12:00 there is news."}, (20, time(12))),
        ({"kind": "reading_club", "message": "今晚听我念。", "post_before": "at_start"}, (20, time(12))),
    ],
)
def test_unless_the_plan_says_when_the_kind_of_activity_does(said: dict[str, str], expected: tuple[int, time]) -> None:
    found = _posting(20, "12:00", LONDON, **said)
    assert (found.day, found.at) == expected


@pytest.mark.parametrize(
    ("post_before", "expected"),
    [
        ("at_start", Posting(5, date(2026, 12, 25), time(19, 30), is_at_start=True)),
        ("two_hours", Posting(5, date(2026, 12, 25), time(17, 30))),
        ("evening_before", Posting(4, date(2026, 12, 24), time(20))),
        ("day", Posting(4, date(2026, 12, 24), time(19, 30))),
        ("two_days", Posting(3, date(2026, 12, 23), time(19, 30))),
    ],
)
def test_what_the_plan_says_goes_whatever_the_text_says(post_before: str, expected: Posting) -> None:
    assert _posting(5, "19:30", post_before=post_before, kind="meetup", message="Tonight we meet.") == expected


def test_what_cannot_be_read_counts_as_not_said() -> None:
    assert _posting(5, "19:30", post_before="soon", kind="meetup") == _posting(5, "19:30", kind="meetup")


@pytest.mark.parametrize(
    ("at", "post_before", "expected"),
    [
        ("", "at_start", (5, None)),
        ("evening", "two_hours", (5, None)),
        ("", "day", (4, None)),
        ("", "evening_before", (4, time(20))),
    ],
)
def test_without_a_time_there_is_the_day(at: str, post_before: str, expected: tuple[int, time | None]) -> None:
    found = _posting(5, at, post_before=post_before)
    assert (found.day, found.at) == expected


def test_two_hours_before_a_start_in_the_night_is_the_day_before() -> None:
    found = _posting(5, "01:00", post_before="two_hours")
    assert (found.day, found.on, found.at) == (4, date(2026, 12, 24), time(23))


def test_without_a_launch_date_there_is_the_day_and_the_time() -> None:
    assert _posting(5, "19:30", {}, post_before="two_hours") == Posting(5, None, time(17, 30))
    assert _posting(5, "00:30", {}, post_before="two_hours") == Posting(4, None, time(22, 30))
    assert _posting(5, "19:30", {}, post_before="two_days") == Posting(3, None, time(19, 30))
    assert _posting("someday", "19:30", {}, post_before="day") == Posting(None, None, time(19, 30))


@pytest.mark.parametrize(
    ("launch", "day", "at", "post_before", "expected"),
    [
        ("2027-03-28", 1, "02:30", "two_hours", (0, time(23, 30))),
        ("2027-10-31", 1, "02:30", "two_hours", (1, time(1, 30))),
        ("2027-03-27", 3, "01:30", "day", (2, time(2, 30))),
        ("2027-03-27", 2, "19:30", "day", (1, time(19, 30))),
    ],
    ids=["an hour less", "an hour more", "an hour that is skipped", "the same by the clock"],
)
def test_clock_changes_are_kept_in_mind(
    launch: str, day: int, at: str, post_before: str, expected: tuple[int, time]
) -> None:
    found = _posting(day, at, {**LONDON, "launch_date": launch}, post_before=post_before)
    assert (found.day, found.at) == expected


@pytest.mark.parametrize(
    ("day", "at", "opens", "expected"),
    [
        (1, "20:00", "19:00", (1, time(19), False)),
        (1, "20:00", "20:00", (1, time(20), True)),
        (1, "20:00", "", (1, time(20), True)),
        (1, "20:00", "21:00", (1, time(20), True)),
        (2, "10:00", "20:00", (1, time(20), False)),
        (2, "21:00", "20:00", (1, time(21), False)),
        (0, "10:00", "20:00", (-1, time(10), False)),
    ],
)
def test_nothing_goes_out_before_the_group_opens(
    day: int, at: str, opens: str, expected: tuple[int, time, bool]
) -> None:
    found = _posting(day, at, {**LONDON, "launch_time": opens}, kind="meetup")
    assert (found.day, found.at, found.is_at_start) == expected


def test_unless_the_founder_wants_it() -> None:
    assert _posting(1, "20:00", {**LONDON, "launch_time": "19:00"}, post_before="day").day == 0


@pytest.mark.parametrize(
    ("at", "post_before", "quiet", "expected"),
    [
        ("09:00", "two_hours", ("22:30", "07:30"), (5, time(7, 30))),
        ("08:00", "two_hours", ("22:30", "08:00"), (4, time(22))),
        ("01:00", "two_hours", ("22:30", "07:30"), (4, time(22))),
        ("01:00", "day", ("22:30", "07:30"), (4, time(7, 30))),
        ("23:00", "day", ("22:30", "07:30"), (5, time(7, 30))),
        ("15:00", "two_hours", ("12:00", "14:00"), (5, time(14))),
        ("14:00", "two_hours", ("00:00", "14:00"), (4, time(23, 30))),
        ("23:00", "at_start", ("22:30", "07:30"), (5, time(23))),
        ("09:00", "two_hours", ("late", "07:30"), (5, time(7))),
    ],
)
def test_nothing_is_posted_in_the_quiet_hours_but_what_is_at_its_start(
    at: str, post_before: str, quiet: tuple[str, str], expected: tuple[int, time]
) -> None:
    when = {**LONDON, "quiet_from": quiet[0], "quiet_to": quiet[1]}
    found = _posting(5, at, when, post_before=post_before)
    assert (found.day, found.at) == expected
    assert found.on == date(2026, 12, 20 + expected[0])


@given(plan_answers())
def test_every_activity_has_a_posting_time_not_after_its_day(answers: Answers) -> None:
    plan = read_plan(answers)
    for dated in timetable(plan):
        found = posting(plan, dated)
        assert (found.day is None) == (dated.day is None)
        assert found.day is None or dated.day is None or dated.day - 2 <= found.day <= max(dated.day, 1)


def _posting(day: object, at: str, when: Mapping[str, str] = LONDON, **said: Any) -> Posting:
    activity = {"id": "x", "title": "x", "day": day, "time": at, **said}
    plan = read_plan(read_plan_file(plan_file({"when": {**when},
                                               "month": {"activities": [activity]}})).answers)  # fmt: skip
    (dated,) = timetable(plan)
    return posting(plan, dated)
