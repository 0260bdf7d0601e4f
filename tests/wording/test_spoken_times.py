"""Times of day as people say them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.languages import Language
from app.i18n.spoken_times import spoken_hour, spoken_time


@pytest.mark.parametrize(
    ("at", "english", "bare", "chinese", "bare_chinese"),
    [
        (time(0, 0), "midnight", "midnight", "凌晨零点", "零点"),
        (time(2, 5), "2:05 am", "five past two", "凌晨两点零五", "两点零五"),
        (time(8, 0), "8 am", "eight", "早上八点", "八点"),
        (time(9, 30), "9:30 am", "half past nine", "上午九点半", "九点半"),
        (time(11, 45), "11:45 am", "a quarter to twelve", "上午十一点四十五", "十一点四十五"),
        (time(12, 0), "noon", "noon", "中午十二点", "十二点"),
        (time(12, 15), "12:15 pm", "a quarter past twelve", "中午十二点一刻", "十二点一刻"),
        (time(14, 20), "2:20 pm", "twenty past two", "下午两点二十", "两点二十"),
        (time(19, 7), "7:07 pm", "7:07", "晚上七点零七", "七点零七"),
        (time(23, 52), "11:52 pm", "11:52", "晚上十一点五十二", "十一点五十二"),
    ],
)
def test_a_time_is_said_as_people_say_it(at: time, english: str, bare: str, chinese: str, bare_chinese: str) -> None:
    assert (spoken_time(at, Language.EN), spoken_hour(at, Language.EN)) == (english, bare)
    assert (spoken_time(at, Language.ZH_HANS), spoken_hour(at, Language.ZH_HANS)) == (chinese, bare_chinese)


def test_traditional_chinese_has_its_own_characters_and_no_quarters() -> None:
    assert spoken_time(time(14, 30), Language.ZH_HANT) == "下午兩點半"
    assert spoken_time(time(20, 15), Language.ZH_HANT) == "晚上八點十五分"


@given(st.times(), st.times(), st.sampled_from(Language))
def test_no_two_times_are_said_alike(one: time, other: time, language: Language) -> None:
    same = (one.hour, one.minute) == (other.hour, other.minute)
    assert (spoken_time(one, language) == spoken_time(other, language)) is same
