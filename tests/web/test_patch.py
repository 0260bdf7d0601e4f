"""Saving by script: versions, conflicts, repeats, and what is refused."""

from typing import Any

import httpx
import pytest

from tests.support.client import text_of
from tests.support.founder import Founder, start_plan

GOOD = {"op_id": "one", "fields": {"what.together": {"base": 0, "value": "Read"}}}


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client)


def test_each_saved_answer_is_told_its_version(founder: Founder) -> None:
    answer = founder.patch({"what.together": (0, "Read"), "what.notes": (0, "")})
    assert answer.status_code == 200
    bases = answer.json().pop("bases")
    assert {path: base.partition("-")[0] for path, base in bases.items()} == {"what.together": "2", "what.notes": "0"}
    assert {name: answer.json()[name] for name in ("versions", "conflicts", "problems")} == {
        "versions": {"what.together": 2, "what.notes": 0},
        "conflicts": {},
        "problems": {},
    }


def test_a_conflict_tells_the_other_text_and_its_version(founder: Founder) -> None:
    founder.patch({"what.together": (0, "Read")})
    answer = founder.patch({"what.together": (0, "Write"), "what.per_visit": (0, "An hour")})
    assert answer.status_code == 200
    conflict = answer.json()["conflicts"]["what.together"]
    assert (conflict["value"], conflict["version"]) == ("Read", 2)
    assert conflict["by"].endswith("· This device")
    assert answer.json()["versions"] == {"what.per_visit": 3}
    assert founder.value("what.together") == "Read"


def test_what_cannot_be_read_is_saved_and_pointed_out_also_when_the_page_is_opened_again(founder: Founder) -> None:
    item = founder.add_item("days3", "activities")
    path = f"days3.activities.{item}.minutes"
    words = "Enter a number from 1 to 1440."
    answer = founder.patch({path: (0, "25:00"), "what.together": (0, "Read")}).json()
    assert (answer["unreadable"], set(answer["versions"])) == ({path: words}, {path, "what.together"})
    for address in (f"/steps/days3?open=days3.{item}", f"/steps/days3/activities/{item}"):
        assert text_of(founder.get(address)).count(words) == 1
    version = answer["versions"][path]
    assert founder.patch({path: (version, "25")}).json()["unreadable"] == {}
    assert words not in founder.get(f"/steps/days3/activities/{item}").text


def test_a_text_that_meets_a_conflict_brings_no_item_back(founder: Founder) -> None:
    rule = founder.add_item("rules", "rules")
    founder.patch({f"rules.rules.{rule}.what": (0, "Greet")})
    founder.post(f"/steps/rules/rules/{rule}", action="remove")
    assert founder.patch({f"rules.rules.{rule}.what": (0, "Shout")}).json()["conflicts"]
    assert founder.items("rules", "rules") == []


def test_a_text_that_was_given_up_is_in_the_history_and_the_other_stays(founder: Founder) -> None:
    founder.patch({"what.together": (0, "Read")})
    sent = {"op_id": "page-1", "fields": {"what.together": {"base": 2, "value": "Write", "given_up": True}}}
    for _ in range(2):
        answer = founder.client.patch(founder.address("/answers"), json=sent).json()
        assert (answer["versions"], answer["conflicts"]) == ({"what.together": 4}, {})
        assert founder.value("what.together") == "Read"
    assert "Write" in founder.get("/history/3").text


def test_keeping_mine_after_a_conflict_needs_the_version_that_was_shown(founder: Founder) -> None:
    founder.patch({"what.together": (0, "Read")})
    shown = founder.patch({"what.together": (0, "Write")}).json()["conflicts"]["what.together"]["version"]
    assert founder.patch({"what.together": (shown, "Write")}).json()["conflicts"] == {}
    assert founder.value("what.together") == "Write"


def test_different_answers_saved_from_two_devices_are_merged(founder: Founder) -> None:
    founder.patch({"what.together": (0, "Read")}, "phone")
    answer = founder.patch({"what.per_visit": (0, "An hour")}, "laptop")
    assert answer.json()["conflicts"] == {}
    assert founder.answers()["what"] == {"together": "Read", "per_visit": "An hour"}


def test_a_save_sent_again_is_answered_as_the_first_time(founder: Founder) -> None:
    first = founder.patch({"what.together": (0, "Read")}, "one")
    assert founder.patch({"what.together": (0, "Read")}, "one").json() == first.json()


