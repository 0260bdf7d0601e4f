"""Deleting a plan: from then on nothing opens it, and for an hour its owner may bring it back.

Then it is forgotten, and of its share links only that they were withdrawn is known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, exists, insert, literal, select, update

from app.storage.repositories.edit_links import EDIT
from app.storage.repositories.plans import find_plan_by_edit_token
from app.storage.repositories.shares import SHARE
from app.storage.repositories.tokens import token_hash
from app.storage.stamps import stamp
from app.storage.tables import ANSWER, LINK, PLAN, WITHDRAWN

UNDO_TIME = timedelta(hours=1)

_IS_THIS = PLAN.c.id == bindparam("plan_id")
_DELETE = update(PLAN).where(_IS_THIS).values(deleted_at=bindparam("now"), version=PLAN.c.version + 1)
_BRING_BACK = update(PLAN).where(_IS_THIS).values(deleted_at=None, version=PLAN.c.version + 1)
_ITS_ANSWER = select(ANSWER.c.value).where(ANSWER.c.plan == PLAN.c.id)
_NAME, _ZONE = (_ITS_ANSWER.where(ANSWER.c.path == path) for path in ("positioning.name", "when.zone"))
_SELECT = (
    select(PLAN.c.id, PLAN.c.deleted_at)
    .add_columns(_NAME.scalar_subquery().label("name"), _ZONE.scalar_subquery().label("zone"))
    .join(LINK, LINK.c.plan == PLAN.c.id)
    .where(
        PLAN.c.deleted_at.is_not(None),
        LINK.c.kind == EDIT,
        LINK.c.revoked_at.is_(None),
        LINK.c.token_hash.in_(bindparam("token_hashes", expanding=True)),
    )
    .distinct()
    .order_by(PLAN.c.deleted_at.desc(), PLAN.c.id)
)


@dataclass(frozen=True, slots=True)
class DeletedPlan:
    """A plan that was deleted, what is answered for its name and time zone, and until when it may be brought back."""

    id: str
    name: str
    zone: str
    until: datetime


def delete_plan(connection: Connection, plan_id: str, now: datetime) -> None:
    """Delete a plan, with its answers, its history and its links; it stays in the database as long as `UNDO_TIME`."""
    connection.execute(_DELETE, {"plan_id": plan_id, "now": stamp(now)})


def find_deleted_plan(connection: Connection, plan_id: str, token: str, now: datetime) -> DeletedPlan | None:
    """The deleted plan of that id, if an edit token opened it, and it may still be brought back."""
    if not plan_id.isalnum():  # it may be anything that an address holds, and PostgreSQL takes no NUL
        return None
    rows = connection.execute(_SELECT.where(_IS_THIS), {"plan_id": plan_id, "token_hashes": [token_hash(token)]})
    return next(_in_time(rows, now), None)


def find_deleted_plans(connection: Connection, tokens: Iterable[str], now: datetime) -> tuple[DeletedPlan, ...]:
    """The deleted plans that these edit tokens opened and that may still be brought back, those deleted last first."""
    rows = connection.execute(_SELECT, {"token_hashes": [token_hash(token) for token in tokens]})
    return tuple(_in_time(rows, now))


def find_known_plan(connection: Connection, token: str, now: datetime) -> str | None:
    """The id of the plan that an edit token opens, or of the deleted one that it may still bring back."""
    if record := find_plan_by_edit_token(connection, token):
        return record.id
    return next((plan.id for plan in find_deleted_plans(connection, [token], now)), None)


def lock_known_plan(connection: Connection, plan_id: str, token: str, now: datetime) -> bool:
    """Whether an edit token opens a plan or may still bring it back; it is locked until this transaction ends."""
    connection.execute(select(PLAN.c.id).where(_IS_THIS).with_for_update(), {"plan_id": plan_id})
    return find_known_plan(connection, token, now) == plan_id


def bring_back(connection: Connection, plan_id: str, token: str, now: datetime) -> bool:
    """Bring back a plan that was deleted, with all that it had; whether there still was one."""
    found = find_deleted_plan(connection, plan_id, token, now)
    if found:
        connection.execute(_BRING_BACK, {"plan_id": plan_id})
    return found is not None


def forget_now(connection: Connection, plan_id: str, token: str, now: datetime) -> bool:
    """Forget a deleted plan before its hour is over; whether it was still deleted, and an edit token opened it."""
    found = find_deleted_plan(connection, plan_id, token, now)
    is_it = (PLAN.c.id == plan_id) & PLAN.c.deleted_at.is_not(None)  # it may be brought back just now
    return found is not None and forget_plans(connection, is_it, now) > 0


def has_plans_to_forget(connection: Connection, now: datetime) -> bool:
    """Whether there are plans whose time to be brought back is over."""
    return bool(connection.execute(select(exists().where(_is_over(now)))).scalar_one())


def forget_deleted_plans(connection: Connection, now: datetime) -> int:
    """Forget them for good; how many there were."""
    return forget_plans(connection, _is_over(now), now)


def forget_plans(connection: Connection, which: ColumnElement[bool], now: datetime) -> int:
    """Forget some plans for good, but that their share links were withdrawn; how many there were."""
    connection.execute(select(PLAN.c.id).where(which).with_for_update())  # or one might be changed between the two
    links = select(LINK.c.token_hash, literal(stamp(now))).join(PLAN, LINK.c.plan == PLAN.c.id)
    connection.execute(insert(WITHDRAWN).from_select(["token_hash", "at"], links.where(which, LINK.c.kind == SHARE)))
    return connection.execute(delete(PLAN).where(which)).rowcount


def is_withdrawn(connection: Connection, token: str) -> bool:
    """Whether a token was that of a share link whose plan is forgotten."""
    select_it = select(exists().where(WITHDRAWN.c.token_hash == token_hash(token)))
    return bool(connection.execute(select_it).scalar_one())


def _in_time(rows: Iterable[Row[tuple[Any, ...]]], now: datetime) -> Iterator[DeletedPlan]:
    for row in rows:
        until = datetime.fromisoformat(row.deleted_at) + UNDO_TIME
        if now < until:
            yield DeletedPlan(row.id, row.name or "", row.zone or "", until)


def _is_over(now: datetime) -> ColumnElement[bool]:
    return PLAN.c.deleted_at <= stamp(now - UNDO_TIME)
