"""DiscordChatExporter's JSON of one channel: messages with an exact moment and an author, who may be a bot."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.chat_exports.messages import Message, Messages, People

_KINDS = frozenset({"Default", "Reply", "ThreadStarterMessage", "ChatInputCommand"})


def read(items: Iterable[Any], zone: ZoneInfo, people: People) -> Messages:
    """The messages of people; joining, pinning and bots aren't counted."""
    for item in items:
        author = item.get("author") if isinstance(item, dict) else None
        if not isinstance(author, dict) or author.get("isBot") or not _is_of_person(item.get("type", "Default")):
            continue
        who, at = author.get("id") or author.get("name"), moment(item.get("timestamp"), zone)
        if at and isinstance(who, str | int):
            yield Message(at, people.number(str(who)))


def _is_of_person(kind: object) -> bool:
    return isinstance(kind, str) and kind in _KINDS


def moment(text: object, zone: ZoneInfo) -> datetime | None:
    """An ISO moment by the clocks of the group; one without an offset is taken as it is."""
    if not isinstance(text, str):
        return None
    try:
        at = datetime.fromisoformat(text)
        return (at.astimezone(zone) if at.tzinfo else at).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
