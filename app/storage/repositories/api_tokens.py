"""Tokens by which programs read a plan, tick what is due, or edit it. Each is of one plan, and is shown once."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from app.base.enums import enum_or
from app.base.errors import LimitError
from app.base.limits import API_TOKENS_LIMIT
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.stamps import exact_stamp, stamp
from app.storage.tables import LINK

API = "api"
_LINK_ID_LENGTH = 12

_SELECT = select(LINK).where(LINK.c.kind == API)
_SELECT_BY_TOKEN = _SELECT.where(LINK.c.token_hash == bindparam("token_hash"))
_SELECT_OF_PLAN = _SELECT.where(LINK.c.plan == bindparam("plan_id")).order_by(LINK.c.created_at, LINK.c.id)
_REVOKE_ALL = (
    update(LINK)
    .where(LINK.c.plan == bindparam("plan_id"), LINK.c.kind == API, LINK.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("now"))
)
_REVOKE = _REVOKE_ALL.where(LINK.c.id == bindparam("link_id"))


class ApiScope(StrEnum):
    """What a program may do; each includes those before it."""

    READ = "read"
    TICK = "tick"
    EDIT = "edit"

    def includes(self, other: "ApiScope") -> bool:
        """Whether it allows all that another does."""
        order = list(ApiScope)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class ApiToken:
    """A token of a plan, without its secret, of which only the SHA-256 is stored. ``used_at`` is when it came last."""

    id: str
    plan_id: str
    label: str
    scope: ApiScope
    created_at: datetime
    used_at: datetime | None
    is_revoked: bool


def create_api_token(connection: Connection, plan_id: str, label: str, scope: ApiScope, now: datetime) -> str:
    """Make a token of a plan; its secret. Raises `LimitError` where the plan has as many as it may have."""
    if sum(not one.is_revoked for one in list_api_tokens(connection, plan_id)) >= API_TOKENS_LIMIT:
        raise LimitError("api_tokens", "", API_TOKENS_LIMIT)
    token = new_token()
    row = {
        "id": new_id(_LINK_ID_LENGTH),
        "plan": plan_id,
        "kind": API,
        "token_hash": token_hash(token),
        "label": label,
        "options": json.dumps({"scope": scope.value}),
        "created_at": exact_stamp(now),
    }
    connection.execute(insert(LINK), row)
    return token


def list_api_tokens(connection: Connection, plan_id: str) -> tuple[ApiToken, ...]:
    """The tokens of a plan, oldest first, with those that were turned off: their labels stay in the history."""
    return tuple(map(_token, connection.execute(_SELECT_OF_PLAN, {"plan_id": plan_id})))


def find_api_token(connection: Connection, token: str) -> ApiToken | None:
    """The token with that secret, even if it was turned off."""
    row = connection.execute(_SELECT_BY_TOKEN, {"token_hash": token_hash(token)}).first()
    return _token(row) if row else None


def revoke_api_token(connection: Connection, plan_id: str, token_id: str, now: datetime) -> None:
    """Turn off a token, by its id."""
    connection.execute(_REVOKE, {"plan_id": plan_id, "link_id": token_id, "now": stamp(now)})


def revoke_api_tokens(connection: Connection, plan_id: str, now: datetime) -> None:
    """Turn off all tokens of a plan: anyone who had an edit link may have made some."""
    connection.execute(_REVOKE_ALL, {"plan_id": plan_id, "now": stamp(now)})


def _token(row: Row[tuple[object, ...]]) -> ApiToken:
    return ApiToken(
        id=row.id,
        plan_id=row.plan,
        label=row.label,
        scope=enum_or(ApiScope, json.loads(row.options).get("scope"), ApiScope.READ),
        created_at=datetime.fromisoformat(row.created_at),
        used_at=datetime.fromisoformat(row.last_opened_at) if row.last_opened_at else None,
        is_revoked=row.revoked_at is not None,
    )
