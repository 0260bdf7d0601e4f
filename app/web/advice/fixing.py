"""Saving what is made for the founder with one tap, and going on to a page where it can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fastapi import Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.base.errors import BusyError
from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.moving import keep_origins
from app.storage.repositories.operations import Operation, RevisionKind
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.revisions import find_revisions
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import fix_op_id
from app.web.http.access import Owner
from app.web.plan.addresses import with_query
from app.web.plan.view import PlanView

_RANDOM = 8
_TRIES = 20  # each means that somebody has typed, or used another server, within some milliseconds


@dataclass(frozen=True, slots=True)
class OneTap:
    """What one tap does: which fix it is, the answers that change, if any, and the page to go on to.

    ``number`` is one that the words for what was done tell. ``taken_over`` are answers that are at another path now, or
    at one more, each with that path: they stay whose they were.
    """

    fix: str
    changes: Mapping[str, str]
    address: str
    number: int | None = None
    taken_over: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form as it was sent, over a version of the plan. ``mark`` tells it from all others.

    ``onward`` is where to go on where it was sent before, and what it does is done.
    """

    mark: str
    onward: Callable[[PlanView], str]


async def save_one_tap(owner: Owner, made_of: Callable[[PlanView], OneTap], sent: SentForm | None = None) -> Response:
    """Save what one tap makes of the plan, then go to a page that says what was done, and how to undo it.

    What was made of one version of the plan is not saved over another: it is made again if the plan changes meanwhile.
    A form that is sent twice does nothing the second time, unless something else was done in between.
    What is made of one plan is made in turn, so that many at once don't make each other's again and again.
    Raises `LimitError` when the plan is full, `BusyError` when the turn doesn't come in time.
    """
    async with owner.services.turns.take(("one tap", owner.record.id)):
        return await _save_in_turn(await owner.owner(), made_of, sent)


async def _save_in_turn(owner: Owner, made_of: Callable[[PlanView], OneTap], sent: SentForm | None) -> Response:
    for _ in range(_TRIES):
        if sent and (done := await operation_of(owner, sent)):
            return RedirectResponse(with_query(sent.onward(owner.view), fixed=done), 303)
        tap = await owner.search(made_of)
        if not tap.changes:
            return RedirectResponse(tap.address, 303)
        op_id = fix_op_id(tap.fix, f"{new_id(_RANDOM)}_{sent.mark}" if sent else new_id(_RANDOM), tap.number)
        if await _save(owner, Operation(op_id, owner.author, RevisionKind.FIX), tap):
            return RedirectResponse(with_query(tap.address, fixed=op_id), 303)
        owner = await owner.owner()
    raise BusyError("others change the plan all the time")


async def operation_of(owner: Owner, sent: SentForm) -> str:
    """The operation by which a form has changed the plan last; empty where something else has."""
    record = owner.record
    found = await owner.services.database.read(
        lambda connection: find_revisions(connection, record.id, [record.version])
    )
    op_id = found[record.version].operation.id if record.version in found else ""
    return op_id if op_id.endswith(f"_{sent.mark}") else ""


async def _save(owner: Owner, operation: Operation, tap: OneTap) -> bool:
    edits = {path: Edit(ANY_BASE, raw) for path, raw in tap.changes.items()}

    def save(connection: Connection, plan: LockedPlan) -> bool:
        is_same = plan.version == owner.record.version
        if is_same:
            save_answers(connection, plan, operation, edits)
            keep_origins(connection, plan.id, tap.taken_over)
        return is_same

    return await owner.change(save, len(edits))
