"""Restoring answers as they were at an earlier version. It is a change like any other, so nothing is lost by it."""

from collections.abc import Collection

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.plan.lists import bring_back_items, order_as
from app.plan.paths import FieldPath, ListPath, find_path
from app.storage.repositories.answers import ANY_BASE, Edit, load_answers, plain_answers, save_answers
from app.storage.repositories.operations import Author, Operation, RevisionKind
from app.storage.repositories.past_answers import values_at
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.revisions import check_kept
from app.storage.repositories.tokens import new_id

_OP_ID_LENGTH = 16


def restore_version(connection: Connection, plan: LockedPlan, version: int, author: Author) -> None:
    """Give every answer its value at a version again; raises `NoVersionError` when that is not kept any more.

    The plan is locked by this transaction.
    """
    check_kept(connection, plan.id, version)
    then = values_at(connection, plan.id, version)
    present = load_answers(connection, plan.id)
    _save(connection, plan, version, {path: then.get(path, "") for path in present}, author)


def restore_answers(
    connection: Connection, plan: LockedPlan, version: int, paths: Collection[str], author: Author
) -> None:
    """Give some answers their values at a version again; an item that was taken out of its list comes back into it.

    The path of a list stands for the order of its items; what was added since stays. The plan is locked by this
    transaction. Raises `LimitError` when a list has filled up since, `NoVersionError` when the version is not kept.
    """
    check_kept(connection, plan.id, version)
    found = [at for path in paths if (at := find_path(path))]
    lists = {str(ListPath(at.step, at.list)) for at in found if isinstance(at, FieldPath) and at.list}
    then = Answers(values_at(connection, plan.id, version, {*paths, *lists}))
    present = plain_answers(load_answers(connection, plan.id))
    values = {str(at): then.raw(str(at)) for at in found if isinstance(at, FieldPath)}
    orders = dict(bring_back_items(present, values, then))
    for at in found:
        if isinstance(at, ListPath):
            orders.update(order_as(present.with_values(orders), at, then.order(at.step, at.name)))
    _save(connection, plan, version, {**orders, **values}, author)


def _save(connection: Connection, plan: LockedPlan, version: int, values: dict[str, str], author: Author) -> None:
    operation = Operation(new_id(_OP_ID_LENGTH), author, RevisionKind.RESTORE, version)
    edits = {path: Edit(ANY_BASE, value) for path, value in values.items()}
    save_answers(connection, plan, operation, edits)
