"""Changes of clocks are found where they are."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.clock_changes import ClockChange, clock_changes, offset_at

_ZONES = st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])


@pytest.mark.parametrize(
    ("zone", "at", "before", "after"),
    [
        ("Europe/London", "2027-03-28T01:00+00:00", 0, 60), ("Europe/London", "2027-10-31T01:00+00:00", 60, 0),
        ("America/New_York", "2027-03-14T07:00+00:00", -300, -240),
        ("Australia/Lord_Howe", "2027-10-02T15:30+00:00", 630, 660),
        ("Pacific/Apia", "2011-12-30T10:00+00:00", -600, 840),
    ],
)  # fmt: skip
def test_a_change_is_told_with_its_moment(zone: str, at: str, before: int, after: int) -> None:
    moment = datetime.fromisoformat(at)
    day = moment.date()
    (found,) = clock_changes(ZoneInfo(zone), day, day)
    assert found == ClockChange(moment, timedelta(minutes=before), timedelta(minutes=after))


def test_a_change_is_told_with_all_its_days() -> None:
    (found,) = clock_changes(ZoneInfo("Pacific/Apia"), date(2011, 12, 30), date(2011, 12, 30))
    assert found.days == {date(2011, 12, 30), date(2011, 12, 31), date(2011, 12, 29) + timedelta(days=1)}


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_have_none(year: int) -> None:
    assert list(clock_changes(ZoneInfo("America/New_York"), date(year, 1, 1), date(year, 12, 31))) == []


def test_shanghai_has_none_now() -> None:
    assert list(clock_changes(ZoneInfo("Asia/Shanghai"), date(2026, 1, 1), date(2036, 1, 1))) == []


@given(_ZONES, st.dates(date(1975, 1, 1), date(2036, 1, 1)))
def test_between_changes_the_distance_stays(name: str, day: date) -> None:
    zone, moment = ZoneInfo(name), datetime.combine(day, time(12), UTC)
    changes = [change for change in clock_changes(zone, day - timedelta(days=400), day) if change.at <= moment]
    before = datetime.combine(day - timedelta(days=400), time(12), UTC)
    assert offset_at(moment, zone) == (changes[-1].after if changes else offset_at(before, zone))
