"""Adding activities in place: a title typed on a day."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Response
from starlette.datastructures import FormData

from app.base.enums import enum_or
from app.plan.cleaning import cleaned
from app.plan.lists import add_item
from app.plan.paths import ListPath, find_field
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY, RANGES, step_of
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import ADDED
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.board.addresses import board_address
from app.web.forms.adding import ITEM_ID_LENGTH
from app.web.http.access import OwnerOf
from app.web.http.describing import WIZARD_FORM
from app.web.http.form_data import read_form_data
from app.web.plan.arrival import BoardView
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/board")

_DAYS = range(EARLIEST_DAY, LAST_DAY + 1)
_MOST_FIELDS = 100


@dataclass(frozen=True, slots=True)
class _Sent:
    """The titles that were typed, by day; and how the board was shown."""

    titles: Mapping[int, str]
    step: str
    board: BoardView
    opened: str


@router.post("/add", openapi_extra=WIZARD_FORM)
async def add_activities(owner: OwnerOf) -> Response:
    """Add an activity for each title, then show the board again at the last of them."""
    sent = _read(await read_form_data(owner.request, max_fields=_MOST_FIELDS))
    return await save_one_tap(owner, lambda view: _add(view, sent))


def _read(form: FormData) -> _Sent:
    typed = {day: _text(form, f"day.{day}").strip() for day in _DAYS}
    titles = {day: title for day, title in typed.items() if title}
    step, board = _text(form, "step"), enum_or(BoardView, _text(form, "view"), BoardView.CALENDAR)
    return _Sent(titles, step if step in RANGES else next(iter(RANGES)), board, _text(form, "open"))


def _add(view: PlanView, sent: _Sent) -> OneTap:
    changes: dict[str, str] = {}
    for day, title in sent.titles.items():
        item = ListPath(step_of(day), "activities").item(new_id(ITEM_ID_LENGTH))
        at = find_field(item.field("title"))
        assert at is not None
        fields = {"title": cleaned(str(at), at.kind, title), "day": str(day)}
        changes |= add_item(view.answers.with_values(changes), item, fields)
    address = board_address(view.id, sent.step, sent.board, sent.opened)
    return OneTap(ADDED, changes, f"{address}#add-{max(sent.titles)}" if sent.titles else address)


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
