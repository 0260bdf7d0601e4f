"""Days as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schedule.rearranging.typed_days import is_day, read_day, read_days


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
    ],
)
def test_days_are_read_as_people_type_them(typed: str, days: tuple[int, ...]) -> None:
    assert read_days(typed) == days


@pytest.mark.parametrize(
    ("typed", "day"), [(" 12 ", 12), ("第12天", 12), ("+3", 3), ("−14", -14), ("31", None), ("", None), ("9 10", None)]
)
def test_one_day_is_read(typed: str, day: int | None) -> None:
    assert read_day(typed) == day


@given(st.text(max_size=300))
def test_any_text_gives_days_of_the_plan_or_none(typed: str) -> None:
    assert all(map(is_day, read_days(typed)))
