"""Changing a plan by a pure function of its answers: load, compute, save, in the caller's one transaction."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.storage.repositories.answers import ANY_BASE, Edit, load_answers, plain_answers, save_answers
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.tokens import new_id

EditOf = Callable[[Answers], Mapping[str, str]]

_OP_ID_LENGTH = 16


def edit_answers(connection: Connection, plan: LockedPlan, edit: EditOf, now: datetime) -> Answers:
    """Save what a function of the present answers changes; the answers as they were before.

    The plan is locked by this transaction, so an edit never rests on an older order of a list.
    """
    before = plain_answers(load_answers(connection, plan.id))
    edits = {path: Edit(ANY_BASE, raw) for path, raw in edit(before).items()}
    if edits:
        save_answers(connection, plan, new_id(_OP_ID_LENGTH), edits, now)
    return before
