"""The application's own description is true: it names every route, and no route answers what it does not name."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.main import routes
from app.web.http.describing import describe
from tests.support.client import make_client
from tests.support.described import STARTERS, Site, calls
from tests.support.founder import start_plan
from tests.support.routes import API_ROUTES
from tests.support.server import Server, running_server

METRICS_TOKEN = "a-token-of-thirty-two-characters"
DESCRIPTION = describe(routes())
# The library adds to what it is given, so it gets a description of its own.
SCHEMA = schemathesis.openapi.from_dict(describe(routes()))
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations() if isinstance(found, Ok)]
# Every operation has its share of the examples that a property test has alone.
EXAMPLES = max(5, settings().max_examples // 10)
# Seconds: a file may take as many on a machine with many tests at once as a server lets it have.
PATIENCE = 60
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def test_every_route_is_described_and_nothing_else() -> None:
    described = Counter((method.upper(), path) for path, item in DESCRIPTION["paths"].items() for method in item)
    assert described == Counter((method, route.path) for route in API_ROUTES for method in route.methods or ())


def test_every_operation_has_an_id_of_its_own() -> None:
    ids = Counter(operation["operationId"] for item in DESCRIPTION["paths"].values() for operation in item.values())
    assert set(ids.values()) == {1}


@pytest.fixture(scope="module")
def open_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that takes more saves than people send."""
    folder, many = tmp_path_factory.mktemp("described"), "1000000"
    with running_server(
        folder, watched=True, PLAYBOOK_SAVES_PER_MINUTE=many, PLAYBOOK_METRICS_TOKEN=METRICS_TOKEN
    ) as server:
        yield server


@pytest.fixture(scope="module")
def sites(open_server: Server, content: Content) -> Iterator[Callable[[], Site]]:
    """Finds the plan that operations are tried on, or makes another, since some of them delete it or lock out."""
    with ExitStack() as clients:
        made: list[Site] = []

        def find() -> Site:
            if not made or made[-1].founder.client.get(made[-1].founder.address()).status_code != 200:
                client = clients.enter_context(make_client(open_server.url))
                made.append(Site.of(start_plan(client, STARTERS[0]), content[Language.EN]))
            return made[-1]

        yield find


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.label)
def test_every_operation_answers_as_it_is_described(
    open_server: Server, sites: Callable[[], Site], operation: APIOperation[Any, Any, Any, Any]
) -> None:
    site = sites()
    with requests.Session() as session:
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # who calls is drawn for each call
        cookies = "; ".join(f"{name}={value}" for name, value in site.founder.client.cookies.items())
        bearer = METRICS_TOKEN if operation.path == "/metrics" else site.api_token
        owner = {"Cookie": cookies, "Sec-Fetch-Site": "same-origin", "Authorization": f"Bearer {bearer}"}
        generated = operation.as_strategy()
        if operation.body:
            generated |= operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)

        @settings(max_examples=EXAMPLES)
        @given(data=st.data())
        def answers_as_described(data: st.DataObject) -> None:
            case = data.draw(calls(site, data.draw(generated)))
            who = data.draw(st.sampled_from([*[owner] * 6, *[owner | {"HX-Request": "true"}] * 3, {}]))
            answer = case.call(open_server.url, session=session, headers=who, timeout=PATIENCE)
            case.validate_response(answer, checks=CHECKS)

        answers_as_described()
