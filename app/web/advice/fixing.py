"""Saving what is made for the founder with one tap, and going on to a page where it can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fastapi import Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.operations import Operation, RevisionKind
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import fix_op_id
from app.web.http.access import Owner
from app.web.plan.addresses import with_query
from app.web.plan.view import PlanView

_RANDOM = 8
_TRIES = 20  # each means that somebody else has saved within some milliseconds


@dataclass(frozen=True, slots=True)
class OneTap:
    """What one tap does: which fix it is, the answers that change, if any, and the page to go on to."""

    fix: str
    changes: Mapping[str, str]
    address: str


async def save_one_tap(owner: Owner, made_of: Callable[[PlanView], OneTap]) -> Response:
    """Save what one tap makes of the plan, then go to a page that says what was done, and how to undo it.

    What was made of one version of the plan is not saved over another: it is made again if the plan changes meanwhile.
    Raises `LimitError` when the plan is full.
    """
    for _ in range(_TRIES):
        tap = await owner.search(made_of)
        if not tap.changes:
            return RedirectResponse(tap.address, 303)
        op_id = fix_op_id(tap.fix, new_id(_RANDOM))
        if await _save(owner, Operation(op_id, owner.author, RevisionKind.FIX), tap.changes):
            return RedirectResponse(with_query(tap.address, fixed=op_id), 303)
        owner = await owner.owner()
    raise HTTPException(503)


async def _save(owner: Owner, operation: Operation, changes: Mapping[str, str]) -> bool:
    edits = {path: Edit(ANY_BASE, raw) for path, raw in changes.items()}

    def save(connection: Connection, plan: LockedPlan) -> bool:
        is_same = plan.version == owner.record.version
        if is_same:
            save_answers(connection, plan, operation, edits)
        return is_same

    return await owner.change(save, len(edits))
