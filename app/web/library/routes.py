"""The activity library: a proposed schedule, and single activities to add or to swap."""

from collections.abc import Mapping

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.coach.suggestions.arranging import arranged
from app.coach.suggestions.suggest import Suggestion, suggest
from app.knowledge.activities import LibraryActivity
from app.plan.lists import add_item, fresh_id
from app.plan.paths import ListPath
from app.plan.plan import STEPS_BY_KEY, Step
from app.schedule.timetable import RANGES
from app.web.advice.fixed import SUGGESTED, SWAPPED
from app.web.advice.fixing import save_fix
from app.web.http.access import Owner, OwnerOf
from app.web.library.library_page import library_page
from app.web.library.suggestions_page import suggestions_page

router = APIRouter(prefix="/plans/{plan_id}")

_KEPT_WHEN_SWAPPED = ("day", "time", "owner", "delivers")


@router.get("/suggestions/{step}")
async def show_suggestions(owner: OwnerOf, step: str) -> Response:
    """A schedule that suits the plan; the address may say other choices for some places."""
    found = _find_step(step)
    choices = dict(owner.request.query_params)
    page = suggestions_page(owner, found, suggest(owner.context, step, choices))
    return owner.services.templates.page(page, owner.page_context)


@router.post("/suggestions/{step}")
async def take_suggestions(owner: OwnerOf, step: str) -> Response:
    """Add the chosen activities to the plan."""
    _find_step(step)
    form = await owner.request.form()
    choices = {name: value for name, value in form.items() if isinstance(value, str)}
    changes = _changes(owner, suggest(owner.context, step, choices))
    address = f"/plans/{owner.record.id}/steps/{step}"
    if not changes:
        return RedirectResponse(address, 303)
    return await save_fix(owner, SUGGESTED, changes, address)


@router.get("/library/{step}")
async def show_library(owner: OwnerOf, step: str) -> Response:
    """The activities that suit the plan and a step."""
    page = library_page(owner, _find_step(step), owner.request.query_params.get("swap", ""))
    return owner.services.templates.page(page, owner.page_context)


@router.post("/library/{step}")
async def take_activity(owner: OwnerOf, step: str) -> Response:
    """Add one activity of the library, or put it in the place of another."""
    _find_step(step)
    form = await owner.request.form()
    activity = owner.plan_knowledge.activities.get(str(form.get("activity", "")))
    if activity is None:
        raise HTTPException(404)
    swap = str(form.get("swap", ""))
    if swap in owner.answers.order(step, "activities"):
        return await _swap(owner, step, swap, activity)
    fields = arranged(owner.context, activity, _day(step, str(form.get("day", ""))))
    activities = ListPath(step, "activities")
    item = activities.item(fresh_id(owner.answers, activities, activity.key))
    return await save_fix(owner, SUGGESTED, add_item(owner.answers, item, fields), _address(owner, step, item.id))


async def _swap(owner: Owner, step: str, item: str, activity: LibraryActivity) -> Response:
    """Replace what an activity is, and keep when it is and whose."""
    path = ListPath(step, "activities").item(item)
    day = owner.answers.raw(path.field("day"))
    fields = arranged(owner.context, activity, _day(step, day))
    kept = {name for name in _KEPT_WHEN_SWAPPED if owner.answers.raw(path.field(name)).strip()}
    changes = {path.field(name): value for name, value in fields.items() if name not in kept}
    return await save_fix(owner, SWAPPED, {**changes, path.field("series"): ""}, _address(owner, step, item))


def _address(owner: Owner, step: str, item: str) -> str:
    return f"/plans/{owner.record.id}/steps/{step}/activities/{item}"


def _find_step(key: str) -> Step:
    if key not in RANGES:
        raise HTTPException(404)
    return STEPS_BY_KEY[key]


def _changes(owner: Owner, suggestions: tuple[Suggestion, ...]) -> Mapping[str, str]:
    answers = owner.answers
    for suggestion in suggestions:
        if suggestion.is_taken:
            answers = answers.with_values(suggestion.changes(answers))
    return {path: raw for path, raw in answers.items() if owner.answers.raw(path) != raw}


def _day(step: str, typed: str) -> int:
    first, last = RANGES[step]
    is_in_range = typed.isdecimal() and len(typed) < 3 and first <= int(typed) <= last
    return int(typed) if is_in_range else first
