"""What a helper's link opens, and the ticks that it takes."""

from collections.abc import Collection
from dataclasses import replace

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.base.errors import LimitError
from app.i18n.translator import translator
from app.web.forms.form_errors import form_errors_of
from app.web.forms.saving import form_operation, save_own
from app.web.forms.submitted import Submitted, read_form
from app.web.forms.views import FormErrors
from app.web.http.describing import HTML, JSON, WIZARD_FORM, answers
from app.web.http.helpers import Helper, HelperOf, get_helper
from app.web.http.limit_words import limit_words
from app.web.plan.view import PlanView
from app.web.steps.autosave import SAVE_BODY, save_as_typed
from app.web.today.addresses import day_address
from app.web.today.helper_page import helper_page, may_be_written
from app.web.today.routes import DayOf, authors_of_ticks
from app.web.today.tasks import TaskWriter

router = APIRouter(prefix="/h/{token}")


@router.get("/today")
async def show_sheet(helper: HelperOf, day: DayOf) -> Response:
    """The sheet of today, or of another day."""
    return await _show(helper, day, FormErrors())


@router.post("/today", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def tick(helper: HelperOf, day: DayOf) -> Response:
    """Save the ticks of a day; whatever else was sent is passed over."""
    submitted = await read_form(helper.request)
    submitted = _own(submitted, may_be_written(helper.view, helper.terms, submitted.typed))
    own = submitted.edits
    t = translator(helper.page_context.language)
    try:
        saved = await save_own(helper, form_operation(submitted.op_id, own), own, submitted.given_up)
        form_errors = form_errors_of(submitted, saved, t)
    except LimitError as error:
        form_errors = FormErrors(submitted.typed, dict.fromkeys(own, limit_words(error, t)), is_unsaved=True)
    if form_errors.any:
        return await _show(await get_helper(helper.token, helper), day, form_errors)
    return RedirectResponse(day_address(f"/h/{helper.token}/today", day), 303)


@router.patch(
    "/answers",
    responses=answers(200, types=[JSON]) | answers(409, types=[HTML]) | answers(422, types=[JSON, HTML]),
    openapi_extra=SAVE_BODY,
)
async def save(helper: HelperOf) -> Response:
    """Save ticks as they are made; anything else has no place here, and is said to have none."""
    return await save_as_typed(helper, save_own, lambda paths: may_be_written(helper.view, helper.terms, paths))


def _own(submitted: Submitted, may_write: Collection[str]) -> Submitted:
    """What a helper may send of a form."""
    return replace(
        submitted,
        edits={path: edit for path, edit in submitted.edits.items() if path in may_write},
        over_limit={path: error for path, error in submitted.over_limit.items() if path in may_write},
        typed={path: raw for path, raw in submitted.typed.items() if path in may_write},
        given_up=submitted.given_up.intersection(may_write),
        new_items={},
    )


async def _show(helper: Helper, day: int | None, form_errors: FormErrors) -> Response:
    authors, own = await authors_of_ticks(helper, helper.view), helper.viewpoint

    def shown(view: PlanView) -> Response:
        page = helper_page(view, helper.terms, day, TaskWriter(view, authors, own, form_errors))
        return helper.page(page, form_errors.status if form_errors.any else 200)

    return shown(helper.view) if helper.view.is_quick else await helper.services.compute(shown, helper.view)
