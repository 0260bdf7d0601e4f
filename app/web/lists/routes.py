"""Items of a step's lists: add, show, save, move, remove, put back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.coach.suggestions.usual import usual_items
from app.i18n.translator import translator
from app.plan.fields.list_kinds import ListOf, Lists
from app.plan.following import followed
from app.plan.lists import move_item, place_of, remove_item, restore_item
from app.plan.paths import ItemPath, ListPath, find_list, is_item_id
from app.plan.plan import STEPS_BY_KEY, Step
from app.web.advice.earlier import by_offer, show_arrival
from app.web.advice.fixed import usual_fix
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.board.addresses import board_address
from app.web.forms.adding import add_one
from app.web.forms.flow import save_along, show_again
from app.web.forms.form_saving import save_form
from app.web.forms.list_views import stays_on_page
from app.web.forms.saving import save_list
from app.web.forms.submitted import Submitted, read_form
from app.web.forms.views import NO_FORM_ERRORS, FormErrors
from app.web.http.access import Access, AccessOf, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.limit_words import limit_words
from app.web.http.parameters import ArrivalOf, StepOf, ViaOf
from app.web.lists.item_page import item_page
from app.web.lists.list_page import list_page
from app.web.plan.addresses import (
    added_address,
    item_address,
    list_address,
    new_item_address,
    row_address,
    step_address,
    with_query,
)
from app.web.plan.arrival import Arrival, Removed, Via
from app.web.plan.back_again import told_of
from app.web.plan.view import PlanView
from app.web.steps.pages import is_on_board, page_of_step

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}/{name}")

# To a request by script, the list alone, or the address to go on to in a header.
_ANSWERS = answers(200, 409, types=[HTML]) | answers(204, 303)
_MOVES = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class ListAccess:
    """A list of a plan, the access to it, and how its owner came to the step."""

    access: Access
    step: Step
    name: str
    holder: Lists
    via: Via

    @property
    def path(self) -> ListPath:
        """The path of the list."""
        return ListPath(self.step.key, self.name)

    @property
    def address(self) -> str:
        """The place of the list on its step's page."""
        return list_address(self.access.record.id, self.step.key, self.name, self.via)

    def arrival_address(self, arrival: Arrival) -> str:
        """The same place, told what was just removed or put back."""
        told = {"removed": arrival.removed.mark if arrival.removed else "", "restored": arrival.restored}
        return with_query(self.address, **{name: mark for name, mark in told.items() if mark})

    def done_address(self, item: str) -> str:
        """Where Done leads from an item's page: to its list, or to the board with the item open."""
        if is_on_board(self.step, self.via) and self.name == "activities":
            return board_address(self.access.record.id, self.step.key, opened=f"{self.step.key}.{item}")
        return self.address

    def item_address(self, item: str) -> str:
        """The address of an item's page."""
        return item_address(self.access.record.id, self.step.key, self.name, item, self.via)


async def get_list(access: AccessOf, step: StepOf, name: str, via: ViaOf) -> ListAccess:
    """The list that an address names, or 404."""
    holder = find_list(step.key, name)
    if holder is None:
        raise HTTPException(404)
    return ListAccess(access, step, name, holder, via)


ListAccessOf = Annotated[ListAccess, Depends(get_list)]


@router.get("", responses=answers(303))
async def show_list(at: ListAccessOf) -> Response:
    """A list has no page of its own: it is on its step's."""
    return RedirectResponse(at.address, 303)


@router.post("", responses=_ANSWERS, openapi_extra=WIZARD_FORM)
async def add(at: ListAccessOf) -> Response:
    """Add an item, or what is usual. An item opens, unless it is complete with its first line, or filled in place."""
    if not isinstance(at.holder, ListOf):
        raise HTTPException(404)
    submitted = await read_form(at.access.request)
    if submitted.action_name == "usual":
        return await _add_usual(at, submitted)
    others = {path: text for path, text in submitted.new_items.items() if path != str(at.path)}
    if refused := await _save_or_show(at, submitted, others):
        return refused
    text = submitted.new_items.get(str(at.path), "")
    try:
        item = await add_one(at.access, at.path, text, submitted.op_id)
    except LimitError as error:
        words = limit_words(error, translator(at.access.page_context.language))
        return await _show_step(at, FormErrors(errors={str(at.path): words}, new_lines={str(at.path): text}))
    if at.via is Via.ESSENTIALS:
        return _go(at, row_address(at.access.record.id, at.path.item(item), at.via))
    if text and stays_on_page(at.holder):
        there = added_address(at.access.record.id, at.path.item(item), at.via)
        return _go(at, await by_offer(at.access, submitted, there))
    there = new_item_address(at.access.record.id, at.path.item(item), at.via, text)
    return _go(at, await by_offer(at.access, submitted, there))


@router.get("/{item}", responses=answers(200, types=[HTML]) | answers(303))
async def show_item(at: ListAccessOf, owner: OwnerOf, item: str, arrival: ArrivalOf) -> Response:
    """One item of a list. The address that it had in another list leads to the one it has now."""
    if (now := followed(owner.view.answers, path := at.path.item(item))) != path:
        return RedirectResponse(item_address(owner.record.id, now.step, now.list.name, now.id, at.via), 303)
    if place_of(owner.view.answers, path) is None:
        raise HTTPException(404)
    place = (at.step, at.name, item)
    return await show_arrival(owner, arrival, lambda view, came: item_page(view, place, at.holder, came))


