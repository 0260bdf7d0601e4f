"""The days that a report is about."""

from datetime import date

import pytest

from app.plan.reading import read_plan
from app.schedule.reporting import Period, ReportDays, period_of
from tests.support.largest import all_at_once

LAUNCH = date(2027, 6, 7)


@pytest.mark.parametrize(
    ("text", "day", "period"),
    [
        ("", 1, Period(1, 30, 1)),
        ("month", 30, Period(1, 30, 30)),
        ("1", 41, Period(1, 30, 30)),
        ("2", 41, Period(31, 60, 41)),
        ("9", 41, Period(31, 60, 41)),
        ("0", 41, Period(31, 60, 41)),
        ("all", 41, Period(1, 41, 41)),
        ("all", 0, None),
    ],
)
def test_days_are_those_that_are_asked_for_as_far_as_they_have_come(text: str, day: int, period: Period | None) -> None:
    today = date.fromordinal(LAUNCH.toordinal() + day - 1)
    assert period_of(read_plan(all_at_once(3)), ReportDays.read(text), today) == period


def test_of_very_many_fixed_times_the_last_days_are_counted() -> None:
    period = period_of(read_plan(all_at_once(300)), ReportDays.read("all"), date(2037, 6, 7))
    assert period == Period(3654 - 132, 3654, 3654)


def test_days_are_written_as_they_are_read() -> None:
    assert [ReportDays.read(text).text for text in ("all", "month", "7", "seven", "")] == [
        "all", "month", "7", "month", "month",
    ]  # fmt: skip
