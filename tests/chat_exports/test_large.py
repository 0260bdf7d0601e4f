"""Many messages: work that grows with them, and as little memory as for a few."""

import io
import tracemalloc
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.reading import read_chat
from tests.support.counting import calls


def _chat(messages: int) -> io.BytesIO:
    start = datetime(2026, 11, 2)  # noqa: DTZ001
    moments = (start + timedelta(minutes=20 * number) for number in range(1_000))
    lines = (f"{at:%d/%m/%Y, %H:%M} - Person {at.day * at.hour % 300}: as long as usual\n" for at in moments)
    return io.BytesIO("".join(lines).encode() * (messages // 1_000))


def _read(chat: io.BytesIO) -> ChatCounts:
    return read_chat(chat, Question(date(2026, 11, 2), (10, 30, 60)), ZoneInfo("UTC"))


def test_the_work_grows_with_the_messages_and_no_faster() -> None:
    few, many = (calls(partial(_read, _chat(messages))) for messages in (1_000, 8_000))
    assert many <= 8 * 1.05 * few


def test_memory_grows_with_people_and_days_and_not_with_messages() -> None:
    chat = _chat(10_000)
    tracemalloc.start()
    _read(chat)
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()
