"""Messages to programs: each is stored before it is sent, and taken by one server at a time.

A server takes one by moving the moment at which it is tried next, and who looks for what is due does the same: of
several that do so at once, one sees that it did. Where it stops half-way, that moment comes, and another one goes on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, func, insert, or_, select, update

from app.base.limits import KEPT_DELIVERIES_LIMIT
from app.storage.repositories.webhooks import Webhook, read_webhook
from app.storage.stamps import stamp
from app.storage.tables import DELIVERY, PLAN, WEBHOOK

_KEPT = timedelta(days=3)

_IS_AWAKE = WEBHOOK.c.resting_at.is_(None) & PLAN.c.deleted_at.is_(None)
_LOOKS = (
    select(WEBHOOK, PLAN.c.version)
    .join(PLAN, PLAN.c.id == WEBHOOK.c.plan)
    .where(_IS_AWAKE, or_(WEBHOOK.c.look_at <= bindparam("now"), WEBHOOK.c.seen_version != PLAN.c.version))
    .order_by(WEBHOOK.c.look_at)
)
_IS_WEBHOOK = (WEBHOOK.c.plan == bindparam("plan_id")) & (WEBHOOK.c.id == bindparam("webhook_id"))
_SET_LOOK = update(WEBHOOK).where(_IS_WEBHOOK).values(look_at=bindparam("then"), seen_version=bindparam("version"))
_TAKE_LOOK = _SET_LOOK.where(
    WEBHOOK.c.look_at == bindparam("seen_at"), WEBHOOK.c.seen_version == bindparam("version_before")
)
_DUE_OF_ALL = (
    select(WEBHOOK, DELIVERY.c.id.label("message"), DELIVERY.c.body, DELIVERY.c.made_at)
    .add_columns(DELIVERY.c.tries, DELIVERY.c.try_at)
    .add_columns(
        func.row_number()
        .over(
            partition_by=(DELIVERY.c.plan, DELIVERY.c.webhook),
            order_by=(DELIVERY.c.tries, DELIVERY.c.try_at, DELIVERY.c.id),
        )
        .label("turn")
    )
    .join(WEBHOOK, (WEBHOOK.c.plan == DELIVERY.c.plan) & (WEBHOOK.c.id == DELIVERY.c.webhook))
    .join(PLAN, PLAN.c.id == DELIVERY.c.plan)
    .where(_IS_AWAKE, DELIVERY.c.try_at <= bindparam("now"))
    .subquery()
)
# The first message of every webhook comes before the second one of any, so that nobody's many keep others waiting.
_DUE = (
    select(_DUE_OF_ALL)
    .where(_DUE_OF_ALL.c.turn <= bindparam("each"))
    .order_by(_DUE_OF_ALL.c.turn, _DUE_OF_ALL.c.try_at, _DUE_OF_ALL.c.message)
)
_OF_WEBHOOK = (DELIVERY.c.plan == bindparam("plan_id")) & (DELIVERY.c.webhook == bindparam("webhook_id"))
_IS_THIS = _OF_WEBHOOK & (DELIVERY.c.id == bindparam("message"))
_TAKE = (
    update(DELIVERY)
    .where(_IS_THIS, DELIVERY.c.try_at == bindparam("seen_at"))
    .values(try_at=bindparam("until"), tries=DELIVERY.c.tries + 1)
)
_WAITS = DELIVERY.c.try_at.is_not(None)
_TRY_AGAIN = update(DELIVERY).where(_IS_THIS, _WAITS).values(try_at=bindparam("then"))
_POSTPONE = update(DELIVERY).where(_OF_WEBHOOK, DELIVERY.c.try_at < bindparam("then")).values(try_at=bindparam("then"))
_FINISH = update(DELIVERY).where(_IS_THIS).values(try_at=None, body="")
_FINISH_OLD = (
    update(DELIVERY).where(_OF_WEBHOOK, _WAITS, DELIVERY.c.made_at < bindparam("before")).values(try_at=None, body="")
)


@dataclass(frozen=True, slots=True)
class Look:
    """A webhook for which somebody has to look what is due, as its plan is at a version."""

    webhook: Webhook
    version: int
    look_at: str
    version_before: int


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A message that is to be sent: its id, which is the same for the same thing, and what it says."""

    id: str
    body: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message that waits: to which webhook it goes, since when, and how often it was tried."""

    webhook: Webhook
    id: str
    body: str
    made_at: datetime
    tries: int
    try_at: str


def find_looks(connection: Connection, now: datetime, most: int) -> tuple[Look, ...]:
    """For which webhooks it is time to look, or whose plan has changed."""
    rows = connection.execute(_LOOKS.limit(most), {"now": stamp(now)})
    return tuple(Look(read_webhook(row), row.version, row.look_at, row.seen_version) for row in rows)


def take_look(connection: Connection, look: Look, until: datetime) -> bool:
    """Take a look upon oneself until then; whether nobody else did."""
    seen = {"seen_at": look.look_at, "version_before": look.version_before}
    return connection.execute(_TAKE_LOOK, {**_of(look.webhook), **seen, **_next(look, until)}).rowcount == 1


def add_deliveries(
    connection: Connection, look: Look, found: Iterable[NewDelivery], then: datetime, now: datetime
) -> None:
    """Store the messages that a look has found, but those that were there before; and when to look again.

    Nothing is stored for a webhook that was removed meanwhile, nor beyond what one may have. Its row is changed first,
    so that two servers wait for each other here.
    """
    if not connection.execute(_SET_LOOK, {**_of(look.webhook), **_next(look, then)}).rowcount:
        return
    known = set(connection.execute(select(DELIVERY.c.id).where(_OF_WEBHOOK), _of(look.webhook)).scalars())
    at = stamp(now)
    head = {"plan": look.webhook.plan_id, "webhook": look.webhook.id, "made_at": at, "try_at": at, "tries": 0}
    new = [{**head, "id": one.id, "body": one.body} for one in found if one.id not in known]
    if rows := new[: max(0, KEPT_DELIVERIES_LIMIT - len(known))]:
        connection.execute(insert(DELIVERY), rows)


def has_old_deliveries(connection: Connection, now: datetime) -> bool:
    """Whether there are messages so old that what they tell of is over."""
    return bool(connection.execute(select(exists().where(_is_old(now)))).scalar_one())


def forget_old_deliveries(connection: Connection, now: datetime) -> int:
    """Forget these messages, whether their webhooks rest or not; how many there were."""
    return connection.execute(delete(DELIVERY).where(_is_old(now))).rowcount


def find_due_deliveries(connection: Connection, now: datetime, most: int, each: int) -> tuple[Delivery, ...]:
    """The messages that are to be tried, so many of each webhook, those first that were tried least."""
    rows = connection.execute(_DUE.limit(most), {"now": stamp(now), "each": each})
    return tuple(
        Delivery(
            read_webhook(row), row.message, row.body, datetime.fromisoformat(row.made_at), row.tries, str(row.try_at)
        )
        for row in rows
    )


def take_delivery(connection: Connection, delivery: Delivery, until: datetime) -> bool:
    """Take a message upon oneself until then; whether nobody else did, and it still is to be sent."""
    seen = {"seen_at": delivery.try_at, "until": stamp(until)}
    return connection.execute(_TAKE, {**_this(delivery), **seen}).rowcount == 1


def try_again(connection: Connection, delivery: Delivery, then: datetime) -> None:
    """Let a message be tried again, and none to the same webhook before."""
    connection.execute(_TRY_AGAIN, {**_this(delivery), "then": stamp(then)})
    connection.execute(_POSTPONE, {**_of(delivery.webhook), "then": stamp(then)})


def release_delivery(connection: Connection, delivery: Delivery, then: datetime) -> None:
    """Give back a message that was taken, and not tried after all."""
    released = _TRY_AGAIN.values(tries=delivery.tries)
    connection.execute(released, {**_this(delivery), "then": stamp(then)})


def finish_delivery(connection: Connection, delivery: Delivery) -> None:
    """Never try a message again: it was taken, or is given up. What it said is forgotten."""
    connection.execute(_FINISH, _this(delivery))


def finish_old_deliveries(connection: Connection, webhook: Webhook, before: datetime) -> int:
    """Never try those messages to a webhook again that were made before then; how many of them had been tried."""
    of_it = {**_of(webhook), "before": stamp(before)}
    tried = connection.execute(_FINISH_OLD.where(DELIVERY.c.tries > 0), of_it).rowcount
    connection.execute(_FINISH_OLD, of_it)
    return tried


def _is_old(now: datetime) -> ColumnElement[bool]:
    return DELIVERY.c.made_at < stamp(now - _KEPT)


def _of(webhook: Webhook) -> dict[str, str]:
    return {"plan_id": webhook.plan_id, "webhook_id": webhook.id}


def _this(delivery: Delivery) -> dict[str, str]:
    return {**_of(delivery.webhook), "message": delivery.id}


def _next(look: Look, then: datetime) -> dict[str, object]:
    return {"then": stamp(then), "version": look.version}
