"""Keeping what the example says in a step, by one tap on the overview, and taking that back."""

from collections.abc import Callable

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.plan.plan import Step
from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.storage.repositories.plans import LockedPlan
from app.web.http.access import Access, AccessOf
from app.web.http.parameters import StepOf
from app.web.overview.rows import steps_of_row

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}")


@router.post("/confirm")
async def confirm(access: AccessOf, step: StepOf) -> Response:
    """Keep what the example says in the row of a step; the overview then offers to take it back."""
    row = await _change_row(access, step, confirm_step)
    return RedirectResponse(f"/plans/{access.record.id}?confirmed={row}#step-{row}", 303)


@router.post("/unconfirm")
async def unconfirm(access: AccessOf, step: StepOf) -> Response:
    """Make what was kept in the row of a step a draft again."""
    row = await _change_row(access, step, unconfirm_step)
    return RedirectResponse(f"/plans/{access.record.id}#step-{row}", 303)


async def _change_row(access: Access, step: Step, change_step: Callable[[Connection, str, str], None]) -> str:
    """Change whose the steps of a row are, in one transaction; the key of the row."""
    row = steps_of_row(step.key)

    def work(connection: Connection, plan: LockedPlan) -> None:
        for key in row:
            change_step(connection, plan.id, key)

    await access.change(work)
    return row[0]
