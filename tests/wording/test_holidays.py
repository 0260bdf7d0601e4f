"""Whose public holidays a plan shows, in words."""

import pytest

from app.i18n.languages import Language
from app.i18n.translator import translator
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.wording.holidays import place_below_calendar, place_beside_zone


@pytest.mark.parametrize(
    ("zone", "plan_language", "words"),
    [
        ("Asia/Taipei", Language.EN, "calendars: Taiwan. They follow the time zone."),
        ("", Language.ZH_HANS, "calendars: China, until you set a time zone."),
        ("somewhere", Language.EN, "the public holidays of the time zone's country, where we know them."),
        ("UTC", Language.ZH_HANS, "the public holidays of the time zone's country, where we know them."),
    ],
)
def test_beside_the_time_zone_it_is_said_whose_holidays_it_brings(
    zone: str, plan_language: Language, words: str
) -> None:
    plan = read_plan(Answers({"when.zone": zone}))
    assert place_beside_zone(plan, plan_language, translator(Language.EN)).endswith(words)


def test_below_a_calendar_it_is_said_in_the_language_of_the_plan() -> None:
    plan = read_plan(Answers({"when.zone": "Asia/Shanghai"}))
    said = [place_below_calendar(plan, translator(language)) for language in Language]
    assert said[0] == "Public holidays: China, because the plan is in Shanghai time."
    assert said[1:] == ["节假日以中国为准，因为方案用的是上海时间。", "國定假日以中國為準，因為計畫用的是上海時間。"]
    assert place_below_calendar(read_plan(Answers()), translator(Language.ZH_HANS)).startswith("节假日以中国为准")
