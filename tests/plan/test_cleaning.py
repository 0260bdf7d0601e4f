"""The limits of an answer, and the little that is changed in what was typed."""

import pytest
from hypothesis import given

from app.base.errors import LimitError
from app.plan.cleaning import cleaned
from app.plan.fields.choice_kinds import AnyOf
from app.plan.fields.kinds import Kind, Line, Number, Text, Zone
from tests.plan.strategies import any_raw


@pytest.mark.parametrize(("kind", "most"), [(Line(), 200), (Number(), 200), (Text(), 5_000)])
def test_an_answer_may_be_as_long_as_its_limit_and_no_longer(kind: Kind, most: int) -> None:
    assert cleaned("why.notes", kind, "读" * most) == "读" * most
    with pytest.raises(LimitError) as refusal:
        cleaned("why.notes", kind, "读" * (most + 1))
    assert (refusal.value.limit, refusal.value.path, refusal.value.most) == (kind.name, "why.notes", most)


@pytest.mark.parametrize("brk", ["\r\n", "\r", "\n", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_newline_and_in_a_line_a_space(brk: str) -> None:
    assert cleaned("p", Text(), f"one{brk}two") == "one\ntwo"
    assert cleaned("p", AnyOf(choices="weekday"), f"1{brk}2") == "1\n2"
    assert cleaned("p", Line(), f"one{brk}two") == "one two"


@pytest.mark.parametrize("mark", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\ud800", "\ufffe", "\uffff"])
def test_control_characters_and_lone_surrogates_go(mark: str) -> None:
    assert cleaned("p", Text(), f"a{mark}b") == "ab"


def test_a_time_zone_is_stored_by_its_key_and_what_is_none_as_typed() -> None:
    assert {cleaned("p", Zone(), typed) for typed in ("上海时间", "shanghai")} == {"Asia/Shanghai"}
    assert cleaned("p", Zone(), " Mars ") == " Mars "


@pytest.mark.parametrize(
    "text",
    [" two  spaces ", "a\tb", "𠮷野家", "👩‍👩‍👧", "\u202eevil\u202c", "e\u0301", "<b>{x}</b>", "{{ 7*7 }}", "﹐，,"],
)
def test_everything_else_stays_as_typed(text: str) -> None:
    assert cleaned("p", Text(), text) == text


@given(any_raw)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    for kind in (Line(), Text(), AnyOf(choices="tone")):
        once = cleaned("p", kind, raw)
        assert cleaned("p", kind, once) == once
        once.encode()
