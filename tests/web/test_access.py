"""Who may call what: each route declares it, and nobody else gets any further, whatever they hold."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from http.cookiejar import DefaultCookiePolicy

import httpx
import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from sqlalchemy import Connection
from starlette.routing import Mount

from app.document.model.editions import Edition
from app.storage.database import Database
from app.storage.repositories.api_tokens import ApiScope, create_api_token, list_api_tokens, revoke_api_token
from app.storage.repositories.edit_links import NewEditLink, add_edit_link, revoke_edit_link
from app.storage.repositories.helpers import create_helper_link, list_helper_links, revoke_helper_link
from app.storage.repositories.passcodes import passcode_hash
from app.storage.repositories.shares import NewShare, ShareTerms, Shows, create_share, revoke_share
from app.storage.repositories.tokens import new_token
from app.web.http.access import get_access, get_owner, get_visitor
from app.web.http.api_clients import get_api_client
from app.web.http.deleted import get_deleted
from app.web.http.helpers import get_helper
from app.web.http.readers import get_guest, get_reader, get_subscriber
from tests.support.client import make_client
from tests.support.founder import Founder, start_plan
from tests.support.routes import API_ROUTES, ROUTES
from tests.support.server import Server

CALLS = [(method, route) for route in API_ROUTES for method in sorted(route.methods or ())]
FILLED = {
    "step": "what",
    "name": "outputs",
    "item": "notes",
    "link": "none",
    "comment": "none",
    "format_name": "json",
    "version": "1",
    "key": "local-club",
    "warning": "none",
}
NAME, SECRET = "Night Readers of Leeds", "Mia may leave us in May"
WRITTEN = "Priya spoke for the first time"
TOLD = {"positioning.name": (1, NAME), "positioning.notes": (0, SECRET), "run.evenings.d3.first": (0, WRITTEN)}
BODY = {"base:what.together": "1", "what.together": "Stolen", "action": "remove", "language": "zh-Hans"}


def test_there_are_no_routes_but_declared_ones_and_static_files() -> None:
    others = [route for route in ROUTES if not isinstance(route, APIRoute)]
    assert [type(route) for route in others] == [Mount]
    assert len(API_ROUTES) > 25
    assert len([route for _, route in CALLS if get_access in _calls(route.dependant)]) >= 20


@pytest.mark.parametrize("route", API_ROUTES, ids=lambda route: f"{min(route.methods)} {route.path}")
def test_every_route_declares_who_may_call_it(route: APIRoute) -> None:
    asked = {get_visitor, get_access, get_owner, get_reader, get_subscriber, get_deleted, get_helper, get_api_client}
    assert _calls(route.dependant) & asked


@pytest.mark.parametrize("route", API_ROUTES, ids=lambda route: f"{min(route.methods)} {route.path}")
def test_routes_of_a_plan_are_its_owners_and_routes_of_a_link_its_readers(route: APIRoute) -> None:
    calls = _calls(route.dependant)
    assert (get_deleted in calls) == route.path.startswith("/plans/{plan_id}/deleted")
    assert (get_access in calls) == ("{plan_id}" in route.path and get_deleted not in calls)
    assert (get_guest in calls) == route.path.startswith("/s/")
    assert (get_helper in calls) == route.path.startswith("/h/")
    is_described = route.path.endswith("/openapi.json")
    assert (get_api_client in calls) == (route.path.startswith("/api/") and not is_described)
    asks_otherwise = route.path.endswith(("/passcode", "/calendar.ics"))
    assert (get_reader in calls) == (route.path.startswith("/s/") and not asks_otherwise)
    assert (get_subscriber in calls) == route.path.endswith("/calendar.ics")


@dataclass(frozen=True)
class Caller:
    """Someone with a token, which they put wherever one can stand; ``on_links`` tells what links may answer them.

    ``plan`` is the id that they try on routes of a plan; empty for that of the plan they are after, and all routes.
    Without ``reads_plan`` links show them the report alone: nothing that only a plan has.
    """

    token: str
    on_links: Callable[[int], bool]
    plan: str = ""
    helps: bool = False
    reads_plan: bool = True
    scope: ApiScope | None = None


def _is(*statuses: int) -> Callable[[int], bool]:
    return lambda status: status in statuses


READS, GONE, NOT_FOUND = _is(200), _is(410), _is(404)
REFUSED = _is(403, 404)  # a calendar program, which cannot ask for a passcode, is told that there is nothing
CALLERS = (
    "owner of another plan", "revoked editor", "operator", "member", "partner", "reader turned off",
    "operator of the report", "member of the report", "partner of the report", "report without the passcode",
    "reader too late", "reader without the passcode", "helper", "helper turned off", "owner under another id",
    "share token as the id", "nobody", "program that reads", "program that ticks", "program that edits",
    "program turned off",
)  # fmt: skip


@pytest.fixture(scope="module")
def owner(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client, "study-group")
        assert founder.patch(TOLD).status_code == 200
        yield founder


@pytest.fixture(scope="module")
def state(owner: Founder) -> bytes:
    """What nobody but the owner changes."""
    return _state(owner)


@pytest.fixture(scope="module")
def callers(server: Server, owner: Founder) -> dict[str, Caller]:
    """All who are not the plan's owner."""
    with closing(Database(f"sqlite:///{server.log.parent / 'data' / 'playbook.sqlite3'}")) as database:
        revoked, readers = database.write_now(partial(_make_links, plan_id=owner.plan))
    with make_client(server.url) as client:
        other = client.cookies[f"plan_{start_plan(client).plan}"]
    own = owner.client.cookies[f"plan_{owner.plan}"]
    return {
        "owner of another plan": Caller(other, NOT_FOUND),
        "revoked editor": Caller(revoked, NOT_FOUND),
        **{edition.value: Caller(readers[edition.value], READS) for edition in Edition},
        **{
            f"{edition.value} of the report": Caller(readers[f"{edition.value} report"], READS, reads_plan=False)
            for edition in Edition
        },
        "report without the passcode": Caller(readers["locked report"], REFUSED),
        "reader turned off": Caller(readers["off"], GONE),
        "reader too late": Caller(readers["late"], GONE),
        "reader without the passcode": Caller(readers["locked"], REFUSED),
        "helper": Caller(readers["helper"], NOT_FOUND, helps=True),
        "helper turned off": Caller(readers["helper off"], NOT_FOUND),
        "owner under another id": Caller(own, NOT_FOUND, plan="nobody"),
        "share token as the id": Caller(readers["member"], READS, plan=readers["member"]),
        "nobody": Caller("", NOT_FOUND),
        "program that reads": Caller(readers["read"], NOT_FOUND, scope=ApiScope.READ),
        "program that ticks": Caller(readers["tick"], NOT_FOUND, scope=ApiScope.TICK),
        "program that edits": Caller(readers["edit"], NOT_FOUND, scope=ApiScope.EDIT),
        "program turned off": Caller(readers["program off"], NOT_FOUND),
    }


