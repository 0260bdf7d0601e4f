"""The next month: shown as it is proposed, taken as it was chosen, or begun with nothing in it."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.base.limits import LINE_LIMIT
from app.plan.cleaning import cleaned
from app.plan.cycles import cycle_item
from app.plan.lists import number_added
from app.plan.paths import find_field
from app.schedule.months import days_of_month
from app.schedule.next_month.taking import Taken, begin_month, take_proposal
from app.web.advice.fixed import MONTH_BEGUN, MONTH_TAKEN
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.board.addresses import board_address
from app.web.http.access import OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import read_form_data
from app.web.http.parameters import read_month
from app.web.next_month.page import month_of_page, next_month_page, proposal_for
from app.web.plan.addresses import next_month_address
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/next-month")

_MOST_FIELDS = 1000
_EMPTY = "empty"


@router.get("")
async def show_next_month(owner: OwnerOf, month: Annotated[str, Query()] = "") -> Response:
    """What these thirty days suggest for the next ones, or those that the address says."""
    return await owner.compute(lambda view: owner.page(next_month_page(view, read_month(month))))


@router.post("", responses=answers(303) | answers(422, types=[HTML]), openapi_extra=WIZARD_FORM)
async def begin_next_month(owner: OwnerOf, month: Annotated[str, Query()] = "") -> Response:
    """Begin the month with what is ticked, or with nothing; then show its board."""
    asked = read_month(month)
    form = await read_form_data(owner.request, max_fields=_MOST_FIELDS)
    if month_of_page(owner.view, asked) is None:
        return RedirectResponse(next_month_address(owner.view.address), 303)
    try:
        return await save_one_tap(owner, lambda view: _begin(view, asked, form))
    except LimitError as error:
        raise HTTPException(422) from error


def _begin(view: PlanView, asked: int, form: FormData) -> OneTap:
    month = month_of_page(view, asked)
    if month is None:
        return OneTap("", {}, next_month_address(view.address))
    today = view.today.isoformat()
    if form.get("action") == _EMPTY:
        changes, number = {**begin_month(view.answers, month, today)}, days_of_month(month)[0]
        fix = MONTH_BEGUN
    else:
        proposal = proposal_for(view, month)
        changes = {**take_proposal(view.answers, proposal, Taken(_all(form, "take"), _all(form, "lead")), today)}
        fix, number = MONTH_TAKEN, number_added(view.answers, changes)
    changes |= _focus(view, month, form)
    return OneTap(fix, changes, board_address(view.id, "month", month=month), number)


def _focus(view: PlanView, month: int, form: FormData) -> dict[str, str]:
    """What the month is for, as it was typed beside the proposal."""
    path, typed = cycle_item(month).field("focus"), form.get("focus")
    at = find_field(path)
    assert at is not None, "a month has a focus"
    if not isinstance(typed, str):
        return {}
    text = cleaned(path, at.kind, typed[:LINE_LIMIT])
    return {path: text} if text != view.answers.raw(path) else {}


def _all(form: FormData, name: str) -> frozenset[str]:
    return frozenset(one for one in form.getlist(name) if isinstance(one, str))
