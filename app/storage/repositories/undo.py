"""Taking one operation back."""

from datetime import datetime

from sqlalchemy import Connection, select

from app.storage.repositories.answers import Edit, save_answers
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.tokens import new_id
from app.storage.tables import CHANGE

_OP_ID_LENGTH = 16


def undo(connection: Connection, plan: LockedPlan, op_id: str, now: datetime) -> None:
    """Give every answer that an operation changed its earlier value again, unless it has changed once more since.

    The plan is locked by this transaction.
    """
    statement = select(CHANGE.c.path, CHANGE.c.version, CHANGE.c.old)
    changes = connection.execute(statement.where(CHANGE.c.plan == plan.id, CHANGE.c.op_id == op_id))
    edits = {change.path: Edit(change.version, change.old) for change in changes}
    if edits:
        save_answers(connection, plan, new_id(_OP_ID_LENGTH), edits, now)
