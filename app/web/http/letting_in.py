"""Letting a browser own a plan from now on."""

from fastapi import Response

from app.web.http.access import Visitor
from app.web.http.cookies import set_plan_cookie
from app.web.http.devices import keep_device, named_device_of


def let_in(response: Response, visitor: Visitor, plan_id: str, token: str) -> None:
    """Set the cookie by which a browser owns a plan, and the one by which the history knows it."""
    set_plan_cookie(response, visitor.request, plan_id, token)
    keep_device(response, visitor.request, named_device_of(visitor.request))
