"""The activity library: one activity to add, or to swap for another."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from starlette.exceptions import HTTPException

from app.knowledge.activities import LibraryActivity
from app.web.advice.fixed import SUGGESTED, SWAPPED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.http.access import OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import ViaOf
from app.web.library.activity_step import ActivityStepOf
from app.web.library.changes import with_activity, with_swap
from app.web.library.library_filters import read_query
from app.web.library.library_page import library_page
from app.web.plan.addresses import item_address, step_address
from app.web.plan.arrival import Via
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/library/{step}")

_FOUND = ("filters", "found")


class ActivityForm(SmallForm):
    """The key of an activity, and the day for it, or the id of the item that it replaces."""

    activity: str = ""
    day: str = ""
    swap: str = ""


@router.get("")
async def show_library(
    owner: OwnerOf, step: ActivityStepOf, via: ViaOf, swap: Annotated[str, Query()] = ""
) -> Response:
    """The activities that suit the plan and a step, searched and filtered as the address says."""
    query = read_query(owner.request.query_params)
    if owner.is_by_script:
        return await owner.compute(lambda view: owner.fragment(library_page(view, step, swap, via, query), _FOUND))
    return await owner.show(library_page, step, swap, via, query)


@router.post("")
async def take_activity(
    owner: OwnerOf, step: ActivityStepOf, via: ViaOf, form: Annotated[ActivityForm, Depends(FormReader(ActivityForm))]
) -> Response:
    """Add one activity of the library, or put it in the place of another."""
    activity = owner.view.plan_knowledge.activities.get(form.activity)
    if activity is None:
        raise HTTPException(404)
    return await save_one_tap(owner, lambda view: _take(view, step.key, activity, form, via))


def _take(view: PlanView, step: str, activity: LibraryActivity, form: ActivityForm, via: Via) -> OneTap:
    if form.swap in view.answers.order(step, "activities"):
        fix, item, changes = SWAPPED, form.swap, with_swap(view, step, form.swap, activity)
    else:
        fix, (item, changes) = SUGGESTED, with_activity(view, step, activity, form.day)
    is_inline = via is Via.ESSENTIALS
    after = step_address(view.id, step, via) if is_inline else item_address(view.id, step, "activities", item, via)
    return OneTap(fix, changes, after, None if fix == SWAPPED else 1)