@router.post("/{item}", responses=_ANSWERS, openapi_extra=WIZARD_FORM)
async def change_item(at: ListAccessOf, item: str) -> Response:
    """Save an item's form, or do with the item what the pressed button says."""
    if not is_item_id(item):
        raise HTTPException(404)
    submitted = await read_form(at.access.request)
    action = submitted.action_name or "done"
    if action in ("open", "up", "down", "remove", "restore"):
        if refused := await _save_or_show(at, submitted, submitted.new_items):
            return refused
        return await _handle(at, item, submitted.action)
    form_errors = await save_form(at.access, submitted)
    if form_errors.any and (shown := await _show_item_again(at, at.path.item(item), submitted, form_errors)):
        return shown
    if action == "another" and isinstance(at.holder, ListOf):
        added = at.path.item(await add_one(at.access, at.path, "", submitted.op_id))
        there = told_of(new_item_address(at.access.record.id, added, at.via, ""), form_errors.back)
        return _go(at, await by_offer(at.access, submitted, there))
    return _go(at, await by_offer(at.access, submitted, told_of(at.done_address(item), form_errors.back)))


async def _show_item_again(
    at: ListAccess, item: ItemPath, submitted: Submitted, form_errors: FormErrors
) -> Response | None:
    """An item's page where the item is now; of one that is in no list any more, only if what was typed isn't saved."""
    answers = (await at.access.owner()).view.answers
    now = followed(answers, item)
    is_unsaved = form_errors.conflicts or submitted.over_limit or form_errors.is_unsaved
    if not is_unsaved and place_of(answers, now) is None:
        return None
    place, arrival = (STEPS_BY_KEY[now.step], now.list.name, now.id), Arrival(at.via, since=submitted.since)
    errors = form_errors.moved(item, now)
    return await show_again(at.access, lambda view: item_page(view, place, now.list.holder, arrival, errors))


async def _add_usual(at: ListAccess, submitted: Submitted) -> Response:
    """Fill a list with what most communities have there."""
    form_errors = await save_along(at.access, submitted, {})
    if form_errors.any:
        return await _show_step(at, form_errors)
    here = step_address(at.access.record.id, at.step.key, at.via)

    def made_of(view: PlanView) -> OneTap:
        return OneTap(usual_fix(at.name), usual_items(view.review_context, at.path), here)

    return await save_one_tap(await at.access.owner(), made_of)


async def _handle(at: ListAccess, item: str, action: str) -> Response:
    kind, _, place = action.partition(":")
    if kind == "open":
        return _go(at, at.item_address(item))
    if not isinstance(at.holder, ListOf):
        raise HTTPException(404)
    path = at.path.item(item)
    if kind == "remove":
        before = await save_list(at.access, at.path, lambda answers: remove_item(answers, path))
        place_it_had = place_of(before, path)
        removed = Removed(at.name, item, place_it_had) if place_it_had is not None else None
        return await _list_answer(at, Arrival(at.via, removed))
    if kind == "restore":
        return await _restore(at, path, int(place) if place.isdecimal() and len(place) <= 3 else 0)
    await save_list(at.access, at.path, lambda answers: move_item(answers, path, _MOVES[kind]))
    return await _list_answer(at, Arrival(at.via))


async def _restore(at: ListAccess, item: ItemPath, place: int) -> Response:
    """Put a removed item back; where its list has filled up since, say so."""
    try:
        await save_list(at.access, at.path, lambda answers: restore_item(answers, item, place))
    except LimitError as error:
        words = limit_words(error, translator(at.access.page_context.language))
        return await _list_answer(at, Arrival(at.via), FormErrors(errors={error.path: words}))
    return await _list_answer(at, Arrival(at.via, restored=at.name))


async def _save_or_show(at: ListAccess, submitted: Submitted, new_lines: Mapping[str, str]) -> Response | None:
    """Save what came along with a list's button; the page again where that met trouble.

    Requests by script carry nothing to save, as typed fields are saved as they are typed.
    """
    if at.access.is_by_script:
        return None
    form_errors = await save_along(at.access, submitted, new_lines)
    return await _show_step(at, form_errors) if form_errors.any else None


async def _show_step(at: ListAccess, form_errors: FormErrors) -> Response:
    return await show_again(at.access, lambda view: page_of_step(view, at.step, Arrival(at.via), form_errors))


async def _list_answer(at: ListAccess, arrival: Arrival, form_errors: FormErrors = NO_FORM_ERRORS) -> Response:
    """The list alone for a request by script, else the step's page again."""
    if not at.access.is_by_script:
        return await _show_step(at, form_errors) if form_errors.any else _go(at, at.arrival_address(arrival))
    now = await at.access.owner()
    status = form_errors.status if form_errors.any else 200
    return await now.compute(lambda view: now.page(list_page(view, at.path, arrival, form_errors), status))


def _go(at: ListAccess, address: str) -> Response:
    if at.access.is_by_script:
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)
