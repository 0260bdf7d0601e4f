"""Share links: read-only addresses that the owner hands out and can revoke."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, select, update
from sqlmodel import Session

from app.base.enums import enum_or
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.stamps import exact_stamp, stamp
from app.storage.tables import LINK, LinkRow

SHARE = "share"
_LINK_ID_LENGTH = 10

_SELECT = select(LINK).where(LINK.c.kind == SHARE)
_SELECT_BY_TOKEN = _SELECT.where(LINK.c.token_hash == bindparam("token_hash"))
_SELECT_WORKING = _SELECT.where(LINK.c.plan == bindparam("plan_id"), LINK.c.revoked_at.is_(None)).order_by(
    LINK.c.created_at, LINK.c.id
)


@dataclass(frozen=True, slots=True)
class Share:
    """A read-only link; ``is_revoked`` once the owner turned it off.

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
    token = new_token()
    options = {"edition": new.edition.value, "language": new.language.value if new.language else ""}
    row = LinkRow(
        id=new_id(_LINK_ID_LENGTH),
        plan=plan_id,
        kind=SHARE,
        token_hash=token_hash(token),
        token=token,
        label=new.label,
        options=json.dumps(options),
        created_at=exact_stamp(now),  # links are listed in the order they were made
    )
    with Session(connection) as session:
        session.add(row)
        session.flush()
        return _share(row)


def list_shares(connection: Connection, plan_id: str) -> tuple[Share, ...]:
    """The links of a plan that still work, oldest first."""
    return tuple(map(_share, connection.execute(_SELECT_WORKING, {"plan_id": plan_id})))


def find_share(connection: Connection, token: str) -> Share | None:
    """The link with that token, revoked ones included."""
    row = connection.execute(_SELECT_BY_TOKEN, {"token_hash": token_hash(token)}).first()
    return _share(row) if row else None


def revoke_share(connection: Connection, plan_id: str, share_id: str, now: datetime) -> None:
    """Turn off a link of a plan; its page says so from now on."""
    is_this = (LINK.c.plan == plan_id) & (LINK.c.id == share_id) & (LINK.c.kind == SHARE)
    connection.execute(update(LINK).where(is_this).values(revoked_at=stamp(now)))


def _share(row: LinkRow | Row[tuple[object, ...]]) -> Share:
    assert row.token is not None, "a share link keeps its token"
    options = json.loads(row.options)
    return Share(
        id=row.id,
        plan_id=row.plan,
        token=row.token,
        label=row.label,
        created_at=datetime.fromisoformat(row.created_at),
        is_revoked=row.revoked_at is not None,
        edition=enum_or(Edition, options.get("edition"), Edition.OPERATOR),
        language=enum_or(Language, options.get("language"), None),
    )
