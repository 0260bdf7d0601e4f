"""A chat goes on in time: what is dated otherwise than all around it is a date that somebody wrote in a message."""

from bisect import bisect_right
from collections import deque
from collections.abc import Generator, Iterable
from datetime import datetime, timedelta

from app.chat_exports.messages import Message, Messages

_AHEAD = 8
_TOLERANCE = timedelta(hours=1)
"""Phones' clocks differ, and messages arrive late."""


def in_time(messages: Iterable[Message]) -> Messages:
    """The messages without those that break the order in which most around them are.

    Files that begin with the newest message, and two chats one after the other, have an order of their own: they are
    left as they are.
    """
    ahead: deque[Message] = deque()
    last: datetime | None = None
    for message in messages:
        ahead.append(message)
        if len(ahead) > _AHEAD:
            last = yield from _next(ahead, last)
    while ahead:
        last = yield from _next(ahead, last)


def _next(ahead: deque[Message], last: datetime | None) -> Generator[Message, None, datetime | None]:
    """Yield the first message unless it is out of order; what the last one in order is."""
    first = ahead.popleft()
    if last is not None and _is_out_of_order(first.at, last, [message.at for message in ahead]):
        return last
    yield first
    return first.at


def _is_out_of_order(at: datetime, last: datetime, ahead: list[datetime]) -> bool:
    after_last = [one for one in ahead if one >= last - _TOLERANCE]
    if 2 * len(after_last) <= len(ahead):
        return False  # the file itself goes back here
    after_it = [one for one in after_last if one >= at - _TOLERANCE]
    is_back = at < last - _TOLERANCE
    return is_back or (len(after_it) < len(after_last) and _longest_rise(after_it) < _longest_rise(after_last))


def _longest_rise(moments: list[datetime]) -> int:
    """How many of the moments, at most, are in order without the others."""
    ends: list[datetime] = []
    for one in moments:
        place = bisect_right(ends, one)
        ends[place : place + 1] = [one]
    return len(ends)
