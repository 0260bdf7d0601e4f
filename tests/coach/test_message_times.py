"""What the coach says about days and times that the messages of activities name: only what is surely wrong."""

import pytest

from app.coach.model.finding import Observation
from tests.coach.local_club import activity, in_local_club

_WEDNESDAY = 10
"""The launch of the walkers is on a Monday."""


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Tuesday at 19:30: Sam shows herons.", "Tuesday at 19:30"),
        ("Wednesday, 17:15, by the bridge. Bring tea.", "Wednesday, 17:15"),
        ("Join us at 9 am on Friday.", "9 am on Friday"),
        ("Tonight at half past five: herons.", "Tonight at half past five"),
        ("Tonight at 8.15 pm: herons.", "Tonight at 8.15 pm"),
        ("周四晚上七点半，看苍鹭。", "周四晚上七点半"),
        ("今晚八点半，看苍鹭。", "今晚八点半"),
        ("周三看苍鹭，老桥边，晚上八点半开始。", "晚上八点半"),
        ("Wednesday, herons by the bridge, we meet at 8.30 pm.", "8.30 pm"),
    ],
)
def test_activity_other_time_is_found(message: str, said: str) -> None:
    (found,) = _herons(message, post_before="two_hours")
    assert (found.path, found.variant) == ("month.activities.herons.message", "")
    assert found.values == {"title": "Herons", "said": said, "when": "Wednesday 19:30"}


@pytest.mark.parametrize(
    "message",
    [
        "Wednesday at 19:30: herons.",
        "Wednesday, herons by the bridge, we meet at 7.15 pm.",
        "周三看苍鹭，晚上九点前都在。",
        "Tonight at half past seven: herons.",
        "Tonight at seven we gather: herons.",
        "周三晚上七点半，看苍鹭。",
        "Tuesday at 19:30 is over; on Wednesday we go on.",
        "Tuesday at 20:00 you asked about herons.",
        "Saturday at 10:00 we walk; until then, look at herons.",
        "By Tuesday 21:00, please say whether you come.",
        "周二晚上九点前，请说一声来不来。",
        "Every Tuesday at 18:15 there are herons.",
        "Herons come on Tuesdays, and at 19:30 we look.",
        "Herons.\nThe last bus is on Friday at 23:50.",
        "Friday at 9 am or Sunday at 9 am?",
        "Bring 3 friends, 19.30 euros and a map.",
        "三点建议，周三也有用。",
        "Wednesday at 9 am the shop opens, and in the evening there are herons.",
        "You asked a lot. Friday at 11:00, will you ask it again?",
    ],
)
def test_activity_other_time_near_miss(message: str) -> None:
    assert not _herons(message, post_before="two_hours")


@pytest.mark.parametrize(
    ("message", "post_before", "variant"),
    [
        ("Tonight at 19:30: herons.", "day", "early"),
        ("Herons tonight. Bring tea.", "evening_before", "early"),
        ("今晚看苍鹭。", "two_days", "early"),
        ("Tomorrow at 19:30: herons.", "two_days", "early"),
        ("Tomorrow at 19:30: herons.", "two_hours", "late"),
        ("明晚七点半，看苍鹭。", "at_start", "late"),
    ],
)
def test_activity_other_time_is_found_where_a_text_goes_out_on_another_day(
    message: str, post_before: str, variant: str
) -> None:
    (found,) = _herons(message, post_before=post_before)
    assert found.variant == variant


@pytest.mark.parametrize(
    ("message", "post_before"),
    [
        ("Tonight at 19:30: herons.", ""),
        ("Tomorrow at 19:30: herons.", "day"),
        ("Please say by tonight whether you come.", "day"),
        ("Tonight we close the list for Wednesday.", "day"),
        ("Today you can still sign up.", "day"),
        ("See you tomorrow.", "at_start"),
    ],
)
def test_activity_other_time_near_miss_where_a_text_goes_out_on_its_day(message: str, post_before: str) -> None:
    assert not _herons(message, post_before=post_before)


def test_without_a_launch_date_weekdays_mean_nothing() -> None:
    assert not _herons("Tuesday at 19:30: herons.", when={"launch_date": ""})


def _herons(message: str, post_before: str = "", when: dict[str, str] | None = None) -> tuple[Observation, ...]:
    herons = activity("Herons", _WEDNESDAY, time="19:30", message=message, post_before=post_before)
    return in_local_club("activity.other-time", month={"activities": [herons]}, **({"when": when} if when else {}))
