"""The home page and starting a plan."""

from pathlib import Path

import httpx
import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import start_plan
from tests.support.server import Server, running_server

ENGLISH, CHINESE = "Plan your community before you launch it", "开群之前，先想清楚"


@pytest.mark.parametrize(
    ("accepted", "words"),
    [("en-GB,en;q=0.8", ENGLISH), ("zh-CN,zh;q=0.9,en;q=0.5", CHINESE), ("fr", ENGLISH), ("fr,zh;q=0.5", CHINESE)],
)
def test_the_browser_says_which_language_the_home_page_is_in(client: httpx.Client, accepted: str, words: str) -> None:
    assert words in client.get("/", headers={"Accept-Language": accepted}).text


def test_the_language_one_chose_counts_more_than_the_browsers(client: httpx.Client) -> None:
    client.cookies.set("language", "zh-Hans")
    page = client.get("/")
    assert CHINESE in page.text
    assert '<html lang="zh-Hans">' in page.text


def test_a_strange_language_cookie_is_passed_over(client: httpx.Client) -> None:
    client.cookies.set("language", "tlh")
    assert ENGLISH in client.get("/").text


def test_the_home_page_says_what_is_kept_and_every_other_way_to_start(client: httpx.Client) -> None:
    page = client.get("/").text
    assert "What we keep, on the server that runs this page" in page
    for way in ('name="starter" value=""', 'href="/starters"', 'href="/starters#questions"', 'href="/import"'):
        assert way in page


def test_a_blank_plan_starts_at_its_first_essential_question(client: httpx.Client) -> None:
    page = client.post("/plans", data={"starter": "", "language": "en"})
    assert page.history[0].status_code == 303
    assert page.url.path.endswith("/steps/positioning")
    assert page.url.params["via"] == "essentials"


def test_the_home_pages_own_form_starts_a_plan(client: httpx.Client) -> None:
    page = read_form(client.get("/"), "/plans").set("starter", "").send(client)
    assert page.status_code == 200
    assert "/plans/" in page.url.path


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_a_starter_makes_a_full_plan_in_its_language(client: httpx.Client, content: Content, language: str) -> None:
    for key, starter in content[Language(language)].starters.items():
        founder = start_plan(client, key, language)
        assert founder.value("positioning.name") == starter.answers.raw("positioning.name")
        assert founder.get("/download/json").json()["language"] == language


def test_an_unknown_starter_and_language_start_a_blank_plan(client: httpx.Client) -> None:
    founder = start_plan(client, "no-such-starter", "xx")
    assert founder.answers() == {}
    assert founder.get("/download/json").json()["language"] == "en"


def test_who_comes_back_goes_on_with_their_plan_before_all_else(client: httpx.Client, server: Server) -> None:
    founder = start_plan(client)
    founder.save({"positioning.name": "Night Readers", "when.launch_date": "2020-02-29"})
    first, _, rest = text_of(client.get("/")).partition("<h1>")
    for words in ("Night Readers</a></h2>", "Launched on Sat 29 Feb", "Next: Positioning", "last changed "):
        assert words in first
    assert f'href="/plans/{founder.plan}/steps/positioning">Continue' in first
    assert "Night Readers" not in rest
    with make_client(server.url) as stranger:
        assert "Night Readers" not in stranger.get("/").text


def test_an_address_that_starts_too_many_plans_is_asked_to_wait(tmp_path: Path) -> None:
    with running_server(tmp_path, PLAYBOOK_PLANS_PER_HOUR="2") as server, make_client(server.url) as client:
        mine = start_plan(client)
        start_plan(client)
        refused = client.post("/plans", data={"starter": "", "language": "en"})
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) > 0
        assert "Too many plans were started from here in the last hour" in refused.text
        mine.save({"positioning.name": "Still mine"})
