"""Public holidays of the place that a plan's time zone or language points to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.holidays import holiday_name, is_makeup_workday
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.place import place_of
from app.plan.reading import read_plan

NEW_YEAR = date(2027, 1, 1)
SPRING_FESTIVAL = date(2027, 2, 8)


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Asia/Shanghai", "CN"), ("PRC", "CN"), ("Asia/Taipei", "TW"), ("Asia/Hong_Kong", "HK"),
        ("Europe/London", "GB"), ("Europe/Kiev", "UA"), ("America/New_York", "US"),
    ],
)  # fmt: skip
def test_a_time_zone_points_to_its_country_whatever_the_language(zone: str, place: str) -> None:
    plan = read_plan(Answers({"when.zone": zone}))
    assert {place_of(plan, language) for language in Language} == {place}


@pytest.mark.parametrize("zone", ["", "somewhere"])
def test_without_a_zone_chinese_points_to_a_country_and_english_to_none(zone: str) -> None:
    plan = read_plan(Answers({"when.zone": zone}))
    assert [place_of(plan, language) for language in Language] == ["", "CN", "TW"]


@pytest.mark.parametrize(
    ("place", "day", "names"),
    [
        ("CN", SPRING_FESTIVAL, ["Chinese New Year", "春节", "春節"]),
        ("CN", date(2026, 10, 5), ["National Day", "国庆节", "國慶節"]),
        ("TW", SPRING_FESTIVAL, ["Chinese New Year", "春节", "春節"]),
        ("HK", date(2027, 4, 5), ["Ching Ming Festival", "清明节", "清明節"]),
        ("GB", date(2026, 12, 26), ["Boxing Day"] * 3),
        ("GB", date(2026, 12, 28), ["Boxing Day (day off)", "Boxing Day（补假）", "Boxing Day（補假）"]),
        ("TW", date(2027, 3, 1), ["Peace Memorial Day (day off)", "和平纪念日（补假）", "和平紀念日（補假）"]),
        ("DE", NEW_YEAR, ["New Year's Day"] * 3),
        ("GB", SPRING_FESTIVAL, ["", "", ""]),
        ("", NEW_YEAR, ["", "", ""]),
        ("ZZ", NEW_YEAR, ["", "", ""]),
    ],
)
def test_a_holiday_is_named_in_the_language_or_else_in_english(place: str, day: date, names: list[str]) -> None:
    assert [holiday_name(place, day, language) for language in Language] == names


def test_weekend_days_that_mainland_china_works_for_a_holiday() -> None:
    first = date(2026, 9, 1)
    days = (first + timedelta(days=offset) for offset in range(60))
    assert [day for day in days if is_makeup_workday("CN", day)] == [date(2026, 9, 20), date(2026, 10, 10)]
    assert not is_makeup_workday("GB", date(2026, 9, 20))


@given(st.dates(), st.sampled_from(["CN", "TW", "HK", "GB", "JP", "AQ", "MY"]), st.sampled_from(Language))
def test_no_day_is_too_far_away_to_ask(day: date, place: str, language: Language) -> None:
    assert isinstance(holiday_name(place, day, language), str)
    assert isinstance(is_makeup_workday(place, day), bool)


@pytest.mark.parametrize("year", [1, 1850, 2150, 9999])
def test_a_year_that_nobody_knows_has_no_holidays(year: int) -> None:
    assert holiday_name("CN", date(year, 1, 1), Language.EN) == ""
