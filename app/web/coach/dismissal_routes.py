"""Setting a finding aside with a reason, and letting it be shown again."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.characters import without_control_characters
from app.coach.model.finding import Finding, read_key
from app.i18n.translator import translator
from app.plan.dismissals import Dismissal
from app.plan.fields.kinds import LINE_LIMIT
from app.storage.repositories.dismissals import dismiss, restore
from app.web.advice.fixing import next_page
from app.web.coach.dismissal_page import dismissal_page
from app.web.http.access import AccessOf, Owner, OwnerOf

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.get("/dismiss")
async def ask_why(owner: OwnerOf) -> Response:
    """Ask why a finding is dismissed."""
    page = dismissal_page(owner, _finding(owner), next_page(owner))
    return owner.services.templates.page(page, owner.page_context)


@router.post("/dismiss")
async def dismissed(owner: OwnerOf) -> Response:
    """Set a finding aside with a reason."""
    finding = _finding(owner)
    reason = without_control_characters(str((await owner.request.form()).get("reason", ""))).strip()
    if not reason or len(reason) > LINE_LIMIT:
        return _ask_again(owner, finding, reason)
    dismissal, now = Dismissal(finding.name, finding.about, " ".join(reason.split())), datetime.now(UTC)
    await owner.services.database.write(lambda connection: dismiss(connection, owner.record.id, dismissal, now))
    return RedirectResponse(next_page(owner), 303)


@router.post("/restore")
async def restore_finding(access: AccessOf) -> Response:
    """Let a finding that was dismissed be shown again."""
    name, about = read_key(without_control_characters(str((await access.request.form()).get("finding", ""))))
    plan_id = access.record.id
    await access.services.database.write(lambda connection: restore(connection, plan_id, name, about))
    return RedirectResponse(f"/plans/{plan_id}/review", 303)


def _ask_again(owner: Owner, finding: Finding, reason: str) -> Response:
    t = translator(owner.page_context.language)
    error = t.gettext("Say in one line why this doesn't apply, in at most %(most)s characters.", most=LINE_LIMIT)
    page = dismissal_page(owner, finding, next_page(owner), reason, error)
    return owner.services.templates.page(page, owner.page_context, 422)


def _finding(owner: Owner) -> Finding:
    finding = owner.review.find(owner.request.query_params.get("finding", ""))
    if finding is None:
        raise HTTPException(404)
    return finding
