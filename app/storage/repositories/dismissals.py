"""Findings that a plan's owner has dismissed."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, select
from sqlmodel import Session

from app.plan.dismissals import Dismissal
from app.storage.repositories.plans import count_change
from app.storage.stamps import stamp
from app.storage.tables import DISMISSAL, DismissalRow

_SELECT = (
    select(DISMISSAL).where(DISMISSAL.c.plan == bindparam("plan_id")).order_by(DISMISSAL.c.name, DISMISSAL.c.about)
)


def list_dismissals(connection: Connection, plan_id: str) -> tuple[Dismissal, ...]:
    """What a plan's owner has dismissed, by the names of the checks."""
    rows = connection.execute(_SELECT, {"plan_id": plan_id})
    return tuple(Dismissal(row.name, tuple(row.about.split()), row.reason) for row in rows)


def dismiss(connection: Connection, plan_id: str, dismissal: Dismissal, now: datetime) -> None:
    """Dismiss a finding; a second time replaces the reason."""
    about = " ".join(dismissal.about)
    row = DismissalRow(
        plan=plan_id,
        name=dismissal.name,
        about_hash=_hash(dismissal.about),
        about=about,
        reason=dismissal.reason,
        dismissed_at=stamp(now),
    )
    with Session(connection) as session:
        session.merge(row)
        session.flush()
    count_change(connection, plan_id)


def restore(connection: Connection, plan_id: str, name: str, about: tuple[str, ...]) -> None:
    """Let a finding that was dismissed be shown again."""
    with Session(connection) as session:
        if row := session.get(DismissalRow, (plan_id, name, _hash(about))):
            session.delete(row)
            session.flush()
            count_change(connection, plan_id)


def _hash(about: tuple[str, ...]) -> str:
    return sha256(" ".join(about).encode()).hexdigest()
