"""The items of one list in a JSON file, one after another, without the rest of the file in memory."""

import json
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, TextIO

from app.chat_exports.messages import ChatExportError, Refusal

_CHUNK = 65_536
_LONGEST_ITEM = 2_000_000
_LONGEST_HEAD = 1_000_000
_START = re.compile(r'(?<!\\)"messages"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


Opened = AbstractContextManager[TextIO]


def head_of(opened: Opened) -> str:
    """What stands before the list of messages; raises `ChatExportError` if there is none."""
    with opened as text:
        return _until_list(text)[0]


def items_of(opened: Opened) -> Iterator[Any]:
    """The items of the list; raises `ChatExportError` where it is broken."""
    with opened as text:
        yield from _items(text, _until_list(text)[1])


def _until_list(text: TextIO) -> tuple[str, str]:
    read = ""
    while len(read) < _LONGEST_HEAD and (chunk := text.read(_CHUNK)):
        read += chunk
        if match := _START.search(read):
            return read[: match.start()], read[match.end() :]
    raise ChatExportError(Refusal.UNKNOWN)


def _items(text: TextIO, buffer: str) -> Iterator[Any]:
    decode, at = json.JSONDecoder().raw_decode, 0
    while True:
        match = _BETWEEN.match(buffer, at)
        assert match is not None
        at = match.end()
        if buffer.startswith("]", at):
            return
        try:
            item, end = decode(buffer, at)
        except (ValueError, RecursionError) as error:
            chunk = text.read(_CHUNK)
            if not chunk or len(buffer) - at > _LONGEST_ITEM:
                raise ChatExportError(Refusal.BROKEN) from error
            buffer, at = buffer[at:] + chunk, 0
            continue
        yield item
        at = end
        if at > _CHUNK:
            buffer, at = buffer[at:], 0
