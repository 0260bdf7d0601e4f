"""Telegram Desktop's ``result.json`` of one chat: a list of messages, each with its moment and the id of its author."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.chat_exports.messages import Message, Messages, People


def read(items: Iterable[Any], zone: ZoneInfo, people: People) -> Messages:
    """The messages of people; what the program tells, and what a channel posts, isn't counted."""
    for item in items:
        if not isinstance(item, dict) or item.get("type") != "message":
            continue
        who = item.get("from_id") or item.get("from")
        at = _moment(item, zone) if isinstance(who, str | int) else None
        if at and not str(who).startswith("channel"):
            yield Message(at, people.number(str(who)))


def _moment(item: dict[str, Any], zone: ZoneInfo) -> datetime | None:
    """The moment by the clocks of the group; files of earlier versions have that of the computer only."""
    seconds, text = item.get("date_unixtime"), item.get("date")
    try:
        if isinstance(seconds, str | int) and seconds:
            return datetime.fromtimestamp(int(seconds), zone).replace(tzinfo=None)
        return datetime.fromisoformat(text).replace(tzinfo=None) if isinstance(text, str) else None
    except (ValueError, OverflowError, OSError):
        return None
