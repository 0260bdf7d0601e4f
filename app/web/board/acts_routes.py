"""Acts on the board: on one activity, and on the days that are empty. Each is saved at once, and can be undone."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from pydantic import Field
from starlette.exceptions import HTTPException

from app.plan.following import followed
from app.plan.paths import ListPath
from app.web.advice.fixing import operation_of
from app.web.board.acts import act
from app.web.board.answering import answer, refuse, sent_form
from app.web.board.cards import card_of
from app.web.board.filling import fill
from app.web.board.panel_day import with_read_day
from app.web.board.refused import Asked, MovedElsewhereError
from app.web.board.shown import ShownBoard
from app.web.forms.flow import save_along
from app.web.forms.submitted import MAX_FIELDS, read_form
from app.web.http.access import OwnerOf
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText
from app.web.library.activity_step import ActivityStepOf

router = APIRouter(prefix="/plans/{plan_id}/board")

_ANSWERS = answers(303) | answers(422, types=[HTML])


class ActForm(SmallForm):
    """What is to be done with an activity; which of the other fields count depends on that.

    ``version`` is that of the plan which the page has shown: a form that is sent twice over it counts once. ``was`` is
    the day that the panel showed before another was typed there.
    """

    action: CleanText = ""
    day: CleanText = ""
    was: CleanText | None = None
    days: CleanText = ""
    until: CleanText = ""
    by: CleanText = ""
    scope: CleanText = ""
    other: CleanText = Field("", alias="with")
    view: CleanText = ""
    month: CleanText = ""
    version: CleanText = ""


class FillForm(SmallForm):
    """The days to fill, those of every long silence unless it says any; and how the board was shown."""

    days: CleanText = ""
    step: CleanText = ""
    view: CleanText = ""
    month: CleanText = ""
    open: CleanText = ""
    version: CleanText = ""


@router.post("/acts/{step}/{item}", responses=_ANSWERS | answers(409, types=[HTML]))
async def do_act(
    owner: OwnerOf, step: ActivityStepOf, item: str, form: Annotated[ActForm, Depends(FormReader(ActForm, MAX_FIELDS))]
) -> Response:
    """Do with an activity what the pressed button says, then show the board at its days.

    What was typed in its panel comes along, and is saved first; by script it is saved as it is typed. A day typed over
    one that the activity doesn't have any more is a 409: the script then sends it like other answers, as a conflict.
    """
    at = ListPath(step.key, "activities").item(item)
    shown, submitted = ShownBoard.of(step.key, form.view, card_of(at), form.month), await read_form(owner.request)
    submitted, misread = with_read_day(owner.view, submitted, at)
    asked, typed = (
        Asked(form.action, form.model_dump(by_alias=True, exclude_none=True)),
        sorted(submitted.edits.items()),
    )
    sent = sent_form(form.version, (at, form, typed), shown)
    if (
        (typed or submitted.over_limit or misread.any)
        and not owner.is_by_script
        and not (sent and await operation_of(owner, sent))
    ):
        form_errors = (await save_along(owner, submitted, {})).together(misread)
        owner = await owner.owner()
        if form_errors.any:
            moved = form_errors.moved(at, followed(owner.view.answers, at))
            return await refuse(owner, shown, asked.unsaved(moved, owner.view.t))
    try:
        return await answer(owner, shown, asked, lambda view: act(view, at, asked, shown), sent)
    except MovedElsewhereError as error:
        raise HTTPException(409) from error


@router.get("/acts/{step}/{item}", responses=answers(303))
async def show_act(owner: OwnerOf, step: ActivityStepOf, item: str) -> Response:
    """An act has no page of its own: where one was refused, its address leads back to the board."""
    shown = ShownBoard.of(step.key, "", card_of(ListPath(step.key, "activities").item(item)))
    return RedirectResponse(shown.address(owner.view), 303)


@router.get("/fill", responses=answers(303))
@router.get("/add", responses=answers(303))
async def show_board(owner: OwnerOf) -> Response:
    """The same for what is done with days."""
    return RedirectResponse(ShownBoard.of("", "").address(owner.view), 303)


@router.post("/fill", responses=_ANSWERS)
async def fill_empty_days(owner: OwnerOf, form: Annotated[FillForm, Depends(FormReader(FillForm))]) -> Response:
    """Put something easy from the library on days with nothing planned."""
    shown = ShownBoard.of(form.step, form.view, form.open, form.month)
    asked, sent = Asked("fill", {"days": form.days}), sent_form(form.version, form, shown)
    return await answer(owner, shown, asked, lambda view: fill(view, asked, shown), sent)
