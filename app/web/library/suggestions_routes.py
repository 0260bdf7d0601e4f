"""A suggested schedule for one of the three steps with activities."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from starlette.datastructures import ImmutableMultiDict

from app.coach.suggestions.suggest import propose, suggest_for, with_suggestions
from app.plan.lists import number_added
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.http.access import OwnerOf
from app.web.http.describing import WIZARD_FORM
from app.web.http.form_data import read_form_data
from app.web.http.parameters import ViaOf
from app.web.library.activity_step import ActivityStepOf
from app.web.library.suggestions_page import BOARD, SuggestionsPage, Wanted, suggestions_page
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via
from app.web.plan.filled import filled_address
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/suggestions/{step}")

_MOST_PLACES = 100


async def _read_wanted(step: ActivityStepOf, via: ViaOf, of: Annotated[str, Query()] = "") -> Wanted:
    return Wanted(step, via, of == BOARD)


WantedOf = Annotated[Wanted, Depends(_read_wanted)]


@router.get("")
async def show_suggestions(owner: OwnerOf, wanted: WantedOf) -> Response:
    """A schedule that suits the plan; the address may say other choices for some places."""
    return await owner.show(_suggestions_page, wanted, _choices(owner.request.query_params))


@router.post("", openapi_extra=WIZARD_FORM)
async def take_suggestions(owner: OwnerOf, wanted: WantedOf) -> Response:
    """Add the chosen activities to the plan."""
    choices = _choices(await read_form_data(owner.request, max_fields=_MOST_PLACES))
    return await save_one_tap(owner, lambda view: _take(view, wanted, choices))


def _suggestions_page(view: PlanView, wanted: Wanted, choices: Mapping[str, str]) -> SuggestionsPage:
    return suggestions_page(view, wanted, propose(view.review_context, wanted.steps, choices))


def _take(view: PlanView, wanted: Wanted, choices: Mapping[str, str]) -> OneTap:
    changes = with_suggestions(view.answers, suggest_for(view.review_context, wanted.steps, choices))
    address = step_address(view.id, wanted.step.key, wanted.via)
    if wanted.via is not Via.ESSENTIALS:
        address = filled_address(address, changes, view.answers)
    return OneTap(SUGGESTED, changes, address, number_added(view.answers, changes))


def _choices(sent: ImmutableMultiDict[str, object]) -> Mapping[str, str]:
    """The activity that was chosen for each place, by the place's key."""
    return {place: key for place, key in sent.items() if isinstance(key, str)}
