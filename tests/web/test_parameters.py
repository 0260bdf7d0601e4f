"""Addresses and small forms with values that no page would send: passed over, or refused with a page of ours."""

import httpx
import pytest

from tests.coach.local_club import local_club
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan
from tests.support.server import Server

STRANGE = ["", "nowhere", "\x00", "<b>", "夜" * 100, "-1", "１" * 40, "[]"]
QUERIES = [
    ("/steps/what", ("via", "removed", "fixed")),
    ("/steps/how/stages/join", ("via", "removed", "fixed")),
    ("/steps/what/outputs", ("via",)),
    ("/review", ("fixed",)),
    ("", ("imported", "left")),
    ("/library/month", ("swap",)),
    ("/suggestions/month", ("swap",)),
    ("/messages", ("platform", "as")),
    ("/messages.txt", ("platform", "as")),
    ("/download", ("edition", "language", "paper")),
]
FORMS = [
    ("/share", ("label", "edition", "language")),
    ("/language", ("language",)),
    ("/review/undo", ("op_id", "next")),
    ("/review/restore", ("finding",)),
    ("/review/dismiss?finding=when.no-deadline", ("reason",)),
]


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize(("rest", "names"), QUERIES)
def test_a_strange_value_in_an_address_counts_as_none(
    client: httpx.Client, rest: str, names: tuple[str, ...], value: str
) -> None:
    founder = start_plan(client)
    for query in (dict.fromkeys(names, value), {name: [value, value] for name in names}):
        page = client.get(founder.address(f"{rest}?{httpx.QueryParams(query)}"))
        assert page.status_code == 200, page.url
        assert "application/json" not in page.headers["content-type"]


def test_a_starter_is_looked_for_with_known_answers_only(client: httpx.Client) -> None:
    page = client.get("/starters", params={"purpose": "nothing", "people": ["fans", "\x00"], "size": "[]"})
    assert page.status_code == 200


@pytest.mark.parametrize(("rest", "names"), FORMS)
def test_a_file_in_the_place_of_a_text_is_refused_with_a_page_in_the_readers_language(
    server: Server, client: httpx.Client, rest: str, names: tuple[str, ...]
) -> None:
    founder = open_plan(server, client, local_club(when={"horizon_weeks": None}).answers)
    before = founder.get("/download/json").json()
    client.headers["Accept-Language"] = "zh-CN"
    for name in names:
        answer = client.post(founder.address(rest), files={name: ("x.txt", b"x")})
        assert answer.headers["content-type"].startswith("text/html")
        assert answer.status_code == 400
        assert '<html lang="zh-Hans">' in answer.text
    assert founder.get("/download/json").json() == before
    assert "x.txt" not in founder.get("/share").text


@pytest.mark.parametrize("path", ["/plans", "/language", "/theme"])
def test_a_file_in_a_form_of_the_home_page_is_refused_with_a_page(client: httpx.Client, path: str) -> None:
    answer = client.post(path, files={"starter": ("x", b"x"), "next": ("x", b"x")})
    assert answer.status_code == 400
    assert '<html lang="en">' in answer.text


def test_a_link_of_an_edition_that_there_is_not_is_the_operators(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.post("/share", label="  Ada\x00 \r\n and  Ben ", edition="everything", language="xx")
    page = founder.get("/share").text
    assert "Ada and Ben" in page
    assert page.count('class="link"') == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_stranger_learns_nothing_from_a_wrong_value(client: httpx.Client, method: str) -> None:
    founder = Founder(client, "nobody")
    for rest, names in FORMS:
        files = dict.fromkeys(names, ("x.txt", b"x")) if method == "POST" else None
        assert client.request(method, founder.address(rest), files=files).status_code in (404, 405)
