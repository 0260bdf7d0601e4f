"""Dates in texts: found as people write them, and written again for another day."""

from datetime import date

import pytest

from app.plan.mentions.date_words import date_words

SATURDAY = date(2026, 12, 26)
THURSDAY = date(2027, 1, 7)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Doors open 26 December.", "Doors open 7 January."),
        ("on the 26th of December, 2026", "on the 7th of January, 2027"),
        ("December 26th: the walk", "January 7th: the walk"),
        ("Dec 26, 2026", "Jan 7, 2027"),
        ("2026-12-26", "2027-01-07"),
        ("2026/12/26", "2027/1/7"),
        ("2026年12月26日", "2027年1月7日"),
        ("12月26号见", "1月7号见"),
        ("12 月 26 日", "1 月 7 日"),
        ("定在12/26。", "定在1/7。"),
        ("On 26/12 we walk", "On 7/1 we walk"),
    ],
)
def test_a_date_is_written_again_in_the_same_form(text: str, moved: str) -> None:
    (found,) = date_words(text)
    assert found.are_of(SATURDAY)
    assert found.is_sure
    assert text[: found.start] + found.renamed(THURSDAY) + text[found.end :] == moved


def test_a_day_with_two_readings_is_there_twice_and_unsure() -> None:
    assert [(one.month, one.day, one.is_sure) for one in date_words("4/5")] == [(4, 5, False), (5, 4, False)]
    assert [(one.month, one.day, one.is_sure) for one in date_words("5/5")] == [(5, 5, True)]


@pytest.mark.parametrize("text", ["open 24/7", "may 10 of us come"])
def test_what_may_be_no_date_at_all_is_unsure(text: str) -> None:
    assert [one.is_sure for one in date_words(text)] == [False]


@pytest.mark.parametrize("text", ["1.5 hours", "13/32", "10:30", "1/2/3", "32 December", "12.26", "v2026-12-261"])
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert date_words(text) == ()
