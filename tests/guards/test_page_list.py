"""The list of pages that tests and the audit go by has every page: what is no page is named here."""

from starlette.routing import Match

from app.plan.plan import STEPS
from tests.support.pages import (
    DELETED,
    DISMISSING,
    FOR_ANYONE,
    FOR_ANYONE_STATES,
    OF_A_PLAN,
    OF_A_PLAN_STATES,
    OF_THE_COACH,
)
from tests.support.routes import API_ROUTES

NO_PAGES = {
    "/healthz",
    "/readyz",
    "/metrics",
    "/robots.txt",
    "/sitemap.xml",
    "/s/{token}/download/{format_name}",
    "/s/{token}/calendar.ics",
    "/s/{token}/passcode",
    "/s/{token}/picture.png",
    "/plans/{plan_id}/download/{format_name}",
    "/plans/{plan_id}/messages.txt",
    "/plans/{plan_id}/welcome.txt",
    "/plans/{plan_id}/today.webmanifest",
    "/plans/{plan_id}/edit-links/file",
    "/plans/{plan_id}/poster.pdf",
    "/plans/{plan_id}/poster.png",
    "/plans/{plan_id}/mentions/offer",
    "/plans/{plan_id}/board/acts/{step}/{item}",
    "/plans/{plan_id}/board/add",
    "/plans/{plan_id}/board/fill",
    "/plans/{plan_id}/review/set-aside",
    "/plans/{plan_id}/steps/{step}/page",
    "/plans/{plan_id}/steps/{step}/{name}",
    "/api/v1/plan",
    "/api/v1/due",
    "/api/v1/exports/{format_name}",
    "/api/v1/openapi.json",
}
"""Files, parts of pages, and addresses that lead to another."""

OF_A_LINK = ("/s/token", "/s/token/print", "/s/token/text", "/h/token/today")
OF_STEPS = (*(f"/steps/{step.key}" for step in STEPS), "/steps/days3/activities/one")


def test_every_page_is_in_the_list() -> None:
    of_plans = (*OF_A_PLAN, *OF_A_PLAN_STATES, *OF_THE_COACH, DISMISSING, DELETED, *OF_STEPS, "/share/one")
    addresses = (
        *FOR_ANYONE,
        *FOR_ANYONE_STATES,
        *OF_A_LINK,
        "/e/token",
        *(f"/plans/one{rest}" for rest in of_plans),
    )
    answering = {route.path for route in API_ROUTES if "GET" in (route.methods or ())}
    assert {_route_of(address) for address in addresses} == answering - NO_PAGES


def _route_of(address: str) -> str:
    scope = {"type": "http", "method": "GET", "path": address.partition("?")[0]}
    return next(route.path for route in API_ROUTES if route.matches(scope)[0] is Match.FULL)
