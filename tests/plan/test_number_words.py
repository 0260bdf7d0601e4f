"""Numbers as people say them."""

import pytest
from hypothesis import given

from app.plan.fields.number_words import has_number, read_number_words
from tests.plan.strategies import any_raw


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("一千人", 1000), ("一千人！", 1000), ("两百", 200), ("兩百五十人", 250), ("两百五", 250), ("三十六", 36),
        ("一百零八位", 108), ("1.5万", 15000), ("三万五千", 35000), ("80人左右", 80), ("大概五十个人", 50),
        ("36 people", 36), ("a hundred", 100), ("A hundred members", 100), ("two hundred and fifty", 250),
        ("forty-five", 45),
        ("a dozen", 12), ("half a dozen", 6), ("a couple of dozen", 24), ("a couple of hundred people", 200),
        ("about a thousand", 1000), ("about 50", 50), ("twelve", 12),
    ],
)  # fmt: skip
def test_a_number_in_words_is_read(typed: str, number: float) -> None:
    assert read_number_words(typed) == number
    assert has_number(typed)


@pytest.mark.parametrize(
    "typed", ["many", "大家一起", "一起", "until summer", "a few", "half", "a", "as we can", "每人", "", "人"]
)
def test_what_says_no_number_is_not_guessed_at(typed: str) -> None:
    assert read_number_words(typed) is None
    assert not has_number(typed)


@pytest.mark.parametrize("typed", ["two hours", "三个月", "12 weeks", "2-3人", "五六十人", "几百人", "one in three"])
def test_a_number_of_something_else_or_a_range_is_said_and_not_read(typed: str) -> None:
    assert read_number_words(typed) is None


@given(any_raw)
def test_no_text_makes_reading_fail(typed: str) -> None:
    read_number_words(typed)
    has_number(typed)
