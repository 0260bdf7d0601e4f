"""Changing a list by a pure function of its order: load, compute, save, in the caller's one transaction."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.plan.paths import ListPath
from app.storage.repositories.answers import ANY_BASE, Edit, load_some, save_answers
from app.storage.repositories.operations import Author, Operation, RevisionKind
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.tokens import new_id

EditOf = Callable[[Answers], Mapping[str, str]]

_OP_ID_LENGTH = 16


def edit_list(connection: Connection, plan: LockedPlan, at: ListPath, edit: EditOf, author: Author) -> Answers:
    """Save what a function of a list's present order changes; the order as it was before, as the one answer there is.

    The plan is locked by this transaction, so an edit never rests on an older order. Nothing else is loaded: all who
    save wait for this transaction, however large the plan is.
    """
    before = load_some(connection, plan.id, [str(at)])
    edits = {path: Edit(ANY_BASE, raw) for path, raw in edit(before).items()}
    if edits:
        operation = Operation(new_id(_OP_ID_LENGTH), author, RevisionKind.LIST)
        save_answers(connection, plan, operation, edits)
    return before
