"""The steps of the wizard: show one, save one, and go on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.schedule.timetable import RANGES
from app.storage.repositories.confirming import confirm_step, unconfirm_step
from app.storage.repositories.plans import LockedPlan
from app.web.advice.earlier import by_offer, show_arrival
from app.web.board.board_page import PARTS as BOARD_PARTS
from app.web.board.board_page import board_page
from app.web.forms.flow import show_again
from app.web.forms.form_saving import add_lines, save_form
from app.web.forms.submitted import read_form
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.parameters import ArrivalOf, BoardPlaceOf, StepOf, ViaOf
from app.web.plan.addresses import added_address, step_address
from app.web.plan.arrival import Arrival
from app.web.plan.back_again import told_of
from app.web.plan.navigation import next_address
from app.web.steps.live_page import LivePage
from app.web.steps.pages import is_on_board, page_of_step
from app.web.steps.step_side import step_side

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}")

_ChangeStep = Callable[[Connection, str, str], None]
_CONFIRMING: Mapping[str, _ChangeStep] = {"confirm": confirm_step, "unconfirm": unconfirm_step}


@router.get("")
async def show_step(owner: OwnerOf, step: StepOf, arrival: ArrivalOf, place: BoardPlaceOf) -> Response:
    """One step of the wizard, or what stands beside its questions."""
    if owner.replaced == "nav#steps-nav":
        return await owner.show(step_side, step, arrival.via)
    arrived = replace(arrival, board=place)
    if owner.replaced in BOARD_PARTS and is_on_board(step, arrived.via):
        blocks = BOARD_PARTS[owner.replaced]
        return await owner.compute(lambda view: owner.fragment(board_page(view, step, arrived), blocks))
    return await show_arrival(owner, arrived, lambda view, came: page_of_step(view, step, came))


@router.get("/page")
async def show_live_page(owner: OwnerOf, step: StepOf) -> Response:
    """What the step is in the plan so far, for a look beside the questions."""
    return await owner.show(LivePage.of, step)


@router.post("", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def save_step(access: AccessOf, step: StepOf, via: ViaOf) -> Response:
    """Save a step's form, then go where the pressed button leads."""
    submitted = await read_form(access.request)
    form_errors = await save_form(access, submitted)
    added, back = None, form_errors.back
    if submitted.new_items and not form_errors.any:
        added, form_errors = await add_lines(access, submitted.new_items, submitted.op_id)
        form_errors = replace(form_errors, back=back)
    if form_errors.any:
        return await show_again(
            access, lambda view: page_of_step(view, step, Arrival(via, since=submitted.since), form_errors)
        )
    here = step_address(access.record.id, step.key, via)
    if added:
        there = told_of(added_address(access.record.id, added, via), back)
        return RedirectResponse(await by_offer(access, submitted, there), 303)
    if change_step := _CONFIRMING.get(submitted.action):
        asked = tuple(RANGES) if is_on_board(step, via) else (step.key,)
        await access.change(partial(_change_page, change_step, asked))
    onward = here if submitted.action in ("save", "confirm", "unconfirm") else next_address(access.record.id, step, via)
    return RedirectResponse(await by_offer(access, submitted, told_of(onward, back)), 303)


def _change_page(change_step: _ChangeStep, steps: tuple[str, ...], connection: Connection, plan: LockedPlan) -> None:
    """Change whose all the steps are that a page asks for."""
    for step in steps:
        change_step(connection, plan.id, step)
