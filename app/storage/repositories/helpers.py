"""Helpers' links: addresses that show the sheet of a day and take its ticks, and nothing else."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from app.base.errors import LimitError
from app.base.limits import SHARE_LINKS_LIMIT
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.stamps import exact_stamp, stamp
from app.storage.tables import LINK

HELPER = "helper"
_LINK_ID_LENGTH = 12

_SELECT = select(LINK).where(LINK.c.kind == HELPER)
_SELECT_BY_TOKEN = _SELECT.where(LINK.c.token_hash == bindparam("token_hash"))
_SELECT_OF_PLAN = _SELECT.where(LINK.c.plan == bindparam("plan_id")).order_by(LINK.c.created_at, LINK.c.id)
_REVOKE = (
    update(LINK)
    .where(
        LINK.c.plan == bindparam("plan_id"),
        LINK.c.kind == HELPER,
        LINK.c.id == bindparam("link_id"),
        LINK.c.revoked_at.is_(None),
    )
    .values(revoked_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class HelperLink:
    """A link for a helper, by a label that stands at each of its ticks.

    ``role`` is the id of the role whose things alone it shows; empty for all. ``is_revoked`` once the owner turned it
    off.
    """

    id: str
    plan_id: str
    token: str
    label: str
    role: str
    is_revoked: bool


def create_helper_link(connection: Connection, plan_id: str, label: str, role: str, now: datetime) -> None:
    """Make a link for a helper. Raises `LimitError` where the plan has as many as it may have."""
    if sum(not link.is_revoked for link in list_helper_links(connection, plan_id)) >= SHARE_LINKS_LIMIT:
        raise LimitError("share_links", "", SHARE_LINKS_LIMIT)
    token = new_token()
    row = {
        "id": new_id(_LINK_ID_LENGTH),
        "plan": plan_id,
        "kind": HELPER,
        "token_hash": token_hash(token),
        "token": token,
        "label": label,
        "options": json.dumps({"role": role}),
        "created_at": exact_stamp(now),
    }
    connection.execute(insert(LINK), row)


def list_helper_links(connection: Connection, plan_id: str) -> tuple[HelperLink, ...]:
    """The helpers' links of a plan, oldest first, with those that were turned off: their labels stay at ticks."""
    return tuple(map(_link, connection.execute(_SELECT_OF_PLAN, {"plan_id": plan_id})))


def find_helper_link(connection: Connection, token: str) -> HelperLink | None:
    """The link with that token, even if it was turned off."""
    row = connection.execute(_SELECT_BY_TOKEN, {"token_hash": token_hash(token)}).first()
    return _link(row) if row else None


def revoke_helper_link(connection: Connection, plan_id: str, link_id: str, now: datetime) -> None:
    """Turn off a helper's link; its page says so from now on."""
    connection.execute(_REVOKE, {"plan_id": plan_id, "link_id": link_id, "now": stamp(now)})


def _link(row: Row[tuple[object, ...]]) -> HelperLink:
    assert row.token is not None, "a helper's link keeps its token"
    return HelperLink(
        id=row.id,
        plan_id=row.plan,
        token=row.token,
        label=row.label,
        role=json.loads(row.options).get("role", ""),
        is_revoked=row.revoked_at is not None,
    )
