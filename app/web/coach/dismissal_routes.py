"""Dismissing a finding with a reason, and restoring it."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.characters import is_visible
from app.base.limits import LINE_LIMIT
from app.coach.model.finding import Finding, finding_key
from app.i18n.translator import Translator
from app.plan.dismissals import Dismissal
from app.storage.repositories.dismissals import dismiss, restore
from app.web.coach.dismissal_page import dismissal_page
from app.web.http.access import OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, FindingKeyOf, NextOf

router = APIRouter(prefix="/plans/{plan_id}/review")


class DismissForm(SmallForm):
    """Why a finding doesn't apply."""

    reason: CleanText = ""


class RestoreForm(SmallForm):
    """The key of the finding to restore."""

    finding: CleanText = ""


async def find_finding(owner: OwnerOf, key: FindingKeyOf = "") -> Finding:
    """The finding that an address names, or 404."""
    finding = await owner.compute(lambda view: view.review.find(key))
    if finding is None:
        raise HTTPException(404)
    return finding


FindingOf = Annotated[Finding, Depends(find_finding)]


@router.get("/dismiss")
async def ask_why(owner: OwnerOf, finding: FindingOf, onward: NextOf) -> Response:
    """Ask why a finding is dismissed."""
    return owner.page(dismissal_page(owner.view, finding, onward))


@router.post("/dismiss")
async def dismiss_finding(
    owner: OwnerOf, finding: FindingOf, onward: NextOf, form: Annotated[DismissForm, Depends(FormReader(DismissForm))]
) -> Response:
    """Dismiss a finding with a reason."""
    reason, now = form.reason.strip(), datetime.now(UTC)
    if not is_visible(reason) or len(reason) > LINE_LIMIT:
        page = dismissal_page(owner.view, finding, onward, reason, _reason_error(owner.view.t))
        return owner.page(page, 422)
    dismissal = Dismissal(finding.name, finding.about, " ".join(reason.split()))
    await owner.change(lambda connection, plan: dismiss(connection, plan.id, dismissal, now))
    return RedirectResponse(onward, 303)


@router.post("/restore")
async def restore_finding(owner: OwnerOf, form: Annotated[RestoreForm, Depends(FormReader(RestoreForm))]) -> Response:
    """Restore a finding that was dismissed."""
    found = next((one for one in owner.view.dismissals if finding_key(one.name, one.about) == form.finding), None)
    if found:
        await owner.change(lambda connection, plan: restore(connection, plan.id, found.name, found.about))
    return RedirectResponse(f"/plans/{owner.record.id}/review", 303)


def _reason_error(t: Translator) -> str:
    return t.gettext("Say in one line why this doesn't apply, in at most %(most)s characters.", most=LINE_LIMIT)
