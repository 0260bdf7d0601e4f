"""Acts on the board: on one activity, and on the days that are empty. Each is saved at once, and can be undone."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.base.errors import LimitError
from app.coach.suggestions.filling import fill_days, fill_silences
from app.plan.paths import ListPath
from app.schedule.rearranging.typed_days import read_days
from app.schedule.silence import SILENT_DAYS
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.board.acts import act, day_words
from app.web.board.acts_form import ActError, ActForm, BoardShown, FillForm, card_of, refuse, sent_fields
from app.web.http.access import OwnerOf
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader
from app.web.http.limit_words import limit_words
from app.web.library.activity_step import ActivityStepOf
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/board")


@router.post("/acts/{step}/{item}", responses=answers(303) | answers(422, types=[HTML]))
async def do_act(
    owner: OwnerOf, step: ActivityStepOf, item: str, form: Annotated[ActForm, Depends(FormReader(ActForm))]
) -> Response:
    """Do with an activity what the pressed button says, then show the board at its days."""
    at = ListPath(step.key, "activities").item(item)
    shown = BoardShown.of(step.key, form.view, "" if form.action == "remove" else card_of(at))
    try:
        return await save_one_tap(owner, lambda view: act(view, at, form), sent_fields(form.version, (at, form), shown))
    except ActError as error:
        return refuse(owner, error)


@router.post("/fill", responses=answers(303) | answers(422, types=[HTML]))
async def fill(owner: OwnerOf, form: Annotated[FillForm, Depends(FormReader(FillForm))]) -> Response:
    """Put something easy from the library on days with nothing planned."""
    shown = BoardShown.of(form.step, form.view, form.open)
    try:
        return await save_one_tap(owner, lambda view: _fill(view, form, shown), sent_fields(form.version, form, shown))
    except ActError as error:
        return refuse(owner, error)


def _fill(view: PlanView, form: FillForm, shown: BoardShown) -> OneTap:
    days = read_days(form.days)
    if form.days and not days:
        raise ActError("fill", form.days, day_words(view.t))
    context = view.review_context
    try:
        changes = fill_days(context, days) if days else fill_silences(context)
    except LimitError as error:
        raise ActError("fill", form.days, limit_words(error, view.t)) from error
    if not changes:
        raise ActError("fill", form.days, _nothing_words(view, has_days=bool(days)))
    return OneTap(SUGGESTED, changes, shown.address(view))


def _nothing_words(view: PlanView, *, has_days: bool) -> str:
    if has_days:
        return view.t.gettext("None of these days has room for an activity from the library.")
    return view.t.gettext("There's no stretch of %(n)s or more empty days.", n=SILENT_DAYS)
