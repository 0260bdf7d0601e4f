"""Days of the week and times of day in texts: found, written again, and whose they surely are."""

from datetime import time

import pytest

from app.plan.answers import Answers
from app.plan.mentions.clock_words import clock_words
from app.plan.mentions.finding import find_mentions
from app.plan.mentions.mention import replaced
from app.plan.mentions.watched import Change
from app.plan.mentions.weekdays import weekday_words

WALK = "when.slots.walk"
PLAN = {
    "when.slots": "walk review",
    f"{WALK}.title": "周六一起走",
    f"{WALK}.weekdays": "6",
    f"{WALK}.time": "09:30",
    "when.slots.review.title": "当日复盘",
    "when.slots.review.weekdays": "1\n2\n3\n4\n5\n6\n7",
    "when.slots.review.time": "22:00",
}


@pytest.mark.parametrize(
    ("text", "on_sunday"),
    [
        ("See you on Saturday, saturdays or SATURDAY", "See you on Sunday, sundays or SUNDAY"),
        ("Sat 9:30", "Sun 9:30"),
        ("每周六一起走，星期六和礼拜六也走", "每周日一起走，星期天和礼拜天也走"),
        ("這週六、下週六", "這週日、下週日"),
    ],
)
def test_a_day_of_the_week_is_written_as_it_was(text: str, on_sunday: str) -> None:
    assert _with_days(text, 6, 7) == on_sunday


@pytest.mark.parametrize(
    "text", ["每周三次", "一周五天", "两周一次", "本周日程", "下周日历", "三周五场", "Saturdaynight"]
)
def test_what_only_looks_like_a_day_of_the_week_is_none(text: str) -> None:
    assert list(weekday_words(text)) == []


@pytest.mark.parametrize(
    "text", ["Monday to Friday", "Mon–Fri", "周一至周五", "周六日", "周六日上午", "周一到五", "下周一起来"]
)
def test_a_day_among_several_is_not_sure(text: str) -> None:
    assert not any(word.is_sure for word in weekday_words(text))


def _with_days(text: str, old: int, new: int) -> str:
    for word in sorted(weekday_words(text), key=lambda one: -one.start):
        if word.weekday == old:
            text = text[: word.start] + word.renamed(new) + text[word.end :]
    return text


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("at 20:00, 20：00", time(20), time(19, 30), "at 19:30, 19：30"),
        ("09:30 and 9:30", time(9, 30), time(8), "08:00 and 8:00"),
        ("8 pm, 8pm, 8:00 PM, 8 p.m.", time(20), time(11, 30), "11:30 am, 11:30am, 11:30 AM, 11:30 a.m."),
        ("Half past nine, at half past nine", time(9, 30), time(10), "Ten o'clock, at ten o'clock"),
        ("three o'clock", time(15), time(14, 45), "quarter to three"),
        ("a quarter to nine", time(8, 45), time(8, 15), "quarter past eight"),
        ("晚上八点，晚上8点，20点", time(20), time(19, 30), "晚上七点半，晚上7点半，19点半"),
        ("周六上午九点半", time(9, 30), time(15), "周六下午三点"),
        ("今晚九點見", time(21), time(22, 15), "今晚十點十五分見"),
        ("上午十一点二十分", time(11, 20), time(12, 5), "中午十二点零五分"),
        ("早上九时", time(9), time(10), "早上九时"),
        ("12:30:15 and 1.20:30", time(12, 30), time(8), "12:30:15 and 1.20:30"),
    ],
)
def test_a_time_is_written_as_it_was(text: str, old: time, new: time, after: str) -> None:
    for word in sorted(clock_words(text), key=lambda one: -one.start):
        if old in word.times:
            text = text[: word.start] + word.renamed(new) + text[word.end :]
    assert text == after


def test_three_points_are_not_surely_three_in_the_afternoon() -> None:
    assert [word.is_sure for word in clock_words("提三点建议，下午三点见")] == [False, True]


def certain(answers: dict[str, str], change: Change) -> dict[str, str]:
    """What changes of these answers where it is certain."""
    plan = Answers({**PLAN, **answers, change.path: change.new})
    return replaced(plan, (one for one in find_mentions(plan, change) if one.is_certain))


