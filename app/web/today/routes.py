"""The days of a plan: shown, ticked, and what was missed moved to a free one."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.plan.paths import ListPath
from app.schedule.rearranging.by_time import Calendar
from app.schedule.rearranging.moving import move_to_day
from app.schedule.rearranging.typed_days import is_day
from app.storage.repositories.operations import Author, RevisionKind
from app.storage.repositories.revisions import find_revisions
from app.web.advice.fixed import MOVED_TO_DAY
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.forms.form_saving import save_form
from app.web.forms.submitted import read_form
from app.web.forms.views import FormErrors
from app.web.http.access import AccessOf, Owner, OwnerOf, Visitor
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText
from app.web.library.activity_step import ActivityStepOf
from app.web.plan.view import PlanView
from app.web.today.addresses import day_address
from app.web.today.page import today_address, today_page
from app.web.today.tasks import TaskWriter

router = APIRouter(prefix="/plans/{plan_id}/today")

_LONGEST_DAY = 6


class MoveForm(SmallForm):
    """The day that an activity is moved to."""

    day: CleanText = ""


async def read_day(day: Annotated[str, Query()] = "") -> int | None:
    """The number of a day in an address; None where it has none."""
    return read_number_of_day(day)


DayOf = Annotated[int | None, Depends(read_day)]


@router.get("")
async def show_today(owner: OwnerOf, day: DayOf, fixed: Annotated[str, Query()] = "") -> Response:
    """What is due today, or on another day of the plan."""
    return await show_day(owner, day, FormErrors(), fixed)


@router.post("", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def tick(access: AccessOf, day: DayOf) -> Response:
    """Save the ticks of a day."""
    form_errors = await save_form(access, await read_form(access.request))
    if form_errors.any:
        return await show_day(await access.owner(), day, form_errors)
    return RedirectResponse(day_address(f"/plans/{access.record.id}/today", day), 303)


@router.post("/move/{step}/{item}", responses=answers(303))
async def move_missed(
    owner: OwnerOf, step: ActivityStepOf, item: str, form: Annotated[MoveForm, Depends(FormReader(MoveForm))]
) -> Response:
    """Move what was missed to another day; the page of today says so, with undo."""
    at, day = ListPath(step.key, "activities").item(item), read_number_of_day(form.day)

    def move(view: PlanView) -> OneTap:
        calendar = Calendar(view.answers, view.plan)
        if at not in calendar.dated or day is None or not is_day(view.plan, day):
            return OneTap("", {}, today_address(view))
        return OneTap(MOVED_TO_DAY, move_to_day(calendar, at, day).changes, today_address(view), day)

    try:
        return await save_one_tap(owner, move)
    except LimitError as error:
        raise HTTPException(422) from error


async def show_day(owner: Owner, day: int | None, form_errors: FormErrors, fixed: str = "") -> Response:
    """The page of a day."""
    authors, own = await authors_of_ticks(owner, owner.view), owner.viewpoint

    def shown(view: PlanView) -> Response:
        page = today_page(view, day, TaskWriter(view, authors, own, form_errors), fixed)
        if not form_errors.any:
            return owner.page(page)
        return owner.at(page.address).page(page, form_errors.status)

    return await owner.compute(shown)


async def authors_of_ticks(visitor: Visitor, view: PlanView) -> Mapping[int, Author]:
    """Who ticked, by the versions of the plan at which that was; of what came with a file nobody knows."""
    versions = {one.version for path, one in view.stored.items() if path.startswith("run.ticks.")}
    load = partial(find_revisions, plan_id=view.id, versions=versions)
    found = await visitor.services.database.read(load) if versions else {}
    return {
        version: one.operation.author for version, one in found.items() if one.operation.kind is not RevisionKind.BEGUN
    }


def read_number_of_day(text: str) -> int | None:
    """A day number as an address or a form spells it; None where it is none."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_DAY else None
