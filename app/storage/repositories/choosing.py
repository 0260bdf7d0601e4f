"""Keeping what was typed and then given up for a text that somebody else had saved meanwhile."""

from collections.abc import Mapping

from sqlalchemy import Connection

from app.storage.repositories.answers import Edit, Saved, load_stored, save_answers
from app.storage.repositories.operations import Operation, RevisionKind
from app.storage.repositories.plans import LockedPlan, lock_again


def keep_given_up(connection: Connection, plan: LockedPlan, operation: Operation, edits: Mapping[str, Edit]) -> Saved:
    """Keep texts in the history: each is saved, and then what it would have replaced is saved over it.

    The versions are those of the answers after both. An operation that is sent again is answered as the first time.
    """
    stored = load_stored(connection, plan.id, edits)
    saved = save_answers(connection, plan, operation, edits)
    back = {
        path: Edit(version, stored[path].value if path in stored else "") for path, version in saved.versions.items()
    }
    choice = Operation(f"{operation.id}-choice", operation.author, RevisionKind.CHOICE)
    again = save_answers(connection, lock_again(connection, plan), choice, back)
    return Saved(again.versions, {**saved.conflicts, **again.conflicts})
