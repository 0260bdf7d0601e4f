"""Moving the launch: what would move with it, and the move itself, as one operation."""

from collections.abc import Collection, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.base.errors import LimitError
from app.i18n.translator import translator
from app.plan.mentions.mention import replaced
from app.schedule.moving import LaunchMove
from app.schedule.stale_words import stale_words
from app.schedule.timetable import launch_date
from app.storage.repositories.moving import save_move
from app.storage.repositories.operations import Operation, RevisionKind
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.revisions import versions_of
from app.web.advice.fixed import MOVED, fix_op_id
from app.web.http.access import Owner, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import read_form_data
from app.web.http.limit_words import limit_words
from app.web.http.parameters import read_version
from app.web.launch.move_request import CameFrom, MoveRequest
from app.web.launch.page import Shown, error_of, launch_page
from app.web.launch.preview import MOST_SHOWN
from app.web.plan.addresses import with_query
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/launch")

_OTHER_FIELDS = 10


async def read_move_request(
    date: Annotated[str, Query()] = "",
    keep: Annotated[str, Query()] = "",
    was: Annotated[str, Query()] = "",
    of: Annotated[str, Query()] = "",
) -> MoveRequest:
    """The move that an address asks for."""
    return MoveRequest.of(date, keep, was, of)


@router.get("")
async def show_move(
    owner: OwnerOf, asked: Annotated[MoveRequest, Depends(read_move_request)], fixed: Annotated[str, Query()] = ""
) -> Response:
    """What moves with the launch to the date that the address says, if it says one."""
    return await owner.search(lambda view: owner.page(launch_page(view, asked, Shown(fixed=fixed))))


@router.post("", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def move(owner: OwnerOf) -> Response:
    """Move the launch, and put the ticked words right, over the version of the plan that the page has shown."""
    form = await read_form_data(owner.request, max_fields=MOST_SHOWN + _OTHER_FIELDS)
    sent = {name: value for name, value in form.items() if isinstance(value, str)}
    asked = MoveRequest.of(*(sent.get(name, "") for name in ("date", "keep", "was", "of")))
    ticked = {key for key in form.getlist("change") if isinstance(key, str)}
    op_id = _op_id(asked, read_version(sent.get("version", "")))
    if await _is_done(owner, asked, op_id):
        return _done(owner, asked, op_id)
    if asked.new is None or error_of(owner.view, asked):
        return await _show_again(owner, asked, Shown(), 422)
    if sent.get("version") != str(owner.record.version):
        return await _changed_meanwhile(owner, asked)
    try:
        is_saved = await _save(owner, op_id, *await owner.search(_made, asked, ticked))
    except LimitError as error:
        words = limit_words(error, translator(owner.page_context.language))
        return await _show_again(owner, asked, Shown(words, ticked=ticked), 422)
    if is_saved:
        return _done(owner, asked, op_id)
    now = await owner.owner()
    return _done(now, asked, op_id) if await _is_done(now, asked, op_id) else await _changed_meanwhile(now, asked)


def _op_id(asked: MoveRequest, version: int) -> str:
    """The id of a move over a version: the same when a button is pressed twice."""
    return fix_op_id(MOVED, f"{version}_{asked.new:%Y%m%d}_{asked.keep}" if asked.new else str(version))


async def _is_done(owner: Owner, asked: MoveRequest, op_id: str) -> bool:
    """Whether the button was pressed before, and what it does is done."""
    if asked.new is None or asked.new != launch_date(owner.view.plan):
        return False
    return bool(await owner.services.database.read(lambda connection: versions_of(connection, owner.record.id, op_id)))


def _done(owner: Owner, asked: MoveRequest, op_id: str) -> Response:
    """Back to the board, which shows what moved; else this page tells it, with a link back."""
    is_board = asked.came_from is CameFrom.BOARD
    address = f"/plans/{owner.record.id}{asked.back if is_board else '/launch'}"
    kept = {"of": asked.came_from.value} if asked.came_from and not is_board else {}
    return RedirectResponse(with_query(address, **kept, fixed=op_id), 303)


def _made(view: PlanView, asked: MoveRequest, ticked: Collection[str]) -> tuple[LaunchMove, Mapping[str, str]]:
    """The move, and all the answers that change."""
    planned, move = asked.planned(view.answers), asked.move(view.answers)
    assert move is not None, "no date to move to"
    wanted = [one for one in stale_words(planned, move) if one.key in ticked]
    return move, move.with_texts(replaced(planned, wanted))


async def _save(owner: Owner, op_id: str, move: LaunchMove, changes: Mapping[str, str]) -> bool:
    """Save a move that was made of the version of the plan that the owner has; whether it was still that version."""
    operation = Operation(op_id, owner.author, RevisionKind.FIX)

    def save(connection: Connection, plan: LockedPlan) -> bool:
        is_same = plan.version == owner.record.version
        if is_same:
            save_move(connection, plan, operation, changes, move.moved_paths)
        return is_same

    return await owner.change(save, len(changes))


async def _changed_meanwhile(owner: Owner, asked: MoveRequest) -> Response:
    t = translator(owner.page_context.language)
    words = t.gettext("The plan has changed since you saw this. Have another look, then move the launch.")
    return await _show_again(owner, asked, Shown(words), 409)


async def _show_again(owner: Owner, asked: MoveRequest, shown: Shown, status: int) -> Response:
    return await owner.search(lambda view: owner.page(launch_page(view, asked, shown), status))
