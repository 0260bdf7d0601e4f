"""Setting a finding aside with a reason, and letting it be shown again."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.coach.finding import Finding, read_key
from app.i18n.translator import translator
from app.plan.dismissals import Dismissal
from app.plan.kinds import LINE_LIMIT
from app.plan.limits import without_control
from app.storage.repositories.dismissals import dismiss, take_back
from app.web.access import AccessOf, Owner, OwnerOf
from app.web.mending import wanted_page
from app.web.pages.set_aside import set_aside_page

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.get("/set-aside")
async def ask_why(owner: OwnerOf) -> Response:
    """Ask why a finding is set aside."""
    page = set_aside_page(owner, _finding(owner), wanted_page(owner))
    return owner.services.templates.page(page, owner.shell)


@router.post("/set-aside")
async def set_aside(owner: OwnerOf) -> Response:
    """Set a finding aside with a reason."""
    finding = _finding(owner)
    reason = without_control(str((await owner.request.form()).get("reason", ""))).strip()
    if not reason or len(reason) > LINE_LIMIT:
        return _ask_again(owner, finding, reason)
    dismissal, now = Dismissal(finding.name, finding.about, " ".join(reason.split())), datetime.now(UTC)
    await owner.services.database.write(lambda connection: dismiss(connection, owner.record.id, dismissal, now))
    return RedirectResponse(wanted_page(owner), 303)


@router.post("/show-again")
async def show_again(access: AccessOf) -> Response:
    """Let a finding that was set aside be shown again."""
    name, about = read_key(without_control(str((await access.request.form()).get("finding", ""))))
    plan_id = access.record.id
    await access.services.database.write(lambda connection: take_back(connection, plan_id, name, about))
    return RedirectResponse(f"/plans/{plan_id}/review", 303)


def _ask_again(owner: Owner, finding: Finding, reason: str) -> Response:
    say = translator(owner.shell.language)
    error = say.gettext("Say in one line why this does not apply; at most %(most)s characters.", most=LINE_LIMIT)
    page = set_aside_page(owner, finding, wanted_page(owner), reason, error)
    return owner.services.templates.page(page, owner.shell, 422)


def _finding(owner: Owner) -> Finding:
    finding = owner.review.find(owner.request.query_params.get("finding", ""))
    if finding is None:
        raise HTTPException(404)
    return finding
