"""WhatsApp: a text with a line for each message, which begins with its moment and its author.

An iPhone writes ``[02/11/2026, 20:15:03] Ann: Hello``, an Android phone ``02/11/2026, 20:15 - Ann: Hello``. Order,
signs and halves of the day are those of the phone's region. Lines without a moment go on with the message before.
"""

import re
from collections.abc import Iterable, Iterator

from app.chat_exports.dates import MOMENT, Moments, Order, order_of
from app.chat_exports.messages import Message, Messages, People

_HEAD = re.compile(rf"[\u200e\u200f\ufeff]*\[?{MOMENT}[\u200e\u200f]?(?:\]\s?|:?\s[-–]\s|:\s)(.*)")
_MARK = "\u200e"
_LONGEST_NAME = 100
_QUOTES = frozenset('“”"「」«»')
# Of what begins with a mark of direction, only these are messages; all else is told by the program.
_MEDIA = re.compile(
    r"<|omitted|attached|omitid|omess|ommess|weggelassen|ausgelassen|absent|anh[aä]ng|adjunt|省略|忽略|略去|附件|附加|생략|پیوست",
    re.IGNORECASE,
)


def is_head(line: str) -> bool:
    """Whether a line is the head of a message."""
    match = _HEAD.match(line)
    return bool(match and _author(match[match.lastindex or 0]))


def order_in(lines: Iterable[str]) -> Order:
    """The order of the dates in a file."""
    return order_of(_dates(lines))


def read(lines: Iterable[str], order: Order, people: People) -> Messages:
    """The messages of a file; what the program tells has no author."""
    moments = Moments(order)
    for line in lines:
        match = _HEAD.match(line)
        if not match:
            continue
        *groups, rest = match.groups()
        name = _author(rest)
        at = moments.read(tuple(groups)) if name else None
        if at:
            yield Message(at, people.number(name))


def _dates(lines: Iterable[str]) -> Iterator[tuple[int, str, int, int, bool]]:
    for line in lines:
        if match := _HEAD.match(line):
            first, sign, second, third, before, *_, after, _ = match.groups()
            yield int(first), sign, int(second), int(third), bool(before or after)


def _author(rest: str) -> str:
    name, sign, text = (rest if ": " in rest else f"{rest.rstrip()} ").partition(": ")
    is_told = not sign or (text.startswith(_MARK) and not _MEDIA.search(text[:200]))
    is_name = 0 < len(name) <= _LONGEST_NAME and _QUOTES.isdisjoint(name)
    return "" if is_told or not is_name else name.strip(f"{_MARK}~ \u202a\u202c")
