"""When a community opens, in words."""

from datetime import date, timedelta

import pytest

from app.i18n.languages import Language
from app.i18n.translator import translator
from app.wording.launch import launch_words

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "Launched on Thu 19 Nov"),
        (0, "Launch is today"),
        (1, "Launch on Mon 23 Nov, 1 day to go"),
        (9, "Launch on Tue 1 Dec, 9 days to go"),
        (None, "No launch date yet"),
    ],
)
def test_the_launch_is_told_by_the_days_until_then(days: int | None, words: str) -> None:
    launch = None if days is None else TODAY + timedelta(days)
    assert launch_words(launch, TODAY, translator(Language.EN)) == words
