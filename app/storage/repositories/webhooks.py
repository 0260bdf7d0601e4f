"""Webhooks: programs at addresses of the internet that a plan's owner wants to be told of what is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, bindparam, case, delete, func, insert, select, update

from app.base.errors import LimitError
from app.base.limits import WEBHOOKS_LIMIT
from app.storage.repositories.tokens import new_id
from app.storage.stamps import exact_stamp, stamp
from app.storage.tables import DELIVERY, WEBHOOK

_ID_LENGTH = 12
_NO_VERSION = 0

_OF_PLAN = WEBHOOK.c.plan == bindparam("plan_id")
_IS_THIS = _OF_PLAN & (WEBHOOK.c.id == bindparam("webhook_id"))
_SELECT = select(WEBHOOK).where(_OF_PLAN).order_by(WEBHOOK.c.created_at, WEBHOOK.c.id)
_DELIVERIES = delete(DELIVERY).where(DELIVERY.c.plan == bindparam("plan_id"))
_WAITING = (
    select(DELIVERY.c.webhook, func.min(DELIVERY.c.try_at))
    .where(DELIVERY.c.plan == bindparam("plan_id"), DELIVERY.c.try_at.is_not(None), DELIVERY.c.tries > 0)
    .group_by(DELIVERY.c.webhook)
)
_NOTE = (
    update(WEBHOOK)
    .where(_IS_THIS)
    .values(told_at=bindparam("now"), fate=bindparam("new_fate"), status=bindparam("new_status"))
)


@dataclass(frozen=True, slots=True)
class NewWebhook:
    """An address to be told, the secret that messages are signed with, and how long before."""

    address: str
    secret: str
    ahead: timedelta


@dataclass(frozen=True, slots=True)
class LastTold:
    """What became of the last message, by the name of its fate; ``status`` is that of the answer, 0 without one."""

    fate: str
    status: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Webhook:
    """A program that is told what is due, unless it rests; ``given_up`` messages in a row were not taken."""

    id: str
    plan_id: str
    address: str
    secret: str
    ahead: timedelta
    created_at: datetime
    told: LastTold | None
    given_up: int
    resting_at: datetime | None


def create_webhook(connection: Connection, plan_id: str, new: NewWebhook, now: datetime) -> str:
    """Store a webhook of a plan; its id. Raises `LimitError` where the plan has as many as it may have."""
    if len(list_webhooks(connection, plan_id)) >= WEBHOOKS_LIMIT:
        raise LimitError("webhooks", "", WEBHOOKS_LIMIT)
    webhook_id = new_id(_ID_LENGTH)
    row = {
        "plan": plan_id,
        "id": webhook_id,
        "address": new.address,
        "secret": new.secret,
        "ahead": new.ahead // timedelta(minutes=1),
        "created_at": exact_stamp(now),
        "look_at": stamp(now),
        "seen_version": _NO_VERSION,
        "given_up": 0,
        "fate": "",
        "status": 0,
    }
    connection.execute(insert(WEBHOOK), row)
    return webhook_id


def list_webhooks(connection: Connection, plan_id: str) -> tuple[Webhook, ...]:
    """The webhooks of a plan, oldest first."""
    return tuple(map(read_webhook, connection.execute(_SELECT, {"plan_id": plan_id})))


def find_webhook(connection: Connection, plan_id: str, webhook_id: str) -> Webhook | None:
    """The webhook of a plan with that id."""
    row = connection.execute(select(WEBHOOK).where(_IS_THIS), {"plan_id": plan_id, "webhook_id": webhook_id}).first()
    return read_webhook(row) if row else None


def waiting_tries(connection: Connection, plan_id: str) -> Mapping[str, datetime]:
    """When the messages are tried again that were not taken, by the ids of webhooks."""
    return {of: datetime.fromisoformat(at) for of, at in connection.execute(_WAITING, {"plan_id": plan_id})}


def remove_webhook(connection: Connection, plan_id: str, webhook_id: str) -> None:
    """Remove a webhook, with its secret and the messages that wait."""
    of_it = {"plan_id": plan_id, "webhook_id": webhook_id}
    connection.execute(_DELIVERIES.where(DELIVERY.c.webhook == bindparam("webhook_id")), of_it)
    connection.execute(delete(WEBHOOK).where(_IS_THIS), of_it)


def remove_webhooks(connection: Connection, plan_id: str) -> None:
    """Remove all webhooks of a plan."""
    connection.execute(_DELIVERIES, {"plan_id": plan_id})
    connection.execute(delete(WEBHOOK).where(_OF_PLAN), {"plan_id": plan_id})


def note_taken(connection: Connection, webhook: Webhook, told: LastTold) -> None:
    """Note that a message was taken; one that rested is told again from now on."""
    look_again = case((WEBHOOK.c.resting_at.is_not(None), _NO_VERSION), else_=WEBHOOK.c.seen_version)
    connection.execute(_NOTE.values(given_up=0, resting_at=None, seen_version=look_again), _noted(webhook, told))


def note_not_taken(connection: Connection, webhook: Webhook, told: LastTold) -> None:
    """Note that a message was not taken."""
    connection.execute(_NOTE, _noted(webhook, told))


def note_given_up(connection: Connection, webhook: Webhook, most: int, now: datetime, count: int = 1) -> None:
    """Note that messages were given up; after so many in a row, the webhook rests."""
    of_it = {"plan_id": webhook.plan_id, "webhook_id": webhook.id}
    connection.execute(update(WEBHOOK).where(_IS_THIS).values(given_up=WEBHOOK.c.given_up + count), of_it)
    rests = update(WEBHOOK).where(_IS_THIS, WEBHOOK.c.given_up >= most, WEBHOOK.c.resting_at.is_(None))
    connection.execute(rests.values(resting_at=stamp(now)), of_it)


def read_webhook(row: Row[tuple[object, ...]]) -> Webhook:
    """The webhook of a row."""
    told = LastTold(row.fate, row.status, datetime.fromisoformat(row.told_at)) if row.told_at else None
    return Webhook(
        id=row.id,
        plan_id=row.plan,
        address=row.address,
        secret=row.secret,
        ahead=timedelta(minutes=row.ahead),
        created_at=datetime.fromisoformat(row.created_at),
        told=told,
        given_up=row.given_up,
        resting_at=datetime.fromisoformat(row.resting_at) if row.resting_at else None,
    )


def _noted(webhook: Webhook, told: LastTold) -> dict[str, object]:
    return {
        "plan_id": webhook.plan_id,
        "webhook_id": webhook.id,
        "now": stamp(told.at),
        "new_fate": told.fate,
        "new_status": told.status,
    }
