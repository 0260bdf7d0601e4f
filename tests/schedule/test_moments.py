"""Day numbers become dates, and wall-clock times real moments, also where clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schedule.moments import day_date, moment

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")

_launches = st.dates(date(1900, 1, 1), date(2200, 1, 1))
_days = st.integers(-1_000, 1_000)


@given(_launches)
def test_day_one_is_the_launch_and_day_zero_the_day_before(launch: date) -> None:
    assert day_date(launch, 1) == launch
    assert day_date(launch, 0) == launch - timedelta(days=1)


@given(_launches, _days)
def test_the_days_follow_one_another(launch: date, day: int) -> None:
    today, tomorrow = day_date(launch, day), day_date(launch, day + 1)
    assert today is not None
    assert tomorrow == today + timedelta(days=1)


@pytest.mark.parametrize(("launch", "day"), [(date.max, 2), (date.min, 0), (date(2026, 12, 21), 999_999_999_999)])
def test_a_day_beyond_the_calendar_has_no_date(launch: date, day: int) -> None:
    assert day_date(launch, day) is None


def test_an_ordinary_time_is_that_time() -> None:
    starts = moment(date(2026, 12, 21), time(19, 30), SHANGHAI)
    assert starts.at.astimezone(UTC) == datetime(2026, 12, 21, 11, 30, tzinfo=UTC)
    assert not starts.moved


@pytest.mark.parametrize(
    ("day", "asked", "zone", "real"),
    [
        (date(2027, 3, 28), time(1, 30), LONDON, "2027-03-28T02:30:00+01:00"),
        (date(2027, 3, 28), time(1, 0), LONDON, "2027-03-28T02:00:00+01:00"),
        (date(2027, 3, 14), time(2, 15), NEW_YORK, "2027-03-14T03:15:00-04:00"),
        (date(2011, 12, 30), time(12, 0), ZoneInfo("Pacific/Apia"), "2011-12-31T12:00:00+14:00"),
    ],
)
def test_a_time_that_the_clocks_skip_moves_forward_and_says_so(
    day: date, asked: time, zone: ZoneInfo, real: str
) -> None:
    starts = moment(day, asked, zone)
    assert starts.at.isoformat() == real
    assert starts.moved


@pytest.mark.parametrize(
    ("day", "asked", "zone", "real"),
    [
        (date(2027, 10, 31), time(1, 30), LONDON, "2027-10-31T01:30:00+01:00"),
        (date(2027, 11, 7), time(1, 15), NEW_YORK, "2027-11-07T01:15:00-04:00"),
        (date(2027, 3, 28), time(0, 59), LONDON, "2027-03-28T00:59:00+00:00"),
        (date(2027, 3, 28), time(2, 0), LONDON, "2027-03-28T02:00:00+01:00"),
    ],
)
def test_a_time_that_comes_twice_is_the_first_and_has_not_moved(
    day: date, asked: time, zone: ZoneInfo, real: str
) -> None:
    starts = moment(day, asked, zone)
    assert starts.at.isoformat() == real
    assert not starts.moved


@given(st.dates(date(1971, 1, 1), date(2037, 12, 31)), st.times(), st.sampled_from([LONDON, NEW_YORK, SHANGHAI]))
def test_a_moment_is_never_before_the_time_asked_for(day: date, asked: time, zone: ZoneInfo) -> None:
    starts = moment(day, asked, zone)
    gap = starts.at.replace(tzinfo=None) - datetime.combine(day, asked)
    assert starts.moved == bool(gap)
    assert timedelta() <= gap <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "asked", "zone"), [(date.max, time(23, 30), NEW_YORK), (date.min, time(0, 30), SHANGHAI)]
)
def test_the_ends_of_the_calendar_do_not_break_a_moment(day: date, asked: time, zone: ZoneInfo) -> None:
    starts = moment(day, asked, zone)
    assert starts.at.replace(tzinfo=None) == datetime.combine(day, asked)