SUNDAY, TEN = Change(f"{WALK}.weekdays", "6", "7"), Change(f"{WALK}.time", "09:30", "10:00")


def test_a_slots_own_answers_and_texts_that_call_it_by_its_title_follow_its_day() -> None:
    others = {
        "when.launch_date": "2026-12-19",  # a Saturday
        "what.together": "周六见。说好了：周六一起走，不见不散",
        "when.slots.review.delivers": "周六",
    }
    assert certain(others, SUNDAY) == {
        f"{WALK}.title": "周日一起走",
        "what.together": "周六见。说好了：周日一起走，不见不散",
    }


def test_a_day_that_nothing_else_is_on_is_the_slots_but_in_activities() -> None:
    others = {"what.together": "每周六见", "month.activities": "a", "month.activities.a.script": "周六交"}
    assert certain(others, SUNDAY) == {f"{WALK}.title": "周日一起走", "what.together": "每周日见"}
    with_photos = {**others, "when.slots": "walk review photos", "when.slots.photos.weekdays": "6"}
    assert certain(with_photos, SUNDAY) == {f"{WALK}.title": "周日一起走"}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Our Walk is for all. We bring cake. The library closes early on Saturday.", None),
        ("Bring cake.\nOur Walk: on Saturday at 9.30", "Bring cake.\nOur Walk: on Sunday at 9.30"),
        ("On Saturday at 9.30 our Walk begins", "On Sunday at 9.30 our Walk begins"),
        ("一起Walk!周六图书馆早关", None),
    ],
)
def test_only_the_sentence_that_calls_a_slot_by_its_title_follows_its_day(text: str, after: str | None) -> None:
    others = {f"{WALK}.title": "Walk", "when.slots": "walk photos", "when.slots.photos.weekdays": "6"}
    assert certain({**others, "what.together": text}, SUNDAY).get("what.together") == after


@pytest.mark.parametrize("text", ["12月26日，周六，一起走", "Saturday 26 December", "the 26 December (Saturday)"])
def test_a_day_beside_its_date_is_only_offered(text: str) -> None:
    plan = Answers({**PLAN, f"{WALK}.weekdays": "7", "what.together": text})
    assert [one.is_certain for one in find_mentions(plan, SUNDAY) if one.path == "what.together"] == [False]


def test_of_several_days_nobody_knows_which_took_the_place_of_which() -> None:
    change = Change(f"{WALK}.weekdays", "3\n6", "2\n5")
    plan = Answers({**PLAN, change.path: change.new, "what.together": "周三和周六见"})
    found = [one for one in find_mentions(plan, change) if one.path == "what.together"]
    assert [(one.words, one.replacement, one.is_certain) for one in found] == [
        ("周三", "周二", False),
        ("周六", "周五", False),
    ]
    assert find_mentions(plan, Change(change.path, "3\n6", "3")) == ()


def test_a_time_follows_where_nothing_else_is_at_that_time_nor_twelve_hours_later() -> None:
    others = {"positioning.slogan": "周六九点半，楼下见", "what.together": "9:30开始，21:30睡"}
    after = {"positioning.slogan": "周六十点，楼下见", "what.together": "10:00开始，21:30睡"}
    assert certain(others, TEN) == after
    late = {**others, "when.slots.review.time": "21:30"}
    assert certain(late, TEN) == {"what.together": after["what.together"]}


def test_the_time_of_the_launch_is_followed_by_what_happens_then() -> None:
    others = {
        "days3.activities": "open talk",
        "days3.activities.open.day": "1",
        "days3.activities.open.time": "20:00",
        "days3.activities.talk.day": "2",
        "days3.activities.talk.time": "20:00",
        "what.together": "We begin at 8 pm",
    }
    change = Change("when.launch_time", "20:00", "19:30")
    assert certain(others, change) == {"days3.activities.open.time": "19:30", "what.together": "We begin at 7:30 pm"}


def test_a_slots_title_in_one_word_is_only_offered_in_texts() -> None:
    change = Change(f"{WALK}.title", "Reading", "Story hour")
    assert certain(
        {"what.together": "Reading is fun", "days3.activities": "a", "days3.activities.a.title": "Reading"}, change
    ) == {"days3.activities.a.title": "Story hour"}