def test_a_save_sent_again_after_a_later_one_neither_overwrites_it_nor_lets_the_next_do_so(founder: Founder) -> None:
    first = founder.patch({"what.together": (0, "Read")}, "one")
    founder.patch({"what.together": (2, "Write")}, "two")
    again = founder.patch({"what.together": (0, "Read")}, "one")
    assert again.json() == first.json()
    base = again.json()["versions"]["what.together"]
    assert "what.together" in founder.patch({"what.together": (base, "Read on")}, "three").json()["conflicts"]


def test_typed_text_is_stored_but_for_control_characters(founder: Founder) -> None:
    founder.patch({"what.together": (0, "A\x00B\x1b\r\nC\u2028D \u202e夜𠮷👨‍👩‍👧")})
    assert founder.value("what.together") == "AB\nC\nD \u202e夜𠮷👨‍👩‍👧"


def test_a_lone_surrogate_does_not_keep_the_rest_of_a_text_from_being_saved(founder: Founder) -> None:
    body = rb'{"op_id": "one", "fields": {"what.together": {"base": 0, "value": "Read \ud83d together"}}}'
    assert founder.client.patch(founder.address("/answers"), content=body).status_code == 200
    assert founder.value("what.together") == "Read  together"


@pytest.mark.parametrize(
    "path",
    [
        "what.nothing",
        "nothing.name",
        "what",
        "",
        "what.outputs",
        "what.outputs.a",
        "how.stages.nothing.lives",
        "a.b.c.d",
    ],
)
def test_an_unknown_path_is_named_and_the_rest_is_saved(founder: Founder, path: str) -> None:
    answer = founder.patch({"what.together": (0, "Read"), path: (0, "x")})
    assert (answer.status_code, answer.json()["unknown"]) == (422, [path])
    assert founder.answers() == {"what": {"together": "Read"}}


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"NaN", b"{}",
        b'{"op_id": "one"}',
        b'{"op_id": "", "fields": {}}',
        b'{"op_id": 7, "fields": {}}',
        b'{"op_id": "one", "fields": []}',
        b'{"op_id": "one", "fields": {"what.together": "Read"}}',
        b'{"op_id": "one", "fields": {"what.together": {"base": 0, "value": 7}}}',
        b'{"op_id": "one", "fields": {"what.together": {"base": "0", "value": "Read"}}}',
        b'{"op_id": "one", "fields": {"what.together": {"base": -1, "value": "Read"}}}',
        b'{"op_id": "one", "fields": {"what.together": {"value": "Read"}}}',
        b'{"op_id": "one", "fields": {"what.together": {"base": 0, "value": "Read", "more": 1}}}',
        b"[" * 100_000,
        b'{"op_id": "one", "fields": ' + b'{"a":' * 1_000 + b"1" + b"}" * 1_001,
        b'{"op_id": "one", "fields": {"what.together": {"base": ' + b"9" * 5_000 + b', "value": "x"}}}',
    ],
)  # fmt: skip
def test_what_is_no_save_is_refused_and_nothing_is_saved(founder: Founder, body: bytes) -> None:
    answer = founder.client.patch(founder.address("/answers"), content=body)
    assert answer.status_code == 422
    assert founder.answers() == {}


@pytest.mark.parametrize("op_id", ["x" * 65, "x" * 10_000, "op.1", "op 1", "ö", "x\n"])
def test_an_operation_id_is_short_and_plain(founder: Founder, op_id: str) -> None:
    assert founder.patch({"what.together": (0, "Read")}, op_id).status_code == 422


def test_more_than_a_thousand_fields_are_refused(founder: Founder) -> None:
    fields: dict[str, Any] = {f"what.outputs.i{number}.title": {"base": 0, "value": "x"} for number in range(1_001)}
    body = {"op_id": "one", "fields": fields}
    assert founder.client.patch(founder.address("/answers"), json=body).status_code == 422


def test_a_stranger_saves_nothing(founder: Founder) -> None:
    token = founder.client.cookies
    founder.client.cookies = httpx.Cookies()
    assert founder.client.patch(founder.address("/answers"), json=GOOD).status_code == 404
    founder.client.cookies = token
    assert founder.answers() == {}
