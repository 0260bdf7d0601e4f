"""Deleting a plan, after asking, and bringing it back within the hour."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.deleting import delete_plan
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.cookies import delete_plan_cookie
from app.web.http.deleted import FormerOwnerOf
from app.web.overview.delete_page import DeletePage
from app.web.overview.deleted_page import DeletedPage
from app.web.plan.bar import plan_bar
from app.web.plan.deleted_plans import deleted_row

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/delete")
async def ask_to_delete(owner: OwnerOf) -> Response:
    """Ask before a plan is deleted."""
    return owner.page(DeletePage(plan_bar(owner.view), owner.services.settings.retention_days))


@router.post("/delete")
async def delete(access: AccessOf) -> Response:
    """Delete a plan. This browser keeps its cookie, by which it can bring the plan back."""
    now = datetime.now(UTC)
    await access.change(lambda connection, plan: delete_plan(connection, plan.id, now))
    return RedirectResponse(f"/plans/{access.record.id}/deleted", 303)


@router.get("/deleted")
async def show_deleted(owner: FormerOwnerOf) -> Response:
    """Until when a deleted plan can be brought back."""
    row = deleted_row(owner.plan, owner.viewpoint, owner.page_context.language)
    return owner.page(DeletedPage(row.id, row.name, row.until))


@router.post("/deleted/bring-back")
async def bring_back(owner: FormerOwnerOf) -> Response:
    """Bring a deleted plan back, with all that it had."""
    await owner.bring_back()
    return RedirectResponse(f"/plans/{owner.plan.id}", 303)


@router.post("/deleted/now")
async def delete_for_good(owner: FormerOwnerOf) -> Response:
    """Delete a plan for good before its hour is over."""
    await owner.delete_now()
    response = RedirectResponse("/?deleted=yes", 303)
    delete_plan_cookie(response, owner.request, owner.plan.id)
    return response
