"""What a field of a form was made over: a version, and a digest of what the untouched field sends."""

import httpx
import pytest
from hypothesis import given

from app.plan.cleaning import cleaned
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.kinds import Kind, Line, Text
from app.web.forms.bases import Base, base_of_sent, base_of_shown, read_base
from tests.plan.strategies import any_raw
from tests.support.founder import start_plan


@given(any_raw)
def test_a_value_sent_as_it_was_shown_is_untouched(raw: str) -> None:
    for kind in (Line(), Text()):
        shown = cleaned("p", kind, raw)
        assert base_of_shown(3, kind, shown).is_untouched(shown.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("kind", "shown", "sent"),
    [
        (AnyOf(choices="weekday"), "3\n1", "1\r\n3"),
        (AnyOf(choices="weekday"), " 3 \n\nSundays\n1", "1\n3\nSundays"),
        (AnyOf(choices="weekday"), "", ""),
        (OneOf(choices="tone"), " warm ", "warm"),
        (OneOf(choices="tone"), "", ""),
    ],
)
def test_choices_are_sent_in_the_order_they_are_offered(kind: Kind, shown: str, sent: str) -> None:
    assert base_of_shown(1, kind, shown).is_untouched(sent)


def test_any_other_value_is_touched() -> None:
    base = base_of_shown(3, Text(), "We read")
    for sent in ("", "We read ", "we read", "We read\n"):
        assert not base.is_untouched(sent)


def test_a_base_is_read_back_as_it_was_sent() -> None:
    base = base_of_sent(12, "We read")
    assert read_base(str(base)) == base
    assert read_base("12") == Base(12)
    assert not Base(12).is_untouched(""), "a bare version says nothing of the value"


def test_a_save_by_script_says_what_the_form_then_stands_over(client: httpx.Client) -> None:
    founder = start_plan(client)
    for path, kind, value in (("what.together", Text(), "We\nread"), ("welcome.thanks", Text(), "Thank you!")):
        answer = founder.patch({path: (0, value)}).json()
        assert read_base(answer["bases"][path]) == base_of_shown(answer["versions"][path], kind, value)
    form = founder.step_form("what")
    assert form.fields["base:what.together"] == [str(base_of_sent(2, "We\nread"))]
