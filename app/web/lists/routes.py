"""Items of a step's lists: add, show, save, move, remove, put back."""

from collections.abc import Mapping

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.i18n.translator import translator
from app.plan.fields.list_kinds import ListOf, Lists
from app.plan.lists import move_item, place_of, remove_item, restore_item
from app.plan.paths import ItemPath, ListPath, find_list, is_item_id
from app.web.forms.adding import add_one
from app.web.forms.form_saving import add_lines, save_form
from app.web.forms.list_views import stays_on_page
from app.web.forms.saving import save_change
from app.web.forms.submitted import Submitted, read_form
from app.web.forms.views import NO_FORM_ERRORS, FormErrors
from app.web.http.access import Owner, OwnerOf
from app.web.http.limits import limit_words
from app.web.lists.item_page import item_page
from app.web.steps.page import ListPage, Removed, Via, step_address, step_page
from app.web.steps.routes import find_step, reloaded, via_of

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}/{name}")

_MOVES = {"up": -1, "down": 1}


@router.get("")
async def show_list(owner: OwnerOf, step: str, name: str) -> Response:
    """A list has no page of its own: it stands on its step's."""
    _find(step, name)
    return RedirectResponse(_list_address(owner, step, name), 303)


@router.post("")
async def add(owner: OwnerOf, step: str, name: str) -> Response:
    """Add an item; it opens, unless its first line is all there is to it."""
    holder = _find(step, name)
    if not isinstance(holder, ListOf):
        raise HTTPException(404)
    submitted = await read_form(owner.request)
    own = f"{step}.{name}"
    others = {path: text for path, text in submitted.new_items.items() if path != own}
    if refused := await _save_or_show(owner, step, submitted, others):
        return refused
    text = submitted.new_items.get(own, "")
    try:
        item = await add_one(owner, ListPath(step, name), text)
    except LimitError as error:
        words = limit_words(error, translator(owner.page_context.language))
        return await _show(owner, step, FormErrors(errors={own: words}, new_lines={own: text}))
    if text and stays_on_page(holder):
        return _go(owner, _list_address(owner, step, name) + "-new")
    return _go(owner, _item_address(owner, step, name, item))


@router.get("/{item}")
async def show_item(owner: OwnerOf, step: str, name: str, item: str) -> Response:
    """One item of a list."""
    holder = _find(step, name, item, owner)
    page = item_page(owner, (find_step(step), name, item), holder, via_of(owner))
    return owner.services.templates.page(page, owner.page_context)


@router.post("/{item}")
async def change_item(owner: OwnerOf, step: str, name: str, item: str) -> Response:
    """Save an item's form, or do with the item what the pressed button says."""
    holder = _find(step, name)
    if not is_item_id(item):
        raise HTTPException(404)
    submitted = await read_form(owner.request)
    action = submitted.action_name or "done"
    if action in ("open", "up", "down", "remove", "restore"):
        if refused := await _save_or_show(owner, step, submitted, submitted.new_items):
            return refused
        return await _handle(owner, ListPath(step, name).item(item), submitted.action)
    form_errors = await save_form(owner, submitted)
    if form_errors.any and item in owner.answers.order(step, name):
        page = item_page(await reloaded(owner), (find_step(step), name, item), holder, via_of(owner), form_errors)
        return owner.services.templates.page(page, owner.page_context, form_errors.status)
    if action == "another" and isinstance(holder, ListOf):
        return _go(owner, _item_address(owner, step, name, await add_one(owner, ListPath(step, name), "")))
    return _go(owner, _list_address(owner, step, name))


async def _handle(owner: Owner, item: ItemPath, action: str) -> Response:
    step, name = item.step, item.list.name
    kind, _, place = action.partition(":")
    if kind == "open":
        return _go(owner, _item_address(owner, step, name, item.id))
    if not isinstance(item.list.holder, ListOf):
        raise HTTPException(404)
    if kind == "remove":
        before = await save_change(owner, lambda answers: remove_item(answers, item))
        place_it_had = place_of(before, item)
        return await _list_answer(
            owner, step, name, Removed(name, item.id, place_it_had) if place_it_had is not None else None
        )
    if kind == "restore":
        return await _restore(owner, item, int(place) if place.isdecimal() and len(place) <= 3 else 0)
    await save_change(owner, lambda answers: move_item(answers, item, _MOVES[kind]))
    return await _list_answer(owner, step, name)


async def _restore(owner: Owner, item: ItemPath, place: int) -> Response:
    """Put a removed item back; where its list has filled up since, say so."""
    try:
        await save_change(owner, lambda answers: restore_item(answers, item, place))
    except LimitError as error:
        words = limit_words(error, translator(owner.page_context.language))
        return await _list_answer(owner, item.step, item.list.name, form_errors=FormErrors(errors={error.path: words}))
    return await _list_answer(owner, item.step, item.list.name)


async def _save_or_show(owner: Owner, step: str, submitted: Submitted, new_lines: Mapping[str, str]) -> Response | None:
    """Save what came along with a list's button; the page again where that met trouble.

    An odd value is none here: it is saved, and pointed out at Continue. Requests by script carry nothing to save, as
    typed fields are saved as they are typed.
    """
    if _is_by_script(owner):
        return None
    form_errors = await save_form(owner, submitted)
    is_saved = not (submitted.over_limit or form_errors.conflicts or form_errors.is_unsaved)
    if is_saved:
        _, form_errors = await add_lines(owner, new_lines)
    return None if is_saved and not form_errors.any else await _show(owner, step, form_errors)


async def _show(owner: Owner, step: str, form_errors: FormErrors) -> Response:
    page = step_page(await reloaded(owner), find_step(step), via_of(owner), form_errors)
    return owner.services.templates.page(page, owner.page_context, form_errors.status)


async def _list_answer(
    owner: Owner, step: str, name: str, removed: Removed | None = None, form_errors: FormErrors = NO_FORM_ERRORS
) -> Response:
    """The list alone for a request by script, else the step's page again."""
    if form_errors.any and not _is_by_script(owner):
        return await _show(owner, step, form_errors)
    if not _is_by_script(owner):
        mark = f"removed={removed.list_name}.{removed.item}.{removed.place}" if removed else ""
        return _go(owner, _list_address(owner, step, name, mark))
    page = step_page(await reloaded(owner), find_step(step), via_of(owner), form_errors, removed)
    status = form_errors.status if form_errors.any else 200
    return owner.services.templates.page(ListPage.of(page, name), owner.page_context, status)


def _find(step: str, name: str, item: str = "", owner: Owner | None = None) -> Lists:
    find_step(step)
    holder = find_list(step, name)
    if holder is None or (owner is not None and item not in owner.answers.order(step, name)):
        raise HTTPException(404)
    return holder


def _list_address(owner: Owner, step: str, name: str, query: str = "") -> str:
    address = step_address(owner.record.id, step, via_of(owner))
    joint = "&" if "?" in address else "?"
    return f"{address}{joint + query if query else ''}#list-{step}-{name}"


def _item_address(owner: Owner, step: str, name: str, item: str) -> str:
    via: Via = via_of(owner)
    query = f"?via={via.value}" if via.value else ""
    return f"/plans/{owner.record.id}/steps/{step}/{name}/{item}{query}"


def _go(owner: Owner, address: str) -> Response:
    if _is_by_script(owner):
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


def _is_by_script(owner: Owner) -> bool:
    return owner.request.headers.get("hx-request") == "true"
