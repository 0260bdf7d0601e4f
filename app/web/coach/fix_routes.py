"""Fixing a finding with one tap, and undoing that."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from app.base.errors import LimitError
from app.coach.fixes.registry import fixed
from app.storage.repositories.undo import Undone, undo_operation
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.forms.flow import save_along, show_again
from app.web.forms.submitted import read_form
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, FindingKeyOf, NextOf
from app.web.http.redirects import safe_redirect, via_of
from app.web.lists.form_page import form_page
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Arrival
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/review")


class UndoForm(SmallForm):
    """The operation to undo, and the page to go on to."""

    op_id: CleanText = ""
    next: str = ""


@router.post("/fix", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def fix(owner: OwnerOf, onward: NextOf, key: FindingKeyOf = "") -> Response:
    """Do what one tap can do about a finding; what else was typed on the page is saved first."""
    submitted = await read_form(owner.request)
    form_errors = await save_along(owner, submitted, submitted.new_items)
    if form_errors.any:
        first, arrival = form_errors.first_path, Arrival(via_of(onward))
        return await show_again(owner, lambda view: form_page(view, first, arrival, form_errors))
    return await save_one_tap(await owner.owner(), lambda view: _fix(view, key, onward))


@router.post("/undo")
async def undo_fix(access: AccessOf, form: Annotated[UndoForm, Depends(FormReader(UndoForm))]) -> Response:
    """Undo a fix, and keep what was typed into its answers since."""
    author = access.author
    try:
        undone = await access.change(lambda connection, plan: undo_operation(connection, plan, form.op_id, author))
    except LimitError:  # a list or the plan has filled up since
        undone = Undone.NOTHING
    onward = safe_redirect(access.record.id, form.next)
    return RedirectResponse(with_query(onward, undone=undone.value, undid=form.op_id), 303)


def _fix(view: PlanView, key: str, onward: str) -> OneTap:
    finding = view.review.find(key)
    if finding is None:
        return OneTap("", {}, onward)
    return OneTap(finding.fix, fixed(view.review_context, finding), onward)
