"""Share links: read-only addresses that the owner hands out and can revoke."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, insert, select, update

from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.tables import LINK

SHARE = "share"
_LINK_ID_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Share:
    """A read-only link; ``is_revoked`` once the owner took it back.

    ``language`` is that of headings and written texts; None follows the plan's own.
    """

    id: str
    plan_id: str
    token: str
    label: str
    created_at: datetime
    is_revoked: bool
    edition: Edition = Edition.OPERATOR
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class NewShare:
    """What the owner asks of a new link."""

    label: str
    edition: Edition = Edition.OPERATOR
    language: Language | None = None


def create_share(connection: Connection, plan_id: str, new: NewShare, now: datetime) -> Share:
    """Make a new read-only link to a plan."""
    ids = (new_id(_LINK_ID_LENGTH), plan_id, new_token())
    share = Share(*ids, new.label, now, is_revoked=False, edition=new.edition, language=new.language)
    options = {"edition": new.edition.value, "language": new.language.value if new.language else ""}
    row = {"id": share.id, "plan": plan_id, "kind": SHARE, "label": new.label, "options": json.dumps(options)}
    secret = {"token_hash": token_hash(share.token), "token": share.token}
    created_at = now.astimezone(UTC).isoformat(timespec="microseconds")  # links stand in the order they were made
    connection.execute(insert(LINK).values(**row, **secret, created_at=created_at, revoked_at=None))
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
    options = json.loads(row.options)
    return Share(
        id=row.id,
        plan_id=row.plan,
        token=row.token,
        label=row.label,
        created_at=created_at,
        is_revoked=row.revoked_at is not None,
        edition=Edition(options.get("edition", Edition.OPERATOR.value)),
        language=next((one for one in Language if one.value == options.get("language")), None),
    )
