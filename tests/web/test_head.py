"""HEAD is answered wherever GET is: as GET is, without the body."""

import re
from collections.abc import Iterator
from html import unescape

import httpx
import pytest

from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.programs import make_token
from tests.support.routes import API_ROUTES
from tests.support.server import Server

# The figures of metrics change by being asked for, and this server tells none.
GET_PATHS = sorted({route.path for route in API_ROUTES if "GET" in (route.methods or ())} - {"/metrics"})
FILLED = {"step": "days3", "name": "activities", "format_name": "json", "key": "study-group", "version": "1"}
# What differs between any two answers.
OWN = ("date", "x-request-id")


@pytest.fixture(scope="module")
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        client.follow_redirects = False
        # Pages hold ids of operations to come, each of which is compressed to a length of its own.
        client.headers["Accept-Encoding"] = "identity"
        founder = start_plan(client, "study-group")
        founder.post("/share", edition="member")
        founder.post("/helpers", label="Mei")
        client.headers["Authorization"] = f"Bearer {make_token(founder, 'read')}"
        yield founder


@pytest.fixture(scope="module")
def addresses(founder: Founder) -> dict[str, str]:
    """An address of each route that answers GET."""
    links, review = founder.get("/share").text + founder.get("/edit-links").text, founder.get("/review").text
    tokens = {kind: re.findall(rf"/{kind}/([\w-]{{43}})", links)[0] for kind in ("s", "e", "h")}
    link = re.findall(r"/share/(\w+)", links)[0]
    places = {**FILLED, "plan_id": founder.plan, "link": link, "item": founder.items("days3", "activities")[0]}
    deleted = start_plan(founder.client)
    deleted.post("/delete")
    filled = {path: path.format(token=tokens.get(path[1:2]), **places) for path in GET_PATHS}
    dismiss = re.findall(r'"(/plans/[^"]+/review/dismiss\?[^"]+)"', review)[0]
    others = {"/review/dismiss": unescape(dismiss), "/deleted": deleted.address("/deleted")}
    return {**filled, **{f"/plans/{{plan_id}}{path}": address for path, address in others.items()}}


@pytest.mark.parametrize("path", GET_PATHS)
def test_head_is_answered_as_get_is_without_the_body(founder: Founder, addresses: dict[str, str], path: str) -> None:
    got, headed = founder.client.get(addresses[path]), founder.client.head(addresses[path])
    assert got.status_code < 400, "the test should see what the route is for"
    assert (headed.status_code, _shared(headed), headed.content) == (got.status_code, _shared(got), b"")


@pytest.mark.parametrize("path", ["/static", "/nothing", "/plans/none", "/s/wrong", "/e/wrong"])
def test_head_of_a_file_and_of_what_is_not_there(founder: Founder, path: str) -> None:
    styles = re.search(r'"(/static/[^"]+\.css)"', founder.get("").text)
    assert styles
    address = styles[1] if path == "/static" else path
    got, headed = founder.client.get(address), founder.client.head(address)
    assert (headed.status_code, _shared(headed), headed.content) == (got.status_code, _shared(got), b"")


def test_head_does_nothing_where_only_a_form_may(founder: Founder) -> None:
    refused = founder.client.head(founder.address("/edit-link/kept"))
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")


def test_the_log_tells_head_from_get(founder: Founder, server: Server) -> None:
    founder.client.head("/platforms")
    founder.client.get("/healthz")
    assert "HEAD /platforms 200 " in server.log.read_text()


def _shared(answer: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name not in OWN}
