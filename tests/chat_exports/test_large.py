"""A hundred thousand messages: counted in time, with as little memory as a thousand."""

import io
import time
import tracemalloc
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.reading import read_chat

MANY = 100_000


def _chat(messages: int) -> io.BytesIO:
    start = datetime(2026, 11, 2)  # noqa: DTZ001
    moments = (start + timedelta(minutes=20 * number) for number in range(1_000))
    lines = (f"{at:%d/%m/%Y, %H:%M} - Person {at.day * at.hour % 300}: as long as usual\n" for at in moments)
    return io.BytesIO("".join(lines).encode() * (messages // 1_000))


def _read(chat: io.BytesIO) -> ChatCounts:
    return read_chat(chat, Question(date(2026, 11, 2), (10, 30, 60)), ZoneInfo("UTC"))


def test_a_hundred_thousand_messages_take_two_seconds_of_work_at_most() -> None:
    chat = _chat(MANY)
    begun = time.thread_time()
    assert _read(chat).messages == MANY
    assert time.thread_time() - begun < 2 * 2  # machines that test are shared: twice what a machine of its own may take


def test_memory_grows_with_people_and_days_and_not_with_messages() -> None:
    chat = _chat(10_000)
    tracemalloc.start()
    _read(chat)
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()
