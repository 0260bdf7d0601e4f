"""A message as it is counted: when, and by whom as a number that tells nobody."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from hashlib import blake2b
from typing import NamedTuple

from app.base.errors import PlaybookError


class Program(Enum):
    """The program that a file is from."""

    WHATSAPP = "WhatsApp"
    TELEGRAM = "Telegram"
    DISCORD = "Discord"
    QQ = "QQ"
    WECHAT = "WeChat"


class Refusal(Enum):
    """Why a file can't be read: it is too large, of no form that we know, broken, empty, ahead of us, or no group's."""

    TOO_LARGE = "too large"
    ARCHIVE = "archive"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    EMPTY = "empty"
    LATER = "dated after today"
    TOO_MANY = "too many people"


class ChatExportError(PlaybookError):
    """A file can't be read as a chat; ``refusal`` says why, and nothing says what is in it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"the chat can't be read: {refusal.value}")
        self.refusal = refusal


class Message(NamedTuple):
    """When a message was written, by the clocks of the group, and who wrote it, as a number."""

    at: datetime
    who: int


Messages = Iterator[Message]


@dataclass(frozen=True, slots=True)
class People:
    """Makes numbers of names. The key is made for one file and forgotten with it, so a number tells nobody."""

    _key: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    def number(self, name: str) -> int:
        """The number of a name: the same within this file, and another in any other."""
        return int.from_bytes(blake2b(name.encode(errors="replace"), key=self._key, digest_size=8).digest())
