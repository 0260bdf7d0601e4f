"""Files that are broken, mean harm, or are none of ours: refused for a reason, and never with what is in them."""

import io
import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from app.chat_exports import counting, reading
from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.messages import ChatExportError, Refusal
from app.chat_exports.reading import read_chat

LAUNCH = date(2026, 11, 2)
HEAD = '{"name": "x", "messages": ['
MESSAGE = {"type": "message", "date": "2026-11-03T20:00:00", "from": "Ann", "from_id": "user1", "text": "hi"}


def _read(content: bytes) -> ChatCounts:
    return read_chat(io.BytesIO(content), Question(LAUNCH), ZoneInfo("UTC"))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b" \n \n", Refusal.EMPTY),
        (b"PK\x03\x04 chat.zip", Refusal.ARCHIVE),
        (b"\0\1\2" * 99, Refusal.UNKNOWN),
        (b"Dear Ann,\nhow are you?\n", Refusal.UNKNOWN),
        (b"<html><body>2026</body></html>", Refusal.UNKNOWN),
        (b"name,amount\nAnn,3\n", Refusal.UNKNOWN),
        (b'{"answers": {}}', Refusal.UNKNOWN),
        (b'{"about": "", "chats": {"list": [{"messages": []}]}}', Refusal.UNKNOWN),
        ((HEAD + "]}").encode(), Refusal.EMPTY),
        ((HEAD + json.dumps(MESSAGE)).encode(), Refusal.BROKEN),
        ((HEAD + "[" * 100_000).encode(), Refusal.BROKEN),
        ((HEAD + '{"id": ' + "9" * 6_000 + "}]}").encode(), Refusal.BROKEN),
        ((HEAD + '{"text": "' + "x" * 5_000_000).encode(), Refusal.BROKEN),
        (b"01/02/2019, 20:15 - Ann: long before the launch\n", Refusal.EMPTY),
    ],
)
def test_what_cannot_be_read_is_refused_for_its_reason(content: bytes, refusal: Refusal) -> None:
    with pytest.raises(ChatExportError) as caught:
        _read(content)
    assert caught.value.refusal is refusal
    assert "Ann" not in str(caught.value)


def test_a_file_that_is_too_large_or_has_too_many_people_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_PEOPLE", 3)
    with pytest.raises(ChatExportError) as caught:
        _read("".join(f"03/11/2026, 20:15 - {one}: x\n" for one in range(4)).encode())
    assert caught.value.refusal is Refusal.TOO_MANY
    monkeypatch.setattr(reading, "SIZE_LIMIT", 10)
    with pytest.raises(ChatExportError) as caught:
        _read(b"03/11/2026, 20:15 - Ann: x\n")
    assert caught.value.refusal is Refusal.TOO_LARGE


@pytest.mark.parametrize(
    "broken",
    [
        {**MESSAGE, "date": "31 November"},
        {**MESSAGE, "date_unixtime": "9" * 30},
        {**MESSAGE, "from": None, "from_id": None},
        {**MESSAGE, "from_id": {"a": 1}},
        {"type": "service"},
        [],
        None,
        7,
    ],
)
def test_a_broken_message_is_passed_over(broken: object) -> None:
    assert _read(json.dumps({"messages": [broken, MESSAGE]}).encode()).messages == 1


@pytest.mark.parametrize(
    "line",
    [
        "99/99/2026, 20:15 - Ann: no such day",
        "12/31/2026 - that is how they write it",
        "03/11/2026, 44:15 - Ann: no such time",
        "03/11/9999, 20:15 - Ann: far off",
        "2026-11-03 20:15",
        "x" * 300_000,
        "\u202e\ufeff\u200e",
    ],
)
def test_an_odd_line_counts_for_nothing(line: str) -> None:
    usual = "03/11/2026, 20:15 - Ann: hello\n13/11/2026, 20:15 - Ann: hello\n"
    assert _read(f"{usual}{line}\n{usual}".encode()).messages == 4


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("03/04/26, 20:15 - Ann: x", "13/04/26, 20:15 - Ann: x"), [(4, 3), (4, 13)]),
        (("4/3/26, 8:15 PM - Ann: x", "4/13/26, 8:15 PM - Ann: x"), [(4, 3), (4, 13)]),
        (("05/04/26, 20:15 - Ann: x", "06/04/26, 20:15 - Ann: x", "01/05/26, 20:15 - Ann: x"), [(4, 5), (5, 1)]),
        (("4/5/26, 20:15 - Ann: x", "4/6/26, 20:15 - Ann: x", "5/1/26, 20:15 - Ann: x"), [(4, 5), (5, 1)]),
        (("4/5/26, 8:15 PM - Ann: x",), [(4, 5), (4, 5)]),
        (("4.5.26, 20:15 - Ann: x",), [(5, 4), (5, 4)]),
        (("[2/4/26 8:15:03 p.\u00a0m.] Ann: x", "[22/4/26 8:15:03 p.\u00a0m.] Ann: x"), [(4, 2), (4, 22)]),
    ],
)
def test_the_order_of_day_and_month_follows_from_the_file(lines: tuple[str, ...], days: list[tuple[int, int]]) -> None:
    chat = io.BytesIO("\n".join(lines).encode())
    counts = read_chat(chat, Question(date(2026, 1, 5)), ZoneInfo("UTC"))
    assert [(day.month, day.day) for day in (counts.first, counts.last)] == days
    assert sum(counts.hours) == counts.hours[20]
