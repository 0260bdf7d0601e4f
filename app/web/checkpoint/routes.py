"""A checkpoint: its page, the decision, and the farewell that is put on days."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.web.advice.fixing import save_one_tap
from app.web.checkpoint.farewell import put_farewell
from app.web.checkpoint.page import checkpoint_address, checkpoint_page
from app.web.forms.flow import show_again
from app.web.forms.form_saving import save_form
from app.web.forms.submitted import read_form
from app.web.forms.views import NO_FORM_ERRORS
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers

router = APIRouter(prefix="/plans/{plan_id}/checkpoint")


@router.get("")
async def show_checkpoint(owner: OwnerOf, fixed: Annotated[str, Query()] = "") -> Response:
    """The checkpoint that is due, or comes next."""
    return await owner.compute(lambda view: owner.page(checkpoint_page(view, NO_FORM_ERRORS, fixed)))


@router.post("", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def decide(access: AccessOf) -> Response:
    """Save what is decided; the page then shows the way that it leads to."""
    form_errors = await save_form(access, await read_form(access.request))
    if form_errors.any:
        return await show_again(access, lambda view: checkpoint_page(view, form_errors))
    return RedirectResponse(f"{checkpoint_address(f'/plans/{access.record.id}')}#path", 303)


@router.post("/farewell", responses=answers(303) | answers(422, types=[HTML]))
async def plan_farewell(owner: OwnerOf) -> Response:
    """Put the steps of a farewell on their days."""
    try:
        return await save_one_tap(owner, lambda view: put_farewell(view, checkpoint_address(view.address)))
    except LimitError as error:
        raise HTTPException(422) from error
