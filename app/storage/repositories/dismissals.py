"""Findings that a plan's owner has dismissed."""

from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.plan.dismissals import Dismissal
from app.storage.tables import DISMISSAL

_SELECT = (
    select(DISMISSAL).where(DISMISSAL.c.plan == bindparam("plan_id")).order_by(DISMISSAL.c.name, DISMISSAL.c.about)
)


def list_dismissals(connection: Connection, plan_id: str) -> tuple[Dismissal, ...]:
    """What a plan's owner has dismissed, by the names of the checks."""
    rows = connection.execute(_SELECT, {"plan_id": plan_id})
    return tuple(Dismissal(row.name, tuple(row.about.split()), row.reason) for row in rows)


def dismiss(connection: Connection, plan_id: str, dismissal: Dismissal, now: datetime) -> None:
    """Set a finding aside; a second time replaces the reason."""
    restore(connection, plan_id, dismissal.name, dismissal.about)
    about = " ".join(dismissal.about)
    row = {"plan": plan_id, "name": dismissal.name, "about_hash": _hash(about), "about": about}
    dismissed_at = now.astimezone(UTC).isoformat(timespec="seconds")
    connection.execute(insert(DISMISSAL).values(**row, reason=dismissal.reason, dismissed_at=dismissed_at))


def restore(connection: Connection, plan_id: str, name: str, about: tuple[str, ...]) -> None:
    """Let a finding that was dismissed be shown again."""
    connection.execute(
        delete(DISMISSAL).where(
            DISMISSAL.c.plan == plan_id, DISMISSAL.c.name == name, DISMISSAL.c.about_hash == _hash(" ".join(about))
        )
    )


def _hash(about: str) -> str:
    return sha256(about.encode()).hexdigest()
