"""JSON of the shape that programs write, with any value in any place: read or refused, and never an error."""

import io
import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.chat_exports.counts import Question
from app.chat_exports.messages import ChatExportError
from app.chat_exports.reading import read_chat

ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from(["message", "Default", "0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-23:00", 10**30, "-1"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)
MESSAGE = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["message", "Default"]) | ODD,
        "author": st.fixed_dictionaries({}, optional={"id": ODD, "name": ODD, "isBot": ODD}) | ODD,
        "timestamp": ODD,
        "from": ODD,
        "from_id": ODD,
        "date": ODD,
        "date_unixtime": ODD,
    },
)


def _read(chat: object) -> int:
    file = io.BytesIO(json.dumps(chat).encode())
    try:
        return read_chat(file, Question(date(2026, 11, 2)), ZoneInfo("Asia/Shanghai")).messages
    except ChatExportError:
        return 0


@settings(max_examples=40, deadline=None)
@given(chat=st.fixed_dictionaries({"messages": st.lists(MESSAGE | ODD, max_size=3)}, optional={"guild": ODD}))
def test_odd_values_are_passed_over(chat: dict[str, object]) -> None:
    guild = {"guild": chat["guild"]} if "guild" in chat else {}
    _read({**guild, "messages": chat["messages"]})


@pytest.mark.parametrize("odd", [["x"], {"a": 1}, 7, None, True, "x" * 99])
@pytest.mark.parametrize("field", ["type", "author", "timestamp"])
def test_a_message_with_an_odd_value_leaves_the_others(field: str, odd: object) -> None:
    usual = {"type": "Default", "author": {"id": "1"}, "timestamp": "2026-11-02T20:15:03"}
    assert _read({"guild": {}, "messages": [{**usual, field: odd}, usual]}) == 1
