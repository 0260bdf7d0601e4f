"""Search engines may list what belongs to no plan, and nothing else; every page says so itself."""

import re
from html import unescape
from xml.etree import ElementTree as ET

import httpx
import pytest

from app.i18n.languages import Language
from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.pages import FOR_ANYONE, FOR_ANYONE_STATES, OF_A_PLAN, OF_A_PLAN_STATES, OF_THE_COACH
from tests.support.server import Server

FOR_OWNERS = ("/import", "/recover", "/plans")
LISTED = {
    address: address.partition("?")[0] for address in (*FOR_ANYONE, *FOR_ANYONE_STATES) if address not in FOR_OWNERS
}
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]{30,300})">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
NOINDEX = '<meta name="robots" content="noindex">'


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_pages_for_anyone_say_what_they_are_and_where(server: Server, language: str) -> None:
    with make_client(server.url, language) as client:
        pages = {address: client.get(address) for address in LISTED}
    for address, page in pages.items():
        assert page.headers["x-robots-tag"] == "all"
        assert CANONICAL.findall(page.text) == [server.url + LISTED[address]]
        assert NOINDEX not in page.text
    described = {LISTED[address]: unescape(*DESCRIPTION.findall(page.text)) for address, page in pages.items()}
    assert len(set(described.values())) == len(described)


def test_nothing_else_is_listed(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.post("/share", edition="member")
    link = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
    of_plan = (
        *OF_A_PLAN,
        *OF_A_PLAN_STATES,
        *OF_THE_COACH,
        "/steps/what",
        "/steps/when?via=essentials",
        _item(founder),
    )
    for address in ("/import", "/nothing", link, *(founder.address(rest) for rest in of_plan)):
        _is_unlisted(client.get(address))
    _is_unlisted(client.post("/plans", data={"kind": "hobby", "first_size": "many"}))


def test_search_engines_are_told_of_the_pages_for_anyone(client: httpx.Client, server: Server) -> None:
    robots = client.get("/robots.txt").text
    assert "Disallow" not in robots, "who may not look at a page doesn't see that it must not be listed"
    told = re.search(r"^Sitemap: (.*)$", robots, re.MULTILINE)
    assert told
    places = [
        place.text or "" for place in ET.fromstring(client.get(told[1]).content).iter() if place.tag.endswith("loc")
    ]
    assert set(LISTED.values()) <= {place.removeprefix(server.url) for place in places}
    for place in places:
        assert CANONICAL.findall(client.get(place).text) == [place]


def _item(founder: Founder) -> str:
    return f"/steps/days3/activities/{founder.items('days3', 'activities')[0]}"


def _is_unlisted(page: httpx.Response) -> None:
    assert page.headers["x-robots-tag"] == "noindex, nofollow", page.url
    assert NOINDEX in page.text, page.url
    assert 'rel="canonical"' not in page.text
