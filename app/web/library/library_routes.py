"""The activity library: one activity to add, or to swap for another."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from starlette.exceptions import HTTPException

from app.knowledge.activities import LibraryActivity
from app.plan.plan import Step
from app.web.advice.fixed import ADDED, SUGGESTED, SWAPPED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.http.access import OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import ArrivalOf, ViaOf
from app.web.library.activity_step import ActivityStepOf
from app.web.library.changes import with_activity, with_swap
from app.web.library.library_filters import LibraryQuery, read_query
from app.web.library.library_page import library_address, library_page
from app.web.plan.addresses import item_address, step_address, with_query
from app.web.plan.arrival import Added, Via
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
    owner: OwnerOf, step: ActivityStepOf, arrival: ArrivalOf, swap: Annotated[str, Query()] = ""
) -> Response:
    """The activities that suit the plan and a step, searched and filtered as the address says."""
    query = read_query(owner.request.query_params)
    if owner.is_by_script:
        return await owner.compute(lambda view: owner.fragment(library_page(view, step, swap, arrival, query), _FOUND))
    return await owner.show(library_page, step, swap, arrival, query)


@router.post("")
async def take_activity(
    owner: OwnerOf, step: ActivityStepOf, via: ViaOf, form: Annotated[ActivityForm, Depends(FormReader(ActivityForm))]
) -> Response:
    """Add one activity of the library, or put it in the place of another."""
    activity = owner.view.plan_knowledge.activities.get(form.activity)
    if activity is None:
        raise HTTPException(404)
    query = read_query(owner.request.query_params)
    return await save_one_tap(owner, lambda view: _take(view, step, activity, form, (via, query)))


def _take(
    view: PlanView, step: Step, activity: LibraryActivity, form: ActivityForm, came: tuple[Via, LibraryQuery]
) -> OneTap:
    """Adding stays in the library, where more is chosen; the essentials path and a swap go back to the activities."""
    via, query = came
    if form.swap in view.answers.order(step.key, "activities"):
        changes = with_swap(view, step.key, form.swap, activity)
        return OneTap(SWAPPED, changes, _swapped_address(view, step, form.swap, via))
    item, changes = with_activity(view, step.key, activity, form.day)
    if via is Via.ESSENTIALS:
        return OneTap(SUGGESTED, changes, step_address(view.id, step.key, via), 1)
    here = library_address(view, step, "", via, query)
    return OneTap(ADDED, changes, with_query(here, added=Added("activities", item).mark), 1)


def _swapped_address(view: PlanView, step: Step, item: str, via: Via) -> str:
    if via is Via.ESSENTIALS:
        return step_address(view.id, step.key, via)
    return item_address(view.id, step.key, "activities", item, via)
