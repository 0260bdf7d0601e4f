"""Adding activities in place: a title typed on a day."""

from collections.abc import Mapping, Sequence

from fastapi import APIRouter, Response
from starlette.datastructures import FormData

from app.base.characters import is_visible
from app.coach.suggestions.in_place import put_in_place
from app.plan.answers import Answers
from app.plan.cleaning import cleaned
from app.plan.following import followed
from app.plan.lists import Changes, add_item, number_added, place_of
from app.plan.mentions.title_time import split_time
from app.plan.paths import ItemPath, find_field
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.months import last_day
from app.schedule.rearranging.by_time import list_of
from app.schedule.timetable import EARLIEST_DAY
from app.web.advice.fixed import ADDED
from app.web.advice.fixing import OneTap
from app.web.board.addresses import card_id
from app.web.board.answering import answer, sent_form
from app.web.board.cards import card_of
from app.web.board.refused import Asked
from app.web.board.shown import ShownBoard
from app.web.forms.adding import item_id
from app.web.http.access import OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import read_form_data
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Added
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/board")

_MOST_FIELDS = 100


@router.post("/add", responses=answers(303) | answers(422, types=[HTML]), openapi_extra=WIZARD_FORM)
async def add_activities(owner: OwnerOf) -> Response:
    """Add an activity for each title, then show the board again at the last of them."""
    form = await read_form_data(owner.request, max_fields=_MOST_FIELDS)
    days = range(EARLIEST_DAY, last_day(owner.view.plan) + 1)
    titles = {day: title for day in days if is_visible(title := _text(form, f"day.{day}").strip())}
    shown = ShownBoard.of(*(_text(form, name) for name in ("step", "view", "open", "month")))
    sent = sent_form(_text(form, "version"), sorted(titles.items()), shown)
    asked = Asked("add", {f"day.{day}": title for day, title in titles.items()})
    op_id = _text(form, "op_id")
    items = {day: list_of(day).item(item_id(op_id, list_of(day), f"{day} {title}")) for day, title in titles.items()}
    return await answer(owner, shown, asked, lambda view: _add(view, titles, items, shown), sent)


def _add(view: PlanView, titles: Mapping[int, str], items: Mapping[int, ItemPath], shown: ShownBoard) -> OneTap:
    """Add what isn't in the plan yet: a form that is sent twice adds each title once, whatever was done in between."""
    answers, plan = view.answers, view.plan
    for day, title in titles.items():
        if place_of(answers, followed(answers, items[day])) is not None:
            continue
        answers = answers.with_values(_added(answers, plan, items[day], day, title))
        plan = read_plan(answers)
    changes = {path: raw for path, raw in answers.items() if view.answers.raw(path) != raw}
    there = [followed(view.answers, item) for item in items.values()]
    address = _onward(shown.address(view), there, [*titles.values()])
    return OneTap(ADDED, changes, address, number_added(view.answers, changes))


def _onward(address: str, items: Sequence[ItemPath], titles: Sequence[str]) -> str:
    """The board at the last card that was added; it says the title where it is the only one."""
    if not items:
        return address
    is_timed = split_time(titles[0])[0] is not None
    added = Added(items[0].list.name, items[0].id, is_timed)
    told = with_query(address, added=added.mark) if len(items) == 1 else address
    return f"{told}#{card_id(card_of(items[-1]))}"


def _added(answers: Answers, plan: Plan, item: ItemPath, day: int, title: str) -> Changes:
    at = find_field(item.field("title"))
    assert at is not None, "an activity has a title"
    return add_item(answers, item, put_in_place(plan, cleaned(str(at), at.kind, title), day))


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
