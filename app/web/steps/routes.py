"""The steps of the wizard: show one, save one, and go on."""

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.plan.paths import find_list
from app.plan.plan import STEPS_BY_KEY, Step
from app.storage.repositories.answers import confirm_step
from app.web.forms.form_saving import add_lines, save_form
from app.web.forms.submitted import read_form
from app.web.http.access import Owner, OwnerOf, get_owner
from app.web.steps.live_page import LivePage
from app.web.steps.page import Removed, Via, next_address, step_address, step_page

router = APIRouter(prefix="/plans/{plan_id}/steps/{step}")


@router.get("")
async def show_step(owner: OwnerOf, step: str) -> Response:
    """One step of the wizard."""
    found, via = find_step(step), via_of(owner)
    page = step_page(owner, found, via, removed=_removed(owner, step))
    if owner.request.headers.get("hx-target") == "nav#steps-nav":
        return owner.services.templates.fragment(page, ("steps_nav", "advice_count", "advice"), owner.page_context)
    return owner.services.templates.page(page, owner.page_context)


@router.get("/page")
async def show_live_page(owner: OwnerOf, step: str) -> Response:
    """What the step is in the plan so far, for a look beside the questions."""
    page = LivePage.of(owner, find_step(step))
    return owner.services.templates.page(page, owner.page_context)


@router.post("")
async def save_step(owner: OwnerOf, step: str) -> Response:
    """Save a step's form, then go where the pressed button leads."""
    found, via = find_step(step), via_of(owner)
    submitted = await read_form(owner.request)
    form_errors = await save_form(owner, submitted)
    added = ""
    if submitted.new_items and not form_errors.any:
        added, form_errors = await add_lines(owner, submitted.new_items)
    if form_errors.any:
        page = step_page(await reloaded(owner), found, via, form_errors)
        return owner.services.templates.page(page, owner.page_context, form_errors.status)
    if added:
        return RedirectResponse(f"{step_address(owner.record.id, step, via)}#{added}", 303)
    if submitted.action == "confirm":
        await owner.services.database.write(lambda connection: confirm_step(connection, owner.record.id, step))
    if submitted.action in ("save", "confirm"):
        return RedirectResponse(step_address(owner.record.id, step, via), 303)
    return RedirectResponse(next_address(owner.record.id, found, via), 303)


def find_step(key: str) -> Step:
    """The step of that key, or 404."""
    if key not in STEPS_BY_KEY:
        raise HTTPException(404)
    return STEPS_BY_KEY[key]


def via_of(owner: Owner) -> Via:
    """How the request came to its step."""
    return find_via(owner.request.query_params.get("via", ""))


def find_via(wanted: str) -> Via:
    """The way of that name; the usual one where there is none."""
    return next((via for via in Via if via.value == wanted), Via.STEPS)


async def reloaded(owner: Owner) -> Owner:
    """The owner with the answers as they are stored now."""
    return await get_owner(owner)


def _removed(owner: Owner, step: str) -> Removed | None:
    name, _, rest = owner.request.query_params.get("removed", "").partition(".")
    item, _, place = rest.partition(".")
    if find_list(step, name) is None or not place.isdecimal() or len(place) > 3:
        return None
    return Removed(name, item, int(place))
