"""Keeping what the example says in a step, by one tap on the overview, and taking that back."""

from collections.abc import Callable, Iterable

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.storage.repositories.plans import LockedPlan
from app.web.http.access import Access, AccessOf
from app.web.http.parameters import StepOf
from app.web.overview.rows import steps_of_row

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}")


@router.post("/confirm")
async def confirm(access: AccessOf, step: StepOf) -> Response:
    """Keep what the example says in the row of a step; the overview then offers to take it back."""
    row = steps_of_row(step.key)
    await _change_row(access, row, confirm_step)
    return RedirectResponse(f"/plans/{access.record.id}?confirmed={row[0]}#step-{row[0]}", 303)


@router.post("/unconfirm")
async def unconfirm(access: AccessOf, step: StepOf) -> Response:
    """Make what was kept in the row of a step a draft again."""
    row = steps_of_row(step.key)
    await _change_row(access, row, unconfirm_step)
    return RedirectResponse(f"/plans/{access.record.id}#step-{row[0]}", 303)


async def _change_row(access: Access, row: Iterable[str], change: Callable[[Connection, str, str], None]) -> None:
    def change_all(connection: Connection, plan: LockedPlan) -> None:
        for step in row:
            change(connection, plan.id, step)

    await access.change(change_all)
