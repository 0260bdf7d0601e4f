"""What the coach says where a message goes out when nobody reads."""

from typing import Any

import pytest

from app.coach.model.finding import Observation
from tests.coach.local_club import WALK, activity, in_local_club, slot

_NO_QUIET_HOURS = {"quiet_from": None, "quiet_to": None}


@pytest.mark.parametrize(
    ("more", "when", "found"),
    [
        ({"time": "03:00"}, {}, ("time", "", "03:00", "22:00", "07:00")),
        ({"time": "03:00"}, _NO_QUIET_HOURS, ("time", "", "03:00", "23:30", "06:00")),
        (
            {"time": "07:00", "post_before": "two_hours"},
            _NO_QUIET_HOURS,
            ("post_before", "before", "05:00", "23:30", "06:00"),
        ),
    ],
)
def test_post_at_night_is_found(more: dict[str, str], when: dict[str, Any], found: tuple[str, ...]) -> None:
    (one,) = _herons(more, when)
    field, variant, *times = found
    assert (one.path, one.variant) == (f"month.activities.herons.{field}", variant)
    assert one.values == dict(zip(("title", "time", "from", "to"), ("Herons", *times), strict=True))


@pytest.mark.parametrize(
    ("more", "when"),
    [
        ({"time": "07:00", "post_before": "two_hours"}, {}),
        ({"time": "21:59"}, {}),
        ({"time": "22:30"}, _NO_QUIET_HOURS),
        ({"time": "06:00"}, _NO_QUIET_HOURS),
        ({"time": "03:00", "message": ""}, {}),
        ({"time": "03:00", "post_before": "none"}, {}),
        ({"time": "03:00", "kind": "review", "message": ""}, {}),
        ({"time": "23:50", "title": "Herons: countdown to the new year"}, {}),
        ({"time": "03:00", "message": "看流星，裹上毯子。"}, {}),
        ({"time": "22:30"}, {"slots": [WALK, slot("Owls", [5], "22:30", kind="meetup")]}),
        ({"time": "03:00"}, {**_NO_QUIET_HOURS, "slots": [slot("Owls", [5], "01:00", kind="meetup")]}),
    ],
)
def test_post_at_night_near_miss(more: dict[str, str], when: dict[str, Any]) -> None:
    assert not _herons(more, when)


def _herons(more: dict[str, str], when: dict[str, Any]) -> tuple[Observation, ...]:
    herons = {**activity("Herons", 10, message="Bring tea.", kind="sharing", post_before="at_start"), **more}
    return in_local_club("post.at-night", month={"activities": [herons]}, when=when)
