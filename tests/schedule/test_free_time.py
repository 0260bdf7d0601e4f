"""A free time is free: what is put there gets in nobody's way."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schedule.free_time import Need, free_time
from tests.schedule.calendars import OWNERS, calendars, pairs_at_once, plan_of

_DAYS = st.frozensets(st.integers(-1, 32), min_size=1, max_size=3)
_MINUTES = st.sampled_from([10, 30, 45, 90, 240])
_WANTED = st.times(time(8), time(20)).map(lambda at: at.replace(second=0, microsecond=0))


@given(calendars(), _DAYS, _MINUTES, _WANTED)
def test_what_is_added_at_a_free_time_brings_no_new_clash(
    calendar: dict[str, Any], days: frozenset[int], minutes: int, wanted: time
) -> None:
    at = free_time(plan_of(calendar), Need(days, minutes, wanted))
    if at is not None:
        before = pairs_at_once(plan_of(calendar))
        for owner in OWNERS:
            assert pairs_at_once(plan_of(_with(calendar, days, minutes, (at, owner)))) == before


@given(calendars(), _DAYS, _MINUTES, _WANTED)
def test_it_is_the_nearest_quarter_that_is_free_for_everyone(
    calendar: dict[str, Any], days: frozenset[int], minutes: int, wanted: time
) -> None:
    quarters = [time(*divmod(minute, 60)) for minute in range(8 * 60, 22 * 60 - minutes + 1, 15)]
    nearest_first = sorted(quarters, key=lambda at: (abs(_minute(at) - _minute(wanted)), at))
    free = (at for at in (wanted, *nearest_first) if _is_free(calendar, days, minutes, at))
    assert free_time(plan_of(calendar), Need(days, minutes, wanted)) == next(free, None)


@pytest.mark.parametrize(("wanted", "found"), [(time(21, 30), time(20, 45)), (time(5), time(8)), (time(12), time(12))])
def test_quiet_hours_are_left_alone(wanted: time, found: time) -> None:
    when = {"launch_date": "2027-06-07", "zone": "Europe/London", "quiet_from": "21:00", "quiet_to": "08:00"}
    assert free_time(plan_of({"when": when}), Need(frozenset({1}), 15, wanted)) == found


def test_nothing_is_free_on_a_day_that_is_full() -> None:
    full = {"title": "Fair", "weekdays": [1], "time": "00:00", "minutes": 1440, "owner": "Ruth"}
    when = {"launch_date": "2027-06-07", "zone": "Europe/London", "slots": [full]}
    assert free_time(plan_of({"when": when}), Need(frozenset({1}), 30, time(12))) is None
    assert free_time(plan_of({"when": when}), Need(frozenset({2}), 30, time(12))) == time(12)


def test_what_is_about_to_be_moved_takes_no_place() -> None:
    slot = {"id": "talk", "title": "Talk", "weekdays": [1], "time": "12:00", "minutes": 60, "owner": "Ruth"}
    plan = plan_of({"when": {"launch_date": "2027-06-07", "zone": "Europe/London", "slots": [slot]}})
    assert free_time(plan, Need(frozenset({1}), 30, time(12), without="when.slots.talk.time")) == time(12)
    assert free_time(plan, Need(frozenset({1}), 30, time(12))) == time(11, 30)
    assert free_time(plan, Need(frozenset({1}), 30, time(12), not_before=time(12))) == time(13)
    assert free_time(plan, Need(frozenset({1}), 30, time(12), holder="sam")) == time(12)


def _is_free(calendar: dict[str, Any], days: frozenset[int], minutes: int, at: time) -> bool:
    before = pairs_at_once(plan_of(_owned_by_one(calendar)))
    return pairs_at_once(plan_of(_with(_owned_by_one(calendar), days, minutes, (at, "Ruth")))) == before


def _owned_by_one(calendar: dict[str, Any]) -> dict[str, Any]:
    slots = [{**slot, "owner": "Ruth"} for slot in calendar["when"]["slots"]]
    steps = {
        step: {"activities": [{**one, "owner": "Ruth"} for one in calendar[step]["activities"]]}
        for step in ("days3", "days7", "month")
    }
    return {**calendar, **steps, "when": {**calendar["when"], "slots": slots}}


def _with(calendar: dict[str, Any], days: frozenset[int], minutes: int, place: tuple[time, str]) -> dict[str, Any]:
    at, owner = place
    new = [
        {"id": f"new{number}", "title": "New", "day": day, "time": f"{at:%H:%M}", "minutes": minutes, "owner": owner}
        for number, day in enumerate(sorted(days))
    ]
    return {**calendar, "month": {"activities": [*calendar["month"]["activities"], *new]}}


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
