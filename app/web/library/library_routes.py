"""The activity library: one activity to add, or to swap for another."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from starlette.exceptions import HTTPException

from app.knowledge.activities import LibraryActivity
from app.plan.plan import Step
from app.schedule.rearranging.typed_days import DayReader
from app.web.advice.fixed import ADDED, SUGGESTED, SWAPPED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.http.access import Owner, OwnerOf
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import ArrivalOf, ViaOf
from app.web.library.activity_step import ActivityStepOf
from app.web.library.changes import with_activity, with_swap
from app.web.library.library_filters import LibraryQuery, read_query
from app.web.library.library_page import MisreadDay, library_address, library_page
from app.web.plan.addresses import item_address, step_address, with_query
from app.web.plan.arrival import Added, Arrival, Via
from app.web.plan.view import PlanView
from app.wording.days import which_day

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
    query = read_query(owner.request.query_params, owner.view.plan)
    if owner.is_by_script:
        return await owner.compute(lambda view: owner.fragment(library_page(view, step, swap, arrival, query), _FOUND))
    return await owner.show(library_page, step, swap, arrival, query)


@router.post("", responses=answers(422, types=[HTML]))
async def take_activity(
    owner: OwnerOf, step: ActivityStepOf, via: ViaOf, form: Annotated[ActivityForm, Depends(FormReader(ActivityForm))]
) -> Response:
    """Add one activity of the library, or put it in the place of another."""
    activity = owner.view.plan_knowledge.activities.get(form.activity)
    if activity is None:
        raise HTTPException(404)
    query = read_query(owner.request.query_params, owner.view.plan)
    if form.swap in owner.view.answers.order(step.key, "activities"):
        return await save_one_tap(owner, lambda view: _swap(view, step, activity, form.swap, via))
    day = DayReader.of(owner.view.plan, owner.view.language).day(form.day)
    if day is None:
        return await _refuse(owner, step, form, (via, query))
    return await save_one_tap(owner, lambda view: _add(view, step, activity, day, (via, query)))


async def _refuse(owner: Owner, step: Step, form: ActivityForm, came: tuple[Via, LibraryQuery]) -> Response:
    """The library again, with the activity open whose day was no day of the plan."""
    via, query = came

    def page(view: PlanView) -> Response:
        misread = MisreadDay(form.activity, form.day, which_day(view.plan, view.t))
        at = owner.at(library_address(view, step, "", via, query))
        return at.page(replace(library_page(view, step, "", Arrival(via), query), misread=misread), 422)

    return await owner.compute(page)


def _swap(view: PlanView, step: Step, activity: LibraryActivity, item: str, via: Via) -> OneTap:
    """Put an activity in the place of another, and go back to the activities."""
    changes = with_swap(view, step.key, item, activity)
    return OneTap(SWAPPED, changes, _swapped_address(view, step, item, via))


def _add(view: PlanView, step: Step, activity: LibraryActivity, day: int, came: tuple[Via, LibraryQuery]) -> OneTap:
    """Adding stays in the library, where more is chosen; the essentials path goes back to the activities."""
    via, query = came
    item, changes = with_activity(view, activity, day)
    if via is Via.ESSENTIALS:
        return OneTap(SUGGESTED, changes, step_address(view.id, step.key, via), 1)
    here = library_address(view, step, "", via, query)
    return OneTap(ADDED, changes, f"{with_query(here, added=Added('activities', item).mark)}#added", 1)


def _swapped_address(view: PlanView, step: Step, item: str, via: Via) -> str:
    if via is Via.ESSENTIALS:
        return step_address(view.id, step.key, via)
    if via is Via.STEPS:
        return f"{with_query(step_address(view.id, step.key, via), open=f'{step.key}.{item}')}#card-{step.key}-{item}"
    return item_address(view.id, step.key, "activities", item, via)
