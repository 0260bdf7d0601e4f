"""A suggested schedule for one of the three steps with activities."""

from collections.abc import Mapping

from fastapi import APIRouter, Response
from starlette.datastructures import ImmutableMultiDict

from app.coach.suggestions.suggest import suggest, with_suggestions
from app.plan.lists import number_added
from app.plan.plan import Step
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.http.access import OwnerOf
from app.web.http.describing import WIZARD_FORM
from app.web.http.form_data import read_form_data
from app.web.http.parameters import ViaOf
from app.web.library.activity_step import ActivityStepOf
from app.web.library.suggestions_page import SuggestionsPage, suggestions_page
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/suggestions/{step}")

_MOST_PLACES = 100


@router.get("")
async def show_suggestions(owner: OwnerOf, step: ActivityStepOf, via: ViaOf) -> Response:
    """A schedule that suits the plan; the address may say other choices for some places."""
    return await owner.show(_suggestions_page, step, _choices(owner.request.query_params), via)


@router.post("", openapi_extra=WIZARD_FORM)
async def take_suggestions(owner: OwnerOf, step: ActivityStepOf, via: ViaOf) -> Response:
    """Add the chosen activities to the plan."""
    choices = _choices(await read_form_data(owner.request, max_fields=_MOST_PLACES))
    return await save_one_tap(owner, lambda view: _take(view, step.key, choices, via))


def _suggestions_page(view: PlanView, step: Step, choices: Mapping[str, str], via: Via) -> SuggestionsPage:
    return suggestions_page(view, step, suggest(view.review_context, step.key, choices), via)


def _take(view: PlanView, step: str, choices: Mapping[str, str], via: Via) -> OneTap:
    changes = with_suggestions(view.answers, suggest(view.review_context, step, choices))
    return OneTap(SUGGESTED, changes, step_address(view.id, step, via), number_added(view.answers, changes))


def _choices(sent: ImmutableMultiDict[str, object]) -> Mapping[str, str]:
    """The activity that was chosen for each place, by the place's key."""
    return {place: key for place, key in sent.items() if isinstance(key, str)}
