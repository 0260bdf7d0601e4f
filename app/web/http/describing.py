"""What the application is, as OpenAPI: its routes, what each takes, and every answer that it may give.

Most of that follows from a route's method, its path, who may call it, and its form. A route says for itself only what
is peculiar to it: `responses=answers(...)`, and a body that it reads by hand, `openapi_extra=WIZARD_FORM`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from http import HTTPStatus
from importlib.metadata import version
from typing import Any, TypeAlias

from fastapi.dependencies.models import Dependant
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic import BaseModel

from app.web.http.access import get_access
from app.web.http.api_clients import get_api_client
from app.web.http.deleted import get_deleted
from app.web.http.form_data import FORM_TYPES, FormReader
from app.web.http.helpers import get_helper
from app.web.http.problems import PROBLEM, PROGRAMS
from app.web.http.readers import get_guest, get_reader

Answers: TypeAlias = dict[int | str, dict[str, Any]]
"""Answers by status, as FastAPI has them."""

HTML, JSON, TEXT, XML = "text/html", "application/json", "text/plain", "application/xml"
_WRITES = ("POST", "PATCH")
_SEGMENT = "^[^/]+$"
_COMPONENTS = "#/components/schemas/{model}"
_FRAMEWORKS_OWN = ("HTTPValidationError", "ValidationError")
"""Schemas of an answer that FastAPI would give, and ours never is."""


def answers(*statuses: int, types: Collection[str] = ()) -> Answers:
    """Answers of some media types, or without any content."""
    content: dict[str, Any] = {one.partition(";")[0]: {} for one in types}
    return {status: {"description": HTTPStatus(status).phrase, "content": content} for status in statuses}


def body(schema: dict[str, Any], *media_types: str) -> dict[str, Any]:
    """What a route reads by hand, as its `openapi_extra`."""
    return {"requestBody": {"content": {one: {"schema": schema} for one in media_types}}}


def json_body(model: type[BaseModel]) -> dict[str, Any]:
    """A body that is read by hand into a model, as a route's `openapi_extra`."""
    return body(_schema(model), JSON)


WIZARD_FORM = body({"type": "object", "additionalProperties": {"type": "string"}}, *FORM_TYPES)
"""A form of fields by path, which the route reads by hand."""

# Of any request: a host that is none of ours, and the bounds that are kept before a request is understood, by a line of
# text (`app.web.http.connections`); a body over its limit, and a database that does not answer, by a page.
_TO_ANY = answers(400, 408, 414, 431, types=[TEXT]) | answers(413, types=[HTML]) | answers(503, types=[TEXT, HTML])
_TO_ANY_WRITE = answers(403, types=[HTML])
_TO_ANY_BODY = answers(400, types=[TEXT, HTML])
_TO_ANY_FORM = answers(415, types=[HTML])
# A cookie or a link that opens nothing, and too many of these.
_TO_OWNERS_AND_READERS = answers(404, 429, types=[HTML])
# A passcode that was not told.
_TO_READERS = answers(403, types=[HTML])
# To the page of a plan that was deleted within the last hour.
_TO_OWNERS_READS = answers(303)
# To programs: what their token doesn't open or allow, what can't be read, and too many requests.
_TO_PROGRAMS = answers(401, 403, 410, 429, types=[PROBLEM])
# A limit of what a plan may hold.
_TO_OWNERS_WRITES = answers(422, types=[HTML])


def describe(routes: Iterable[APIRoute]) -> dict[str, Any]:
    """The description of an application with these routes."""
    listed = list(routes)
    description = get_openapi(title="Playbook", version=version("community-playbook"), routes=listed)
    schemas: dict[str, Any] = {}
    components = description.get("components", {})
    for route in listed:
        for method in sorted(route.methods or ()):
            operation = description["paths"][route.path][method.lower()]
            for one in operation.get("parameters", ()):
                if one["in"] == "path":
                    one["schema"]["pattern"] = _SEGMENT
            if form := _form(route.dependant):
                operation.update(body(_schema(form), *FORM_TYPES))
            taken = operation.get("requestBody", {}).get("content", {})
            described = operation["responses"]
            operation["responses"] = _answers(route, method, taken)
            if route.path.startswith(PROGRAMS):
                operation["responses"] |= {status: one for status, one in described.items() if status == "200"}
            schemas |= _definitions(taken)
    own = {name: one for name, one in components.get("schemas", {}).items() if name not in _FRAMEWORKS_OWN}
    description["components"] = {**components, "schemas": own | schemas}
    return description


def _answers(route: APIRoute, method: str, taken: Collection[str]) -> dict[str, Any]:
    """The answers of a route that takes bodies of some media types.

    They are the usual one, unless the route names others that are no errors, and all errors.
    """
    if route.path.startswith(PROGRAMS):
        return _answers_to_programs(route, method, taken)
    calls, is_write = set(_calls(route.dependant)), method in _WRITES
    usual = answers(303) if is_write else answers(200, types=[HTML])
    found = [
        _TO_ANY,
        _TO_ANY_WRITE if is_write else {},
        _TO_ANY_BODY if taken else {},
        _TO_ANY_FORM if FORM_TYPES[0] in taken else {},
        answers(404, types=[HTML]) if "{" in route.path else {},
        _TO_OWNERS_AND_READERS if {get_access, get_deleted, get_guest, get_helper} & calls else {},
        answers(410, types=[HTML]) if {get_guest, get_helper} & calls else {},
        _TO_READERS if get_reader in calls else {},
        _TO_OWNERS_READS if not is_write and get_access in calls else {},
        _TO_OWNERS_WRITES if is_write and {get_access, get_helper} & calls else {},
        {} if any(int(status) < HTTPStatus.BAD_REQUEST for status in route.responses) else usual,
        route.responses,
    ]
    return _merged(found)


def _answers_to_programs(route: APIRoute, method: str, taken: Collection[str]) -> dict[str, Any]:
    """The same of a route for programs, whose errors are data."""
    return _merged(
        [
            answers(400, 408, 414, 431, types=[TEXT]),
            answers(400, 503, types=[TEXT, PROBLEM]),
            answers(413, types=[PROBLEM]),
            _TO_PROGRAMS if get_api_client in _calls(route.dependant) else {},
            answers(403, types=[PROBLEM]) if method in _WRITES else {},
            answers(404, types=[PROBLEM]) if "{" in route.path else {},
            answers(422, types=[PROBLEM]) if taken else {},
            route.responses,
        ]
    )


def _merged(found: Iterable[Answers]) -> dict[str, Any]:
    merged = {str(status): answer for some in found for status, answer in some.items()}
    return dict(sorted(merged.items()))


def _calls(dependant: Dependant) -> Iterator[Callable[..., Any]]:
    """What a route depends on, at any depth."""
    for one in dependant.dependencies:
        if one.call:
            yield one.call
        yield from _calls(one)


def _form(dependant: Dependant) -> type[BaseModel] | None:
    """The small form that a route takes."""
    return next((call.kind for call in _calls(dependant) if isinstance(call, FormReader)), None)


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(ref_template=_COMPONENTS)


def _definitions(taken: Mapping[str, Any]) -> dict[str, Any]:
    """What the schemas of bodies refer to, taken out of them."""
    return {name: one for content in taken.values() for name, one in content["schema"].pop("$defs", {}).items()}
