"""Answering what the coach asks where it isn't sure: remembered like a finding that was dismissed."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.plan.dismissals import Dismissal
from app.storage.repositories.dismissals import dismiss
from app.web.advice.findings import answer_words
from app.web.forms.flow import save_along, show_again
from app.web.forms.submitted import read_form
from app.web.http.access import OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.parameters import FindingKeyOf, NextOf
from app.web.http.redirects import via_of
from app.web.lists.form_page import form_page
from app.web.plan.arrival import Arrival

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.post("/answer", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def answer(owner: OwnerOf, onward: NextOf, key: FindingKeyOf = "") -> Response:
    """Remember the answer that settles a question; what else was typed on the page is saved first."""
    submitted = await read_form(owner.request)
    form_errors = await save_along(owner, submitted, submitted.new_items)
    if form_errors.any:
        first, arrival = form_errors.first_path, Arrival(via_of(onward))
        return await show_again(owner, lambda view: form_page(view, first, arrival, form_errors))
    now = await owner.owner()
    finding = await now.compute(lambda view: view.review.find(key))
    if finding and finding.answer:
        words = answer_words(finding.answer, now.view.t)
        dismissal = Dismissal(finding.name, finding.about, words)
        await now.change(lambda connection, plan: dismiss(connection, plan.id, dismissal, datetime.now(UTC)))
    return RedirectResponse(onward, 303)
