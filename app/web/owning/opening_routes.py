"""Opening an edit link: looking at it does nothing, since mail scanners and chat apps do that too; a tap lets in."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.base.errors import WrongLinkError
from app.storage.repositories.deleting import find_known_plan
from app.storage.repositories.edit_links import code_token
from app.web.http.access import Visitor, VisitorOf
from app.web.http.cookies import plan_token
from app.web.http.describing import HTML, answers
from app.web.http.letting_in import let_in
from app.web.owning.opening_page import OpeningPage

router = APIRouter(prefix="/e/{token}")

_TOO_MANY = answers(429, types=[HTML])


@router.get("", responses=answers(200, types=[HTML]) | answers(303) | _TOO_MANY)
async def show_edit_link(visitor: VisitorOf, token: str) -> Response:
    """Ask for a tap; a browser that owns the plan by this very link goes on at once."""
    plan_id = await _plan_of(visitor, token)
    if plan_token(visitor.request, plan_id) == token:
        return RedirectResponse(f"/plans/{plan_id}", 303)
    return visitor.page(OpeningPage(f"/e/{token}"))


@router.post("", responses=_TOO_MANY)
async def open_edit_link(visitor: VisitorOf, token: str) -> Response:
    """Let this browser own the plan, and go on to an address without the secret; a deleted plan says so there."""
    plan_id = await _plan_of(visitor, token)
    response = RedirectResponse(f"/plans/{plan_id}", 303)
    let_in(response, visitor, plan_id, token)
    return response


async def _plan_of(visitor: Visitor, token: str) -> str:
    now = datetime.now(UTC)
    plan_id = await visitor.services.database.read(lambda connection: find_known_plan(connection, token, now))
    if plan_id is None or code_token(token):  # a code opens by its own page, which gives the browser a link
        raise WrongLinkError("an edit link that opens nothing")
    return plan_id
