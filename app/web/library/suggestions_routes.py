"""A suggested schedule for one of the three steps with activities."""

from collections.abc import Mapping

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import ImmutableMultiDict

from app.coach.suggestions.suggest import suggest
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import save_fix
from app.web.http.access import OwnerOf
from app.web.http.form_data import read_form_data
from app.web.library.activity_step import ActivityStepOf
from app.web.library.changes import with_suggestions
from app.web.library.suggestions_page import suggestions_page
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via

router = APIRouter(prefix="/plans/{plan_id}/suggestions/{step}")

_MOST_PLACES = 100


@router.get("")
async def show_suggestions(owner: OwnerOf, step: ActivityStepOf) -> Response:
    """A schedule that suits the plan; the address may say other choices for some places."""
    suggestions = suggest(owner.view.review_context, step.key, _choices(owner.request.query_params))
    return owner.page(suggestions_page(owner.view, step, suggestions))


@router.post("")
async def take_suggestions(owner: OwnerOf, step: ActivityStepOf) -> Response:
    """Add the chosen activities to the plan."""
    view, choices = owner.view, _choices(await read_form_data(owner.request, max_fields=_MOST_PLACES))
    changes = with_suggestions(view.answers, suggest(view.review_context, step.key, choices))
    address = step_address(view.id, step.key, Via.STEPS)
    return await save_fix(owner, SUGGESTED, changes, address) if changes else RedirectResponse(address, 303)


def _choices(sent: ImmutableMultiDict[str, object]) -> Mapping[str, str]:
    """The activity that was chosen for each place, by the place's key."""
    return {place: key for place, key in sent.items() if isinstance(key, str)}
