"""Looking back: the page of a week and its questions, what is put on the board, and the page of thirty days."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.figures.routes import WeekOf
from app.web.forms.flow import save_along, show_again
from app.web.forms.form_saving import save_form
from app.web.forms.submitted import read_form
from app.web.forms.views import NO_FORM_ERRORS
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.plan.view import PlanView
from app.web.retrospective.month_page import month_page
from app.web.retrospective.warnings import put_on_board
from app.web.retrospective.week_page import week_page
from app.web.today.addresses import retrospective_address

router = APIRouter(prefix="/plans/{plan_id}/retrospective")

_LONGEST_MONTH = 3


async def read_month(month: Annotated[str, Query()] = "") -> int | None:
    """The number of thirty days in an address; None where it has none."""
    return int(month) if month.isascii() and month.isdecimal() and len(month) <= _LONGEST_MONTH else None


MonthOf = Annotated[int | None, Depends(read_month)]


@router.get("")
async def show_week(owner: OwnerOf, week: WeekOf, fixed: Annotated[str, Query()] = "") -> Response:
    """This week, or another one since the launch."""
    return await owner.compute(lambda view: owner.page(week_page(view, week, NO_FORM_ERRORS, fixed)))


@router.get("/month")
async def show_month(owner: OwnerOf, month: MonthOf) -> Response:
    """These thirty days, or others since the launch."""
    return await owner.compute(lambda view: owner.page(month_page(view, month)))


@router.post("", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def save_week(access: AccessOf, week: WeekOf) -> Response:
    """Save what is said of a week."""
    form_errors = await save_form(access, await read_form(access.request))
    if form_errors.any:
        return await show_again(access, lambda view: week_page(view, week, form_errors))
    return RedirectResponse(retrospective_address(f"/plans/{access.record.id}", week), 303)


@router.post("/warnings/{warning}", responses=answers(303) | answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def put_into_day(owner: OwnerOf, warning: str, week: WeekOf) -> Response:
    """Put what is written for a warning on the next day with room; what else was typed on the page is saved first."""
    submitted = await read_form(owner.request)
    form_errors = await save_along(owner, submitted, submitted.new_items)
    if form_errors.any:
        return await show_again(owner, lambda view: week_page(view, week, form_errors))

    def put(view: PlanView) -> OneTap:
        return put_on_board(view, warning, week, submitted.op_id)

    try:
        return await save_one_tap(await owner.owner(), put)
    except LimitError as error:
        raise HTTPException(422) from error
