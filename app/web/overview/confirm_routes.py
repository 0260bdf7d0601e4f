"""Keeping what the example says in a step, by one tap on the overview, and taking that back."""

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.web.http.access import AccessOf
from app.web.http.parameters import StepOf

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}")


@router.post("/confirm")
async def confirm(access: AccessOf, step: StepOf) -> Response:
    """Keep what the example says in a step; the overview then offers to take it back."""
    await access.change(lambda connection, plan: confirm_step(connection, plan.id, step.key))
    return RedirectResponse(f"/plans/{access.record.id}?confirmed={step.key}#step-{step.key}", 303)


@router.post("/unconfirm")
async def unconfirm(access: AccessOf, step: StepOf) -> Response:
    """Make what was kept in a step a draft again."""
    await access.change(lambda connection, plan: unconfirm_step(connection, plan.id, step.key))
    return RedirectResponse(f"/plans/{access.record.id}#step-{step.key}", 303)
