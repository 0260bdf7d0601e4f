"""Dates that people write in messages: they look like heads of QQ and WeChat, and count for nothing."""

import io
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.reading import read_chat

DATE_FIRST = "2026-11-0{day} 20:15:03 {name}\n{body}\n"
WITHOUT_SECONDS = "2026-11-0{day} 20:15 {name}\n{body}\n"
NAME_FIRST = "{name} 2026-11-0{day} 20:15\n{body}\n"
ONE_LINE = "[2026-11-0{day} 20:15:03] {name}：{body}\n"
QQ = "2026-11-0{day} 20:15:03 {name}(1023456{day})\n{body}\n"
STORY = ((2, "小明"), (3, "阿柴"), (4, "小明"), (6, "老顾"))


def _read(text: str) -> ChatCounts:
    return read_chat(io.BytesIO(text.encode()), Question(date(2026, 11, 2)), ZoneInfo("UTC"))


def _chat(form: str, body: str, at: int) -> str:
    return "".join(
        form.format(day=day, name=name, body=body if number == at else "大家好")
        for number, (day, name) in enumerate(STORY)
    )


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize(
    ("form", "body"),
    [
        (DATE_FIRST, "活动时间： 2026-12-26 19:30"),
        (DATE_FIRST, "改到\n改到 2026-12-26 19:30"),
        (DATE_FIRST, "2026-12-26 19:30 线下聚会"),
        (DATE_FIRST, "2026-12-26 19:30:00 线下聚会"),
        (WITHOUT_SECONDS, "2026-12-26 19:30 线下聚会"),
        (WITHOUT_SECONDS, "2026-11-01 19:30 上次聚会"),
        (ONE_LINE, "报名\n2026-12-26 19:30 线下聚会"),
        (NAME_FIRST, "下次 2026-12-09 09:30"),
        (QQ, "2026-12-26 19:30 线下聚会（西湖边）"),
        (QQ, "2026-12-26 19:30:00 线下聚会（西湖边）"),
        (QQ, "2026-12-26 19:30 找我(10234565)"),
    ],
)
def test_a_date_in_a_message_is_no_message(form: str, body: str, at: int, blank: str) -> None:
    told, plain = (_read(_chat(form + blank, words, at)) for words in (body, "大家好"))
    assert (told.messages, told.people, told.last) == (plain.messages, plain.people, date(2026, 11, 6))
    assert told.silent == plain.silent == (date(2026, 11, 5),)


def test_several_dates_in_a_message_are_none() -> None:
    heads = [f"2026-11-0{day} 20:1{minute} 小明\n大家好\n" for day in range(2, 8) for minute in range(5)]
    plan = "".join(f"2026-12-{day} 19:30 第{day}课\n" for day in range(10, 14))
    for at in (0, 10, 20):
        assert _read("".join([*heads[: at + 1], plan, *heads[at + 1 :]])).messages == 30


@pytest.mark.parametrize("form", [DATE_FIRST, NAME_FIRST, QQ])
def test_the_newest_first_and_two_chats_in_one_file_are_counted_whole(form: str) -> None:
    heads = [form.format(day=day, name="小明", body="大家好") for day in range(2, 10)]
    assert _read("".join(reversed(heads))).messages == 8
    assert _read("".join(heads * 2)).messages == 16


def test_a_message_that_comes_late_is_counted() -> None:
    heads = [f"2026-11-02 20:{minute}:00 小明\n大家好\n" for minute in (10, 12, 11, 40, 13, 41)]
    assert _read("".join(heads)).messages == 6


@pytest.mark.parametrize("name", ["小明：早起", "小明(3)", "小明 (10234565)"])
def test_a_name_with_signs_in_it_is_counted(name: str) -> None:
    assert _read(_chat(DATE_FIRST, "好", 0) + DATE_FIRST.format(day=7, name=name, body="好")).messages == 5
