"""Writes that another site makes the browser send are refused, and change nothing."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.client import make_client, make_program
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

FOREIGN = {
    "cross-site": {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
    "cross-site without an origin": {"Sec-Fetch-Site": "cross-site"},
    "cross-site with a forged origin": {"Sec-Fetch-Site": "cross-site", "Origin": "OWN"},
    "same site, other port": {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:9"},
    "foreign origin alone": {"Origin": "https://evil.example"},
    "other port alone": {"Origin": "http://127.0.0.1:9"},
    "origin that begins like ours": {"Origin": "OWN.evil.example"},
    "origin null": {"Origin": "null"},
    "empty origin": {"Origin": ""},
    "neither, with a cookie": {},
    "odd Sec-Fetch-Site": {"Sec-Fetch-Site": "SAME-ORIGIN, none", "Origin": "OWN"},
}
OWN = {
    "same origin": {"Sec-Fetch-Site": "same-origin", "Origin": "OWN"},
    "same origin, origin left out": {"Sec-Fetch-Site": "same-origin"},
    "typed or reloaded by the person": {"Sec-Fetch-Site": "none"},
    "origin alone, as on plain http in a local network": {"Origin": "OWN"},
}
WRITES = [
    ("POST", "/plans/{plan}/steps/what"),
    ("PATCH", "/plans/{plan}/answers"),
    ("POST", "/plans/{plan}/delete"),
    ("POST", "/plans/{plan}/share"),
    ("POST", "/plans/{plan}/language"),
    ("POST", "/plans/{plan}/edit-link/kept"),
    ("POST", "/plans/{plan}/edit-links/replace"),
    ("POST", "/plans/{plan}/steps/what/outputs"),
    ("POST", "/plans"),
    ("POST", "/language"),
    ("POST", "/theme"),
    ("POST", "/e/anything"),
    ("POST", "/recover"),
]
FORM = {"base:what.together": "1", "what.together": "Stolen", "language": "zh-Hans", "action": "add"}


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


@pytest.fixture
def browser_of_founder(founder: Founder, server: Server) -> Iterator[httpx.Client]:
    """The founder's cookies, and only the headers that a test adds."""
    with make_program(server.url, cookies=dict(founder.client.cookies)) as client:
        yield client


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_no_write_from_elsewhere_is_taken(
    founder: Founder, browser_of_founder: httpx.Client, method: str, path: str
) -> None:
    before = _state(founder)
    for name, headers in FOREIGN.items():
        address = path.format(plan=founder.plan)
        answer = browser_of_founder.request(method, address, data=FORM, headers=_filled(headers, founder))
        assert answer.status_code == 403, name
        assert "set-cookie" not in answer.headers, name
    assert _state(founder) == before


@pytest.mark.parametrize("name", list(OWN))
def test_ones_own_page_saves(founder: Founder, browser_of_founder: httpx.Client, name: str) -> None:
    address = founder.address("/steps/what")
    answer = browser_of_founder.post(address, data=FORM, headers=_filled(OWN[name], founder))
    assert answer.status_code == 303
    assert founder.value("what.together") == "Stolen"


def test_reading_from_elsewhere_is_allowed_as_links_need_it(founder: Founder, browser_of_founder: httpx.Client) -> None:
    answer = browser_of_founder.get(founder.address(), headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200


def test_a_program_without_cookies_may_start_a_plan(server: Server) -> None:
    with make_program(server.url) as program:
        assert program.post("/plans", data={"starter": "", "language": "en"}).status_code == 303


def test_an_origin_that_is_no_address_is_refused_and_breaks_nothing(server: Server) -> None:
    with make_client(server.url) as client:
        del client.headers["Sec-Fetch-Site"]
        for origin in ("http://[", "http://[evil]", "://", "http://127.0.0.1:port"):
            answer = client.post("/language", data={"language": "en"}, headers={"Origin": origin})
            assert answer.status_code == 403, origin


def _filled(headers: dict[str, str], founder: Founder) -> dict[str, str]:
    own = str(founder.client.base_url).rstrip("/")
    return {name: value.replace("OWN", own) if name == "Origin" else value for name, value in headers.items()}


def _state(founder: Founder) -> tuple[bytes, int, bool]:
    is_urging = "Save your edit link now" in founder.get().text
    return founder.get("/download/json").content, founder.get("/share").text.count("/s/"), is_urging
