"""What programs are told: a message for each thing that is due, made of the plan as it is now."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from app.document.reminders import Reminder, reminders
from app.knowledge.content import Knowledge
from app.plan.reading import read_plan
from app.storage.repositories.deliveries import NewDelivery
from app.storage.repositories.snapshots import PlanSnapshot
from app.storage.repositories.tokens import new_id
from app.storage.repositories.webhooks import Webhook
from app.web.api.plan_data import due_item
from app.webhooks.retries import TIME

DUE, TEST = "reminder.due", "reminder.test"
_FAR = timedelta(days=1)
_ID_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be told now, and when something comes next."""

    deliveries: tuple[NewDelivery, ...]
    look_at: datetime


def find_due(webhook: Webhook, snapshot: PlanSnapshot, knowledge: Knowledge, now: datetime) -> Found:
    """What is due within the time that a webhook is to be told ahead, and was not over when it was made.

    What began a short while ago is told too: the server may have stood still.
    """
    plan = read_plan(snapshot.answers)
    begins, soon = max(webhook.created_at, now - TIME), now + webhook.ahead
    found = reminders(plan, knowledge, begins, soon + _FAR)
    coming = (one.at - webhook.ahead for one in found if one.at > soon)
    return Found(
        tuple(_delivery(webhook, one, plan.positioning.name, now) for one in found if one.at <= soon),
        min(next(coming, now + _FAR), now + _FAR),
    )


def trial_delivery(name: str, now: datetime) -> NewDelivery:
    """A message that says nothing but which community it is of."""
    return NewDelivery(f"msg_{new_id(_ID_LENGTH)}", _body(TEST, {"community": name}, now))


def _delivery(webhook: Webhook, one: Reminder, name: str, now: datetime) -> NewDelivery:
    data = {"community": name, **due_item(one).model_dump(mode="json")}
    return NewDelivery(_id(webhook, one), _body(DUE, data, now))


def _id(webhook: Webhook, one: Reminder) -> str:
    """The same for the same thing on the same day, so that it is told once, even at another hour."""
    about = "\n".join((webhook.plan_id, webhook.id, one.what, one.path, one.at.date().isoformat()))
    return f"msg_{sha256(about.encode()).hexdigest()[:_ID_LENGTH]}"


def _body(kind: str, data: Mapping[str, Any], now: datetime) -> str:
    body = {"type": kind, "timestamp": now.isoformat(timespec="seconds"), "data": data}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
