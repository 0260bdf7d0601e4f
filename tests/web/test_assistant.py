"""Drafting with an assistant, without script: the prompt, and what it suggests, compared, taken singly and undone."""

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.client import Form, make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

SUGGESTED: dict[str, Any] = {
    "positioning": {"name": "Night Owls", "pain": "Nobody to read with", "notes": ""},
    "when": {"zone": "Europe/London"},
    "where": {"unheard_of": 1},
    "what": {"outputs": [{"title": "A shelf"}, {"id": "o1", "title": "Our list, kept"}]},
    "run": {"ticks": {}},
}
FENCED = f"Here you are:\n```json\n{json.dumps({'answers': SUGGESTED})}\n```\nShall I go on?"


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save(
            {
                "positioning.name": "Night Readers",
                "positioning.notes": "Mia may leave",
                "what.outputs.o1.title": "Our list",
                "seeds.people.mia.name": "Mia Contact",
            }
        )
        yield founder


def test_the_prompt_holds_plan_gaps_and_keys_and_nothing_private(founder: Founder) -> None:
    assert f'href="{founder.address("/assistant")}"' in founder.get().text
    page = text_of(founder.get("/assistant"))
    assert "Night Readers" in page
    assert "- positioning.pain: " in page
    assert re.search(r"^positioning\.pain: \w+ — ", page, re.MULTILINE)
    for secret in ("Mia may leave", "Mia Contact", "seeds.people", "positioning.notes"):
        assert secret not in page


def test_findings_at_public_answers_name_nobody_who_is_asked_first(founder: Founder) -> None:
    founder.save(
        {
            "positioning.kind": "support",
            "who.roles.guide.title": "Insurance seller",
            "who.roles.guide.duties": "Sells insurance",
            "seeds.people.mia.role": "Insurance agent",
            "seeds.people.mia.why": "Sells insurance",
        }
    )
    page = text_of(founder.get("/assistant"))
    assert "- who.roles.guide.duties: " in page
    assert "Insurance seller" in page
    assert "Mia Contact" in text_of(founder.get("/review"))
    assert "Mia Contact" not in page


def test_suggestions_are_shown_beside_what_is_there_and_taken_singly(founder: Founder) -> None:
    compared = _paste(founder, FENCED)
    assert compared.status_code == 200
    keys = _keys(compared)
    assert [key.partition("~")[0] for key in keys] == [
        "positioning.name", "positioning.pain", "what.outputs.o1.title", "what.outputs.draft", "when.zone",
    ]  # fmt: skip
    assert "answers.where.unheard_of" in compared.text
    assert founder.value("positioning.name") == "Night Readers"
    taken = _take(compared, founder, keys[0], keys[3])
    assert "2 suggestions used" in taken.text
    assert founder.value("positioning.name") == "Night Owls"
    assert founder.value("positioning.pain") is None
    assert [one["title"] for one in founder.value("what.outputs")] == ["Our list", "A shelf"]
    assert "2 suggestions used" in founder.get("/history").text
    read_form(taken, "/review/undo").send(founder.client)
    assert founder.value("positioning.name") == "Night Readers"
    assert [one["title"] for one in founder.value("what.outputs")] == ["Our list"]


def test_what_was_changed_meanwhile_is_never_replaced_unseen(founder: Founder) -> None:
    compared = _paste(founder, json.dumps(SUGGESTED))
    founder.save({"positioning.name": "Day Readers"})
    again = _take(compared, founder, *_keys(compared)[:2])
    assert (again.status_code, "have changed meanwhile" in again.text) == (409, True)
    assert founder.value("positioning.name") == "Day Readers"
    assert founder.value("positioning.pain") is None
    assert "2 suggestions used" in _take(again, founder, *_keys(again)[:2]).text


def test_a_new_item_is_never_taken_for_another_on_a_page_that_was_gone_back_to(founder: Founder) -> None:
    compared = _paste(founder, json.dumps({"what": {"outputs": [{"title": "A shelf"}, {"title": "A map"}]}}))
    shelf, second = _keys(compared)
    _take(compared, founder, shelf)
    again = _take(compared, founder, second)
    assert (again.status_code, "have changed meanwhile" in again.text) == (409, True)
    assert [one["title"] for one in founder.value("what.outputs")] == ["Our list", "A shelf"]


@pytest.mark.parametrize(
    "pasted",
    [
        "", "I can't do that.", "{", '{"answers": []}', "[1]", '{"answers": {"positioning": "x"}}', "{" * 9_000,
        "[" * 90_000,
        '{"positioning": {"name": "a", "name": "b"}}', '{"positioning": {"name": {}}}', "x" * 200_001, "\ud7ff\u0000{}",
        '{"what": {"outputs": [{"id": "No Id"}]}}', json.dumps({"positioning": {"name": "<script>" + "x" * 300}}),
    ],
    ids=lambda pasted: pasted[:30],
)  # fmt: skip
def test_what_can_not_be_read_is_said_and_kept(shared: Founder, pasted: str) -> None:
    refused = _paste(shared, pasted)
    assert refused.status_code == 422
    assert "We can't read this answer" in text_of(refused)
    shown = read_form(refused, "/assistant").fields["text"][0]
    assert shown.strip() == pasted.replace("\u0000", "").strip()
    assert "<script>x" not in refused.text


def test_many_items_and_a_full_list_are_said_in_words(shared: Founder) -> None:
    many = json.dumps({"what": {"outputs": [{"title": f"Output {number}"} for number in range(299)]}})
    compared = _paste(shared, many)
    assert "more will appear once you've used some of these" in text_of(compared)
    shared.add_item("what", "outputs")
    shared.add_item("what", "outputs")
    keys = _keys(compared)
    assert len(keys) == 200
    assert "200 suggestions used" in _take(compared, shared, *keys).text
    rest = _paste(shared, many)
    full = _take(rest, shared, *_keys(rest))
    assert (full.status_code, "This list is full" in full.text) == (422, True)


def test_nothing_different_and_nothing_ticked_change_nothing(founder: Founder) -> None:
    assert "Nothing in it is different" in _paste(founder, '{"positioning": {"name": "Night Readers"}}').text
    compared = _paste(founder, FENCED)
    assert _take(compared, founder).url.path == founder.address("/assistant")
    assert founder.value("positioning.name") == "Night Readers"


@pytest.fixture(scope="module")
def shared(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        yield start_plan(client)


def _paste(founder: Founder, text: str) -> httpx.Response:
    return founder.post("/assistant", text=text)


def _keys(page: httpx.Response) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)"', page.text)


def _take(page: httpx.Response, founder: Founder, *keys: str) -> httpx.Response:
    form: Form = read_form(page, "/assistant/take")
    return form.set("take", *keys).send(founder.client)
