"""Days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schedule.rearranging.typed_days import DayReader
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("9 16", (9, 16)),
        ("9, 16-18", (9, 16, 17, 18)),
        ("９、１６－１８", (9, 16, 17, 18)),
        ("第9天，第16到18天", (9, 16, 17, 18)),
        ("day 9 and Day 12", (9, 12)),
        ("16 - 18; 9", (9, 16, 17, 18)),
        ("18–16", (16, 17, 18)),
        ("9 9 9", (9,)),
        ("-3--1", (-3, -2, -1)),
        ("9 -3 −2", (-3, -2, 9)),
        ("0", (0,)),
        ("", ()),
        ("31", ()),
        ("-15", ()),
        ("9, 31", ()),
        ("9 to 999", ()),
        ("9, soon", ()),
        ("5²", ()),
        ("9,,16", ()),
        ("9" * 200, ()),
        ("3 days before, 9", (-2, 9)),
        ("3-1 days before the launch", (-2, -1, 0)),
        ("开群前3天到前1天", (-2, -1, 0)),
        ("前3–1天、第2天", (-2, -1, 0, 2)),
        ("3 days before 9 Jan", ()),
        ("16 days before", ()),
        ("5 and 3 days before the launch", (-4, -2)),
        ("5, 3, and 1 days before", (-4, -2, 0)),
        ("7 days and 3 days before, 9", (-6, -2, 9)),
        ("7, 5-3 days before", (-6, -4, -3, -2)),
        ("day 2 and 1 days before", (0, 2)),
        ("day 9 and 3 days before", (-2, 9)),
        ("5 or 3 days before", ()),
        ("1-3-5 days before", ()),
        ("开群前5天到3天", (-4, -3, -2)),
        ("前7、3天", (-6, -2)),
        ("前七天和三天", (-6, -2)),
        ("前3天、9", (-8, -2)),
        ("前3天、第9天", (-2, 9)),
        ("7天、3天前", (-6, -2)),
        ("第7天、3天前", (-2, 7)),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, days: tuple[int, ...]) -> None:
    assert DayReader().days(typed) == days


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (" 12 ", 12),
        ("第12天", 12),
        ("+3", None),
        ("13日", None),
        ("第13日", 13),
        ("−14", -14),
        ("31", None),
        ("", None),
        ("9 10", None),
        ("1 day before the launch", 0),
        ("14 days before", -13),
        ("开群前14天", -13),
        ("開張前 14 天", -13),
        ("16 days before", None),
        ("the day before the launch", 0),
        ("one day before", 0),
        ("the days before", None),
        ("开群前四天", -3),
        ("前十二天", -11),
        ("四天前", -3),
        ("开群前一天", 0),
        ("开群前十十天", None),
    ],
)
def test_one_day_is_read(typed: str, day: int | None) -> None:
    assert DayReader().day(typed) == day


@pytest.mark.parametrize(
    ("typed", "in_chinese", "in_english"),
    [
        ("1月2日", 13, 13),
        ("1/9", 20, 20),
        ("9/1", None, 20),
        ("9/16", None, None),
        ("2027-01-09", 20, 20),
        ("2026年12月20日", 0, 0),
        ("9 Jan 2026", None, None),
        ("Sat 9 Jan", 20, 20),
        ("1月9日（周六）", 20, 20),
        ("Sun 9 Jan", None, None),
        ("周六", None, None),
        ("#5", None, None),
    ],
)
def test_a_date_is_the_day_that_the_launch_makes_it(typed: str, in_chinese: int | None, in_english: int | None) -> None:
    launch = date(2026, 12, 21)
    assert DayReader(launch, is_month_first=True).day(typed) == in_chinese
    assert DayReader(launch).day(typed) == in_english
    assert DayReader().day(typed) is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("1/2, 1月5日", (13, 16)),
        ("9 Jan, 12", (12, 20)),
        ("1月2日到1月5日", (13, 14, 15, 16)),
        ("1月2日到5日", ()),
        ("9 Jan to 12", ()),
        ("9 Jan, 3 days before", (-2, 20)),
        ("Jan 9, 3 days before", (-2, 20)),
        ("前3天、1月5日", (-2, 16)),
    ],
)
def test_dates_are_read_among_days(typed: str, days: tuple[int, ...]) -> None:
    assert DayReader(date(2026, 12, 21), is_month_first=True).days(typed) == days


def test_a_date_that_could_be_two_days_is_none() -> None:
    assert DayReader(date(2027, 1, 3)).day("1/2") is None
    assert DayReader(date(2027, 1, 3), is_month_first=True).day("1/2") == 0


@given(st.text(max_size=300))
def test_any_text_gives_days_of_the_plan_or_none(typed: str) -> None:
    assert all(EARLIEST_DAY <= day <= LAST_DAY for day in DayReader().days(typed))
