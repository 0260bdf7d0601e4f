"""Addresses of the review that had other names once: links that were kept, and pages that were open over an update."""

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.web.http.access import Access, AccessOf
from app.web.http.describing import answers

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.get("/set-aside", responses=answers(308))
@router.post("/set-aside", responses=answers(308))
async def set_aside(access: AccessOf) -> Response:
    """Dismissing a finding."""
    return _moved(access, "dismiss")


@router.post("/show-again", responses=answers(308))
async def show_again(access: AccessOf) -> Response:
    """Restoring a finding."""
    return _moved(access, "restore")


@router.post("/mend", responses=answers(308))
async def mend(access: AccessOf) -> Response:
    """Fixing a finding."""
    return _moved(access, "fix")


def _moved(access: Access, name: str) -> Response:
    """To the address of now, with the same query, and with the form that was sent."""
    query = access.request.url.query
    return RedirectResponse(f"/plans/{access.record.id}/review/{name}" + (f"?{query}" if query else ""), 308)
