"""The figures of a plan's weeks: shown, entered, and proposed to who has none."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse

from app.coach.suggestions.usual import propose_metrics
from app.web.advice.fixed import usual_fix
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.figures.addresses import figures_address
from app.web.figures.page import figures_page
from app.web.forms.form_saving import save_form
from app.web.forms.submitted import read_form
from app.web.forms.views import NO_FORM_ERRORS, FormErrors
from app.web.http.access import AccessOf, Owner, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/figures")

_LONGEST_WEEK = 4


async def read_week(week: Annotated[str, Query()] = "") -> int | None:
    """The number of a week in an address; None where it has none."""
    return int(week) if week.isascii() and week.isdecimal() and len(week) <= _LONGEST_WEEK else None


WeekOf = Annotated[int | None, Depends(read_week)]


@router.get("")
async def show_figures(owner: OwnerOf, week: WeekOf, fixed: Annotated[str, Query()] = "") -> Response:
    """The figures of this week, or of another one since the launch."""
    return await _show(owner, week, NO_FORM_ERRORS, fixed)


@router.post("", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def save_figures(access: AccessOf, week: WeekOf) -> Response:
    """Save the figures of a week."""
    form_errors = await save_form(access, await read_form(access.request))
    if form_errors.any:
        return await _show(await access.owner(), week, form_errors)
    return RedirectResponse(figures_address(f"/plans/{access.record.id}", week), 303)


@router.post("/propose", responses=answers(303))
async def add_proposed(owner: OwnerOf) -> Response:
    """Give a plan without figures the three that are proposed; the page says so, with undo."""

    def made_of(view: PlanView) -> OneTap:
        return OneTap(usual_fix("figures"), propose_metrics(view.review_context), figures_address(view.address))

    return await save_one_tap(owner, made_of)


async def _show(owner: Owner, week: int | None, form_errors: FormErrors, fixed: str = "") -> Response:
    def shown(view: PlanView) -> Response:
        page = figures_page(view, week, form_errors, fixed)
        if not form_errors.any:
            return owner.page(page)
        return owner.at(page.address).page(page, form_errors.status)

    return shown(owner.view) if owner.view.is_quick else await owner.compute(shown)
