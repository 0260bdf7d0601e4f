"""Who may call what: each route declares it, and nobody but the owner gets to an owner's routes."""

import re
from collections.abc import Callable, Iterator

import httpx
import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import Mount

from app.web.http.access import get_access, get_owner, get_visitor
from app.web.http.deleted import get_deleted
from app.web.http.readers import get_guest, get_reader, get_subscriber
from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.routes import API_ROUTES, ROUTES
from tests.support.server import Server

OWNER_CALLS = [
    (method, route.path)
    for route in API_ROUTES
    if "{plan_id}" in route.path
    for method in sorted(route.methods or ())
]  # fmt: skip
FILLED = {
    "step": "what",
    "name": "outputs",
    "item": "notes",
    "link": "none",
    "comment": "none",
    "format_name": "json",
    "version": "1",
}


def test_there_are_no_routes_but_declared_ones_and_static_files() -> None:
    others = [route for route in ROUTES if not isinstance(route, APIRoute)]
    assert [type(route) for route in others] == [Mount]
    assert len(API_ROUTES) > 25
    assert len(OWNER_CALLS) >= 20


@pytest.mark.parametrize("route", API_ROUTES, ids=lambda route: f"{min(route.methods)} {route.path}")
def test_every_route_declares_who_may_call_it(route: APIRoute) -> None:
    asked = {get_visitor, get_access, get_owner, get_reader, get_subscriber, get_deleted}
    assert _calls(route.dependant) & asked


@pytest.mark.parametrize("route", API_ROUTES, ids=lambda route: f"{min(route.methods)} {route.path}")
def test_routes_of_a_plan_are_its_owners_and_routes_of_a_link_its_readers(route: APIRoute) -> None:
    calls = _calls(route.dependant)
    assert (get_deleted in calls) == route.path.startswith("/plans/{plan_id}/deleted")
    assert (get_access in calls) == ("{plan_id}" in route.path and get_deleted not in calls)
    assert (get_guest in calls) == route.path.startswith("/s/")
    asks_otherwise = route.path.endswith(("/passcode", "/calendar.ics"))
    assert (get_reader in calls) == (route.path.startswith("/s/") and not asks_otherwise)
    assert (get_subscriber in calls) == route.path.endswith("/calendar.ics")


@pytest.fixture(scope="module")
def victim(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client, "study-group")
        founder.post("/share")
        yield founder


@pytest.fixture(scope="module")
def untouched(victim: Founder) -> tuple[bytes, int]:
    """What a stranger would like to change."""
    return _state(victim)


@pytest.fixture(scope="module")
def share_token(victim: Founder) -> str:
    found = re.search(r"/s/([\w-]{43})", victim.get("/share").text)
    assert found
    return found[1]


@pytest.mark.parametrize(("method", "path"), OWNER_CALLS)
def test_a_stranger_gets_nowhere(
    victim: Founder, untouched: tuple[bytes, int], server: Server, method: str, path: str
) -> None:
    with make_client(server.url) as stranger:
        _is_refused(victim, stranger, method, path)
    assert _state(victim) == untouched


@pytest.mark.parametrize(("method", "path"), OWNER_CALLS)
def test_another_plans_cookie_gets_nowhere(
    victim: Founder, untouched: tuple[bytes, int], server: Server, method: str, path: str
) -> None:
    with make_client(server.url) as stranger:
        own = start_plan(stranger)
        stranger.cookies.set(f"plan_{victim.plan}", stranger.cookies[f"plan_{own.plan}"])
        _is_refused(victim, stranger, method, path)
    assert _state(victim) == untouched


@pytest.mark.parametrize(("method", "path"), OWNER_CALLS)
def test_a_share_token_gets_nowhere(
    victim: Founder, untouched: tuple[bytes, int], share_token: str, method: str, path: str
) -> None:
    with make_client(str(victim.client.base_url)) as reader:
        reader.cookies.set(f"plan_{victim.plan}", share_token)
        reader.cookies.set(f"plan_{share_token}", share_token)
        _is_refused(victim, reader, method, path)
        in_place_of_the_id = path.replace("{plan_id}", share_token).format(**FILLED)
        assert reader.request(method, in_place_of_the_id).status_code == 404
    assert _state(victim) == untouched


@pytest.mark.parametrize(("method", "path"), OWNER_CALLS)
def test_the_owners_own_token_opens_no_plan_under_another_id(
    victim: Founder, server: Server, method: str, path: str
) -> None:
    with make_client(server.url) as client:
        client.cookies.set("plan_nobody", victim.client.cookies[f"plan_{victim.plan}"])
        address = path.replace("{plan_id}", "nobody").format(**FILLED)
        assert client.request(method, address).status_code == 404


def _is_refused(victim: Founder, client: httpx.Client, method: str, path: str) -> None:
    address = path.format(plan_id=victim.plan, **FILLED)
    body = {"base:what.together": "1", "what.together": "Stolen", "action": "remove", "language": "zh-Hans"}
    answer = client.request(method, address, data=body, follow_redirects=False)
    assert answer.status_code == 404
    assert "Study Hall" not in answer.text
    assert "set-cookie" not in answer.headers


def _state(victim: Founder) -> tuple[bytes, int]:
    return victim.get("/download/json").content, victim.get("/share").text.count("/s/")


def _calls(dependant: Dependant) -> set[Callable[..., object] | None]:
    return {dependant.call}.union(*(_calls(one) for one in dependant.dependencies))
