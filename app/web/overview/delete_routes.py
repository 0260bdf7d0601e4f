"""Deleting a plan, after asking."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.deleting import delete_plan
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.cookies import delete_plan_cookie
from app.web.overview.delete_page import DeletePage
from app.web.plan.bar import plan_bar

router = APIRouter(prefix="/plans/{plan_id}/delete")


@router.get("")
async def ask_to_delete(owner: OwnerOf) -> Response:
    """Ask before a plan is deleted."""
    return owner.page(DeletePage(plan_bar(owner.view)))


@router.post("")
async def delete(access: AccessOf) -> Response:
    """Delete a plan for good."""
    now = datetime.now(UTC)
    await access.change(lambda connection, plan: delete_plan(connection, plan.id, now))
    await access.services.database.forget_deleted()
    response = RedirectResponse("/", 303)
    delete_plan_cookie(response, access.request, access.record.id)
    return response
