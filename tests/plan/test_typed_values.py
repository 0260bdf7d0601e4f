"""Texts, numbers, days and times as people type them on Chinese and Western keyboards."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.fields.typed_values import read_date, read_number, read_text, read_time
from tests.plan.strategies import any_raw

_FULL_WIDTH = str.maketrans("0123456789:-/.,%+", "０１２３４５６７８９：－／．，％＋")


@pytest.mark.parametrize(
    ("typed", "text"),
    [(" Night readers ", "Night readers"), ("\u200b", ""), ("\u200b\u200d\u2060", ""), ("\u3164 ", ""), ("🌙", "🌙"),
     ("Night\u202ereaders", "Nightreaders"), ("قرّاء", "قرّاء"), ("a\u200db", "a\u200db")],
)  # fmt: skip
def test_of_a_text_only_what_can_be_seen_is_read(typed: str, text: str) -> None:
    assert read_text(typed) == text


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("36", 36), (" 36 ", 36), ("３６", 36), ("1,000", 1000), ("1，000", 1000), ("1,234,567", 1234567),
        ("60%", 60), ("60 %", 60), ("６０％", 60), ("2.5", 2.5), ("２．５", 2.5), ("36.0", 36), ("-3", -3),
        ("－3", -3), ("+5", 5), ("0", 0), ("007", 7),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_typed(typed: str, number: float) -> None:
    assert read_number(typed) == number
    assert type(read_number(typed)) is type(number)


@pytest.mark.parametrize(
    "typed", ["", "many", "三十六", "36人", "3 6", "1.2.3", "--3", "1e5", "nan", "inf", "9" * 13, "%"]
)
def test_what_spells_no_number_is_not_guessed_at(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["2,5", "0,5", "1,50"])
def test_a_decimal_comma_never_makes_ten_times_as_many(typed: str) -> None:
    assert read_number(typed) in (None, float(typed.replace(",", ".")))


@pytest.mark.parametrize("typed", ["5²", "10³"])
def test_a_raised_digit_is_no_further_digit(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-01",
        "2026/12/1",
        "2026.12.1",
        "2026年12月1日",
        "2026 年 12 月 1 日",
        "2026年12月1",
        "２０２６－１２－０１",
        " 2026-12-1 ",
    ],
)
def test_a_day_is_read_as_it_is_typed(typed: str) -> None:
    assert read_date(typed) == date(2026, 12, 1)


@pytest.mark.parametrize(
    "typed", ["", "soon", "12-01", "2026-13-01", "2026-02-29", "0000-01-01", "26-12-01", "2026-12-01 19:30"]
)
def test_what_spells_no_day_is_not_guessed_at(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("19:30", time(19, 30)), ("19：30", time(19, 30)), ("１９：３０", time(19, 30)), ("7.05", time(7, 5)),
        ("19点30分", time(19, 30)), ("19點30分", time(19, 30)), ("19时30分", time(19, 30)), ("19時30", time(19, 30)),
        ("19点", time(19)), ("0:00", time(0)), (" 9:05 ", time(9, 5)), ("19 点 30 分", time(19, 30)),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_is_typed(typed: str, clock: time) -> None:
    assert read_time(typed) == clock


@pytest.mark.parametrize("typed", ["", "evening", "24:00", "19:60", "19:3", "1930", "7pm", "19:30:00", "19-30"])
def test_what_spells_no_time_is_not_guessed_at(typed: str) -> None:
    assert read_time(typed) is None


@given(st.integers(-999_999_999_999, 999_999_999_999))
def test_every_whole_number_is_read_in_both_widths_and_with_separators(number: int) -> None:
    for typed in (str(number), f"{number:,}", f"{number}%"):
        assert read_number(typed) == read_number(typed.translate(_FULL_WIDTH)) == number


@given(st.dates())
def test_every_day_is_read_in_every_spelling(day: date) -> None:
    iso = day.isoformat()
    chinese = f"{day.year:04}年{day.month}月{day.day}日"
    for typed in (iso, iso.translate(_FULL_WIDTH), iso.replace("-", "/"), iso.replace("-", "."), chinese):
        assert read_date(typed) == day


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_is_read_in_every_spelling(hour: int, minute: int) -> None:
    western = f"{hour:02}:{minute:02}"
    for typed in (western, western.translate(_FULL_WIDTH), f"{hour}.{minute:02}", f"{hour}点{minute:02}分"):
        assert read_time(typed) == time(hour, minute)


@given(any_raw)
def test_no_text_makes_reading_fail(typed: str) -> None:
    read_number(typed)
    read_date(typed)
    read_time(typed)
