"""Keeping what the example says in a step, by one tap on the overview, and taking that back."""

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.web.http.access import AccessOf
from app.web.http.parameters import StepOf
from app.web.overview.rows import steps_of_row

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}")


@router.post("/confirm")
async def confirm(access: AccessOf, step: StepOf) -> Response:
    """Keep what the example says in the row of a step; the overview then offers to take it back."""
    row = steps_of_row(step.key)
    await access.change(lambda connection, plan: [confirm_step(connection, plan.id, one) for one in row])
    return RedirectResponse(f"/plans/{access.record.id}?confirmed={row[0]}#step-{row[0]}", 303)


@router.post("/unconfirm")
async def unconfirm(access: AccessOf, step: StepOf) -> Response:
    """Make what was kept in the row of a step a draft again."""
    row = steps_of_row(step.key)
    await access.change(lambda connection, plan: [unconfirm_step(connection, plan.id, one) for one in row])
    return RedirectResponse(f"/plans/{access.record.id}#step-{row[0]}", 303)