@pytest.mark.parametrize("name", CALLERS)
def test_nobody_but_the_owner_gets_anywhere(
    server: Server, owner: Founder, state: bytes, callers: dict[str, Caller], name: str
) -> None:
    """Every route by every method: what is answered, that it tells nothing, and that nothing has changed."""
    caller, wrong = callers[name], list[str]()
    assert set(callers) == set(CALLERS)
    with make_client(server.url) as client:
        client.follow_redirects = False
        client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # each call brings the same
        # From a network of their own: wrong links are limited.
        client.headers["X-Forwarded-For"] = f"198.51.100.{CALLERS.index(name) + 1}"
        for method, route in CALLS:
            if "{plan_id}" in route.path or not caller.plan:
                answer = _call(client, method, route.path, caller, owner.plan)
                faults = [*_faults(answer, route, caller), *_cookie_faults(answer, owner.plan)]
                wrong += [f"{method} {route.path} {answer.status_code} {one}" for one in faults]
    assert wrong == []
    assert _state(owner) == state


def test_the_owner_may_do_everything_with_the_plan(server: Server) -> None:
    """Every route of a plan by every method, on a plan of its own, which is deleted last."""
    with make_client(server.url) as client:
        founder = start_plan(client, "study-group")
        client.follow_redirects = False
        places = {**FILLED, "step": "days3", "name": "activities", "item": founder.items("days3", "activities")[0]}
        calls = [(method, route.path) for method, route in CALLS if get_access in _calls(route.dependant)]
        calls.sort(key=lambda call: call == ("POST", "/plans/{plan_id}/delete"))
        refused = {
            f"{method} {path}"
            for method, path in calls
            if client.request(method, path.format(plan_id=founder.plan, **places)).status_code in (401, 403, 410)
            or client.cookies.get(f"plan_{founder.plan}") is None
        }
    assert refused == set()


