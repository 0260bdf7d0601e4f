"""Share links: read-only addresses that the owner hands out and can revoke."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, insert, select, update

from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.tables import LINK

SHARE = "share"
_LINK_ID_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Share:
    """A read-only link; ``is_revoked`` once the owner took it back."""

    id: str
    plan_id: str
    token: str
    label: str
    created_at: datetime
    is_revoked: bool


def create_share(connection: Connection, plan_id: str, label: str, now: datetime) -> Share:
    """Make a new read-only link to a plan."""
    share = Share(new_id(_LINK_ID_LENGTH), plan_id, new_token(), label, now, is_revoked=False)
    row = {"id": share.id, "plan": plan_id, "kind": SHARE, "label": label, "options": "{}", "revoked_at": None}
    secret = {"token_hash": token_hash(share.token), "token": share.token}
    created_at = now.astimezone(UTC).isoformat(timespec="microseconds")  # links stand in the order they were made
    connection.execute(insert(LINK).values(**row, **secret, created_at=created_at))
    return share


def list_shares(connection: Connection, plan_id: str) -> tuple[Share, ...]:
    """The links of a plan that still work, oldest first."""
    statement = select(LINK).where(LINK.c.plan == plan_id, LINK.c.kind == SHARE, LINK.c.revoked_at.is_(None))
    return tuple(_share(row) for row in connection.execute(statement.order_by(LINK.c.created_at, LINK.c.id)))


def find_share(connection: Connection, token: str) -> Share | None:
    """The link with that token, revoked ones included."""
    statement = select(LINK).where(LINK.c.kind == SHARE, LINK.c.token_hash == token_hash(token))
    row = connection.execute(statement).first()
    return _share(row) if row else None


def revoke_share(connection: Connection, plan_id: str, share_id: str, now: datetime) -> None:
    """End a link of a plan; it says so from now on."""
    statement = update(LINK).where(LINK.c.plan == plan_id, LINK.c.id == share_id, LINK.c.kind == SHARE)
    connection.execute(statement.values(revoked_at=now.astimezone(UTC).isoformat(timespec="seconds")))


def _share(row: Row[tuple[object, ...]]) -> Share:
    created_at = datetime.fromisoformat(row.created_at)
    return Share(row.id, row.plan, row.token, row.label, created_at, row.revoked_at is not None)
