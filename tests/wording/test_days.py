"""Days of a plan in words, which can be typed as they are shown."""

import pytest

from app.i18n.languages import Language
from app.i18n.translator import translator
from app.schedule.rearranging.typed_days import DayReader
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY
from app.wording.days import day_words, short_day_words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, ["14 days before the launch", "1 day before the launch", "Day 1"]),
        (Language.ZH_HANS, ["开群前14天", "开群前1天", "第1天"]),
        (Language.ZH_HANT, ["開群前14天", "開群前1天", "第1天"]),
    ],
)
def test_days_before_the_launch_are_counted_back_from_it(language: Language, words: list[str]) -> None:
    assert [day_words(day, translator(language)) for day in (-13, 0, 1)] == words


@pytest.mark.parametrize("language", Language)
def test_a_day_can_be_typed_as_it_is_shown(language: Language) -> None:
    t = translator(language)
    for day in range(EARLIEST_DAY, LAST_DAY + 1):
        assert [DayReader().day(words) for words in (day_words(day, t), short_day_words(day, t))] == [day, day]