def _make_links(connection: Connection, plan_id: str) -> tuple[str, dict[str, str]]:
    """An edit link that was turned off, and share links by what is theirs."""
    now, revoked = datetime.now(UTC), new_token()
    link = add_edit_link(connection, plan_id, NewEditLink(revoked), now)
    revoke_edit_link(connection, plan_id, link, now)
    shares = {edition.value: NewShare("", ShareTerms(edition)) for edition in Edition}
    shares |= {f"{edition.value} report": NewShare("", ShareTerms(edition, shows=Shows.REPORT)) for edition in Edition}
    shares["locked report"] = NewShare("", ShareTerms(shows=Shows.REPORT), passcode_hash("2468"))
    shares["off"] = NewShare("")
    shares["late"] = NewShare("", ShareTerms(expires_at=now - timedelta(seconds=1)))
    shares["locked"] = replace(NewShare(""), passcode_hash=passcode_hash("2468"))
    made = {name: create_share(connection, plan_id, new, now) for name, new in shares.items()}
    revoke_share(connection, plan_id, made["off"].id, now)
    for label in ("helper", "helper off"):
        create_helper_link(connection, plan_id, label, "", now)
    helpers = {link.label: link for link in list_helper_links(connection, plan_id)}
    revoke_helper_link(connection, plan_id, helpers["helper off"].id, now)
    programs = {scope.value: create_api_token(connection, plan_id, "", scope, now) for scope in ApiScope}
    programs["program off"] = create_api_token(connection, plan_id, "off", ApiScope.EDIT, now)
    (off,) = (token.id for token in list_api_tokens(connection, plan_id) if token.label == "off")
    revoke_api_token(connection, plan_id, off, now)
    shared = programs | {name: share.token for name, share in made.items()}
    return revoked, shared | {name: link.token for name, link in helpers.items()}


def _call(client: httpx.Client, method: str, path: str, caller: Caller, plan: str) -> httpx.Response:
    at = caller.plan or plan
    address = path.format(plan_id=at, token=caller.token or "x" * 43, **FILLED)
    headers = {"Cookie": f"plan_{at}={caller.token}", "Authorization": f"Bearer {caller.token}"} if caller.token else {}
    return client.request(method, address, headers=headers, data=BODY if method != "GET" else None)


def _faults(answer: httpx.Response, route: APIRoute, caller: Caller) -> Iterator[str]:
    """What is wrong with an answer to someone who is not the owner."""
    calls, is_get = _calls(route.dependant), answer.request.method == "GET"
    reads = get_guest in calls and caller.on_links is READS
    helps = get_helper in calls and caller.helps
    is_told = get_api_client in calls and caller.scope is not None and is_get
    leads_to_link = route.path.endswith("/passcode") and answer.headers.get("location") == f"/s/{caller.token}"
    if {get_access, get_deleted} & calls and answer.status_code != 404:
        yield "opens the plan"
    is_of_plan = not caller.reads_plan and route.path.endswith(("/calendar.ics", "/download/{format_name}"))
    is_as_told = NOT_FOUND(answer.status_code) if is_of_plan else caller.on_links(answer.status_code)
    if get_guest in calls and is_get and not (leads_to_link or is_as_told):
        yield "isn't what the link should say"
    if get_helper in calls and is_get and (answer.status_code == 200) != helps:
        yield "isn't what a helper's link should say"
    if get_api_client in calls:
        yield from _faults_to_programs(answer, route, caller)
    if not (reads or helps or is_told) and NAME in answer.text:
        yield "tells the plan's name"
    if any(one in answer.text for one in (SECRET, WRITTEN)) and not is_told:
        yield "tells what is private"


def _faults_to_programs(answer: httpx.Response, route: APIRoute, caller: Caller) -> Iterator[str]:
    """A form is no body of the interface, so what a program may send is read, and then refused."""
    needed = ApiScope.READ if answer.request.method == "GET" else ApiScope.EDIT
    wanted = ApiScope.TICK if route.path.endswith("/ticks") else needed
    allowed = {200, 422} if wanted is not ApiScope.READ else {200}
    if caller.scope is None:
        allowed = {401}
    elif not caller.scope.includes(wanted):
        allowed = {403}
    if answer.status_code not in allowed:
        yield "isn't what a token should get"


def _cookie_faults(answer: httpx.Response, plan: str) -> Iterator[str]:
    if any(plan in cookie for cookie in answer.headers.get_list("set-cookie")):
        yield "sets the plan's cookie"


def _state(owner: Founder) -> bytes:
    return owner.get("/download/json").content


def _calls(dependant: Dependant) -> set[Callable[..., object] | None]:
    return {dependant.call}.union(*(_calls(one) for one in dependant.dependencies))
