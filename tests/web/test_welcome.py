"""The welcome kit: its page and its text file."""

import httpx
import pytest

from tests.support.client import read_form
from tests.support.founder import start_plan

KIT = (
    "welcome.message",
    "welcome.introduction_form",
    "welcome.must_read",
    "welcome.group_rules",
    "welcome.announcement",
)


@pytest.mark.parametrize(("language", "label"), [("en", "START HERE"), ("zh-Hans", "欢迎")])
def test_the_file_holds_all_texts_in_the_plans_language(client: httpx.Client, language: str, label: str) -> None:
    founder = start_plan(client, "study-group", language)
    form = read_form(founder.get("/welcome"), "/steps/welcome")
    answer = founder.get("/welcome.txt")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert label in answer.text
    for path in KIT:
        assert form.fields[path][0]
        assert form.fields[path][0] in answer.text


def test_the_texts_are_plain_and_show_right_in_a_chat(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.step_form("positioning").set("positioning.name", "Tom & Jerry <3").send(client, "continue")
    text = founder.get("/welcome.txt").text
    assert "Tom & Jerry <3" in text
    assert "&amp;" not in text
    assert "{" not in text


def test_a_text_edited_on_the_kits_page_is_saved_and_leads_back_there(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    form = read_form(founder.get("/welcome"), "/steps/welcome")
    page = form.set("welcome.message", "Hello, night people").send(client, "continue")
    assert page.url.path == founder.address("/welcome")
    assert founder.value("welcome.message") == "Hello, night people"
    assert founder.value("welcome.must_read") is None


def test_a_blank_plan_has_a_welcome_kit_too(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert "A FEW LINES ABOUT YOU" in founder.get("/welcome.txt").text
