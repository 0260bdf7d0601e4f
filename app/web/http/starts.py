"""Where a browser gets a new plan."""

from fastapi import Response
from fastapi.responses import RedirectResponse

from app.base.settings import NewPlans
from app.storage.repositories.operations import Author, Device
from app.storage.repositories.plans import NewPlan
from app.web.http.access import Visitor
from app.web.http.cookies import set_plan_cookie, set_start_proof
from app.web.http.devices import keep_device, named_device_of


def founder(visitor: Visitor) -> Author:
    """Who begins a plan now: the browser that the request comes from, with an id that it is to keep."""
    return Author(named_device_of(visitor.request), visitor.author.at)


def opened(visitor: Visitor, plan: NewPlan, device: Device, address: str) -> Response:
    """A new plan's page as the answer, by which the browser owns the plan."""
    response = RedirectResponse(address, 303)
    set_plan_cookie(response, visitor.request, plan.id, plan.token)
    keep_device(response, visitor.request, device)
    if visitor.services.settings.new_plans is NewPlans.PASSPHRASE:
        set_start_proof(response, visitor.request, visitor.services.start_proof)
    return response
