"""The number that a target in words asks for."""

import pytest

from app.schedule.targets import target_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("60% or more", 60),
        ("第4周40%，第12周50%", 40),
        ("40% by week 4, 50% by week 12", 40),
        ("6 or more a month, 24 after 16 weeks", 6),
        ("每月6个以上，16周满24个", 6),
        ("At least three in ten from week 4", 30),
        ("第4周起不低于三成", 30),
        ("A third by week 8, half by week 12", 50),
        ("第8周达到三分之一", 33.3),
        ("每月三节以上", 3),
        ("一百人里20人，作答不少于50人", 20),
        ("第4周起每周1场以上", 1),
        ("1 or more a week from week 4", 1),
        ("１２小时以内", 12),
        ("Two or more a week", 2),
        ("0, never more than 2", 0),
        ("by week 4", None),
        ("more than last week", None),
        ("", None),
    ],
)
def test_a_target_in_words_has_a_number(text: str, number: float | None) -> None:
    assert target_number(text) == number
