"""A message to a program, and how it is signed, as Standard Webhooks 1.0 says (standardwebhooks.com)."""

import base64
import hmac
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.webhooks.addresses import Address

_PREFIX = "whsec_"
_SECRET_BYTES = 32


class Fate(Enum):
    """What became of a message: taken, or why not.

    ``NOT_PUBLIC`` doesn't tell a private name from one that nobody knows: which of them there are is the network's own.
    With ``BUSY`` it wasn't tried: this server has too much to do just now.
    """

    DELIVERED = "delivered"
    REFUSED = "refused"
    GONE = "gone"
    SLOW = "slow"
    UNREACHABLE = "unreachable"
    NOT_PUBLIC = "not_public"
    INSECURE = "insecure"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message, and the status of the answer; 0 where there was none."""

    fate: Fate
    status: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent. ``id`` stays the same however often it is tried, ``at`` is when it is tried."""

    id: str
    body: str
    secret: str
    at: datetime


Deliver = Callable[[Address, Message], Awaitable[Outcome]]
"""Sends a message to an address; what became of it. It raises nothing that a program elsewhere could bring about."""


def new_secret() -> str:
    """A secret to sign with, as it is shown to those who check signatures."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def signed_headers(message: Message) -> Mapping[str, str]:
    """The headers by which a program knows who sent a message, and whether it had it before."""
    at = str(int(message.at.timestamp()))
    key = base64.b64decode(message.secret.removeprefix(_PREFIX))
    signed = hmac.digest(key, f"{message.id}.{at}.{message.body}".encode(), "sha256")
    return {
        "webhook-id": message.id,
        "webhook-timestamp": at,
        "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
    }
