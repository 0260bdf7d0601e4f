"""Every page of every step and item answers, for a blank and for a full plan, in every language."""

import httpx
import pytest

from app.i18n.languages import Language
from app.plan.fields.list_kinds import StagesOf
from app.plan.plan import STEPS
from tests.support.client import make_client, text_of
from tests.support.founder import Founder, add_one_to_each_list, all_lists, receive_comments, start_plan
from tests.support.pages import DELETED, OF_A_PLAN, OF_A_PLAN_STATES, OF_THE_COACH
from tests.support.server import Server

LANGUAGES = [language.value for language in Language]


@pytest.fixture(params=["", "study-group", "local-club"], ids=["blank", "study-group", "local-club"])
def starter(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_plan_is_there(server: Server, starter: str, language: str) -> None:
    with make_client(server.url, language) as client:
        founder = start_plan(client, starter, language)
        if starter == "local-club":
            receive_comments(founder)
        for page in (*OF_A_PLAN, *OF_A_PLAN_STATES, *OF_THE_COACH):
            html = founder.get(page).text
            assert f'<html lang="{language}">' in html
            assert ('id="save-state" data-state="idle"' in html) == ('<header class="top">' in html)
            assert _has_htmx_where_it_is_used(html), page
        founder.post("/delete")
        assert f'<html lang="{language}">' in founder.get(DELETED).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_there(server: Server, starter: str, language: str) -> None:
    with make_client(server.url, language) as client:
        founder = start_plan(client, starter, language)
        for step in STEPS:
            _is_step(founder, step.key)


@pytest.mark.parametrize("via", ["essentials", "more", "preview", "welcome", "nowhere"])
def test_every_step_is_there_whichever_way_one_comes(client: httpx.Client, via: str) -> None:
    founder = start_plan(client, "study-group")
    for step in STEPS:
        _is_step(founder, f"{step.key}?via={via}")


@pytest.mark.parametrize(("starter", "language"), [("", "en"), ("study-group", "zh-Hans"), ("local-club", "en")])
def test_every_item_of_a_starter_has_its_page(server: Server, starter: str, language: str) -> None:
    with make_client(server.url, language) as client:
        founder = start_plan(client, starter, language)
        shown = [founder.item_form(*at) for at in _items(founder)]
        assert len(shown) > (50 if starter else 7)


def test_an_empty_item_of_every_list_has_its_page(client: httpx.Client) -> None:
    founder = start_plan(client)
    items = add_one_to_each_list(founder)
    assert len(items) == len(all_lists())
    for (step, name), ids in items.items():
        assert founder.items(step, name) == ids
        founder.item_form(step, name, ids[0])


@pytest.mark.parametrize(
    "rest",
    [
        "/steps/nothing", "/steps/what/nothing", "/steps/what/together", "/steps/what/outputs/gone",
        "/steps/how/stages/nothing", "/download/exe", "/nothing",
    ],
)  # fmt: skip
def test_what_is_not_there_says_so(client: httpx.Client, rest: str) -> None:
    page = client.get(start_plan(client).address(rest))
    assert page.status_code == 404
    assert "We can't find this page" in text_of(page)


def test_a_list_has_no_page_of_its_own_and_leads_to_its_step(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.get("/steps/what/outputs")
    assert page.url.path == founder.address("/steps/what")
    assert page.url.fragment == "list-what-outputs"


def _is_step(founder: Founder, rest: str) -> None:
    html = founder.get(f"/steps/{rest}").text
    assert f'action="{founder.address("/steps/")}{rest.partition("?")[0]}' in html
    assert _has_htmx_where_it_is_used(html)


def _has_htmx_where_it_is_used(html: str) -> bool:
    return " data-hx-" not in html or "/htmx-" in html


def _items(founder: Founder) -> list[tuple[str, str, str]]:
    return [
        (step, name, item)
        for step, name, holder in all_lists()
        for item in (holder.keys if isinstance(holder, StagesOf) else founder.items(step, name))
    ]
