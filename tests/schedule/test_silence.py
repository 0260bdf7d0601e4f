"""The longest silence of the first month, counted day by day."""

from datetime import date, timedelta
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schedule.silence import busy_days, longest_silence
from tests.schedule.calendars import STEPS, calendars, is_before_opening, plan_of

_LAUNCHES = st.none() | st.dates(date(2027, 1, 1), date(2027, 12, 31))
_HORIZONS = st.none() | st.integers(1, 60)


@given(calendars(_LAUNCHES), _HORIZONS)
def test_the_silence_is_the_longest_run_of_days_without_anything(calendar: dict[str, Any], weeks: int | None) -> None:
    calendar = {**calendar, "when": {**calendar["when"], "horizon_weeks": weeks}}
    assert longest_silence(plan_of(calendar)) == _counted(calendar, min(30, weeks * 7) if weeks else 30)


@given(calendars(_LAUNCHES))
def test_the_days_that_are_busy_are_those_of_slots_and_activities(calendar: dict[str, Any]) -> None:
    busy = busy_days(plan_of(calendar))
    assert [day for day in range(1, 31) if day in busy] == [day for day in range(1, 31) if _is_busy(calendar, day)]


def test_a_month_with_nothing_is_one_silence_and_a_full_one_has_none() -> None:
    assert longest_silence(plan_of({})) == (1, 30)
    daily = {"slots": [{"title": "Talk", "weekdays": [1, 2, 3, 4, 5, 6, 7], "time": "20:00"}]}
    assert longest_silence(plan_of({"when": daily})) == (1, 0)


@pytest.mark.parametrize(("weeks", "silence"), [(1, (1, 7)), (4, (1, 28)), (5, (1, 30)), ("soon", (1, 30))])
def test_a_community_is_looked_at_up_to_its_end(weeks: int | str, silence: tuple[int, int]) -> None:
    assert longest_silence(plan_of({"when": {"horizon_weeks": weeks}})) == silence


def test_the_reviews_of_the_team_do_not_break_the_silence() -> None:
    reviews = [{"title": "Review", "weekdays": [1, 2, 3, 4, 5, 6, 7], "time": "21:00", "kind": "review"}]
    assert longest_silence(plan_of({"when": {"slots": reviews}})) == (1, 30)


def _counted(calendar: dict[str, Any], last: int) -> tuple[int, int]:
    runs = [
        [day for day, _ in run]
        for is_busy, run in groupby(
            ((day, _is_busy(calendar, day)) for day in range(1, last + 1)), key=lambda one: one[1]
        )
        if not is_busy
    ]
    longest = max(runs, key=len, default=[])
    return (longest[0], longest[-1]) if longest else (1, 0)


def _is_busy(calendar: dict[str, Any], day: int) -> bool:
    launch = calendar["when"]["launch_date"]
    first = date.fromisoformat(launch) if launch else date(2024, 1, 1)
    weekday = (first + timedelta(days=day - 1)).isoweekday()
    activities = [one for step in STEPS for one in calendar[step]["activities"]]
    plan = plan_of(calendar)
    of_day = (slot for slot in plan.when.slots if slot.kind != "review" and str(weekday) in slot.weekdays)
    slots = [slot for slot in of_day if not is_before_opening(plan, slot, day)]
    return bool(slots) or any(one["day"] == day and one["kind"] != "review" for one in activities)
