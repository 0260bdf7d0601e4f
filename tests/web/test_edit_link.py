"""The secret edit link: a new browser owns the plan, at an address without the secret."""

import re

import httpx
import pytest

from tests.support.client import make_client, make_program, read_form
from tests.support.founder import Founder, start_plan
from tests.support.server import Server


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    founder = start_plan(client)
    founder.save({"positioning.name": "Night Readers"})
    return founder


def test_another_browser_goes_on_with_the_plan_at_a_clean_address_after_a_tap(founder: Founder, server: Server) -> None:
    with make_client(server.url) as other:
        asked = other.get(_edit_link(founder))
        page = read_form(asked, "/e/").send(other)
        assert page.history[0].status_code == 303
        assert page.url.path == founder.address()
        assert "Night Readers" in page.text
        Founder(other, founder.plan).save({"what.together": "Read"})
        again = other.get(_edit_link(founder))
        assert again.url.path == founder.address(), "who owns it by this link isn't asked again"
    assert founder.value("what.together") == "Read"


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(founder: Founder, server: Server) -> None:
    with make_client(server.url) as other:
        answer = other.post(_edit_link(founder), follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith(f"plan_{founder.plan}=")
    for part in ("httponly", "samesite=lax", "path=/", "max-age="):
        assert part in cookie
    assert "secure" not in cookie, "this server speaks plain http"
    assert _edit_link(founder).rsplit("/", 1)[1] not in answer.headers["location"]


def test_a_preview_robot_gets_no_cookie_and_sees_no_title(founder: Founder, server: Server) -> None:
    before = founder.get("/download/json").content
    link = _edit_link(founder)
    with make_program(server.url, headers={"User-Agent": "WeChatPreview"}) as robot:
        for method in ("GET", "HEAD") * 3:
            answer = robot.request(method, link)
            assert answer.status_code == 200
            assert "set-cookie" not in answer.headers
            assert answer.headers["x-robots-tag"] == "noindex, nofollow"
            assert "Night Readers" not in answer.text
            assert founder.plan not in answer.text
    assert founder.get("/download/json").content == before
    assert _edit_link(founder) == link
    with make_client(server.url) as other:
        assert other.post(link).url.path == founder.address()


@pytest.mark.parametrize("token", ["wrong", "a" * 43, "%00", "%ff"])
def test_a_wrong_edit_link_opens_nothing(client: httpx.Client, token: str) -> None:
    for answer in (client.get(f"/e/{token}"), client.post(f"/e/{token}")):
        assert answer.status_code == 404
        assert "set-cookie" not in answer.headers


def test_a_share_token_is_no_edit_link(founder: Founder, client: httpx.Client) -> None:
    founder.post("/share")
    share = re.search(r"/s/([\w-]{43})", founder.get("/share").text)
    assert share
    assert client.get(f"/e/{share[1]}").status_code == 404
    assert client.get(f"/s/{_edit_link(founder).rsplit('/', 1)[1]}").status_code == 404


def _edit_link(founder: Founder) -> str:
    found = re.search(r'value="http://[\d.:]+(/e/[\w-]{43})"', founder.get("/edit-links").text)
    assert found
    return found[1]
