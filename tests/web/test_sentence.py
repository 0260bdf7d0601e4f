"""The sentence of the start page: one press makes a whole plan, and what can't be read comes back with a reason."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from app.i18n.languages import Language
from app.plan.fields.choices import CHOICES
from app.web.start.sentence_words import KINDS
from tests.support.client import read_form, text_of
from tests.support.founder import Founder

SAID = {
    "kind": "local",
    "name": "Night Owls & “Friends” 🦉",
    "for_whom": "people who can't sleep",
    "platform": "telegram",
    "city": "Leeds",
    "first_size": "12",
    "hours": "3",
}


def _plan_of(page: httpx.Response, client: httpx.Client) -> Founder:
    assert page.status_code == 200
    assert page.url.path.startswith("/plans/")
    return Founder(client, page.url.path.removeprefix("/plans/"))


def test_one_press_makes_a_plan_with_all_that_was_said(client: httpx.Client) -> None:
    form = read_form(client.get("/"), "/plans")
    for name, value in SAID.items():
        form.set(name, value)
    answers = _plan_of(form.send(client), client).answers()
    assert (answers["positioning"]["name"], answers["positioning"]["kind"]) == (SAID["name"], "local")
    assert (answers["where"]["platform"], answers["where"]["city"]) == ("telegram", "Leeds")
    assert answers["who"]["first_size"] == 12
    assert next(role["hours"] for role in answers["who"]["roles"] if role["kind"] == "owner") == 3
    assert "first-walk" in [activity["id"] for activity in answers["days7"]["activities"]]


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_an_untouched_sentence_makes_the_first_kinds_example(client: httpx.Client, language: str) -> None:
    client.cookies.set("language", language)
    founder = _plan_of(read_form(client.get("/"), "/plans").send(client), client)
    assert founder.value("positioning.kind") == "study"
    assert founder.value("positioning.name")


def test_something_else_is_named_in_the_founders_words(client: httpx.Client) -> None:
    said = {"kind": "other", "kind_other": "A choir", "platform": "other", "platform_other": "Matrix"}
    answers = _plan_of(client.post("/plans", data=said), client).answers()
    assert answers["positioning"]["kind_other"] == "A choir"
    assert answers["where"]["platform_other"] == "Matrix"
    assert "platform_reason" not in answers["where"]


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("first_size", "many", "How many people at first?"),
        ("first_size", "0", "How many people at first?"),
        ("first_size", "9" * 30, "How many people at first?"),
        ("hours", "-2", "How many hours a week do you have?"),
        ("hours", "0", "How many hours a week do you have?"),
        ("hours", "0.4", "How many hours a week do you have?"),
        ("hours", "169", "How many hours a week do you have?"),
        ("launch_date", "soon", "When do you launch?"),
        ("launch_date", (datetime.now(UTC) - timedelta(days=2)).date().isoformat(), "When do you launch?"),
        ("launch_date", "9999-12-31", "When do you launch?"),
        ("name", "n" * 201, "This is too long: the limit is 200 characters."),
        ("for_whom", "w" * 5_001, "This is too long: the limit is 5000 characters."),
    ],
)
def test_what_cannot_be_read_comes_back_with_the_reason_and_all_that_was_typed(
    client: httpx.Client, field: str, typed: str, words: str
) -> None:
    page = client.post("/plans", data={**SAID, field: typed})
    assert page.status_code == 422
    assert words in text_of(page)
    kept = read_form(page, "/plans").fields
    assert {name: kept[name] for name in (*SAID, field)} == {
        name: [value] for name, value in {**SAID, field: typed}.items()
    }


def test_line_breaks_become_spaces_and_what_nobody_sees_is_not_said(client: httpx.Client) -> None:
    said = {"kind": "local", "name": "\u200b\u200b \u00a0", "city": "Leeds\r\nand\nYork"}
    answers = _plan_of(client.post("/plans", data=said), client).answers()
    assert answers["positioning"]["name"] == "Bedminster Walkers"
    assert answers["where"]["city"] == "Leeds and York"


def test_every_kind_of_community_can_be_chosen() -> None:
    assert set(KINDS) == set(CHOICES["community_kind"])


def test_an_address_may_fill_in_the_sentence(client: httpx.Client) -> None:
    form = read_form(client.get("/", params={"kind": "peers", "name": "Owls"}), "/plans")
    assert (form.fields["kind"], form.fields["name"]) == (["peers"], ["Owls"])


def test_each_language_has_the_sentence_with_all_its_blanks(client: httpx.Client) -> None:
    for language, words in (("en", "I&#39;m starting"), ("zh-CN", "我想办"), ("zh-TW", "我想辦")):
        page = client.get("/", headers={"Accept-Language": language})
        assert words in page.text
        assert {*SAID, "launch_date", "kind_other", "platform_other"} <= set(read_form(page, "/plans").fields)
