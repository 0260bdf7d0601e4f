"""QQ and WeChat as text: the head of a message on a line of its own, the message on the lines after it.

QQ's message manager writes ``2026-11-02 20:15:03 name(number)`` or ``name<address>``, with what one is in the group
before the name. Programs that export WeChat write ``2026-11-02 20:15:03 name``; some put the name first, and some go on
with the message on the same line.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from app.chat_exports.messages import Message, Messages, People

_DATE = r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?"
_QQ = re.compile(rf"\ufeff?{_DATE}\s+.*?[(<（]([^()<>（）]{{1,100}})[)>）]\s*$")
_WECHAT = re.compile(rf"\ufeff?[\[【]?{_DATE}[\]】]?\s+(.{{1,100}}?)(?:：.*|:(?:\s.*)?|\s*)$")
_NAME_FIRST = re.compile(rf"\ufeff?(.{{1,100}}?)[:：]?\s+[\[(（]?{_DATE}[\])）]?\s*$")
_BEGINS = ("\ufeff", "1", "2")
_ENDS = tuple("0123456789])） ")
_QQ_TITLES = ("消息记录（", "消息分组:", "消息对象:")
_QQ_SYSTEM = "10000"
_TOLD = frozenset({"系统消息", "系統訊息", "系统", "system", "System", "SYSTEM"})


def is_qq_title(line: str) -> bool:
    """Whether a line is one of those above all messages in a file of QQ."""
    return line.lstrip("\ufeff").startswith(_QQ_TITLES)


def is_qq(line: str) -> bool:
    """Whether a line is the head of a message in QQ: it ends with who wrote it, by number or address."""
    match = _QQ.match(line)
    return bool(match and (match[7].isdecimal() or "@" in match[7]))


def is_wechat(line: str) -> bool:
    """Whether a line is the head of a message as programs export WeChat."""
    return bool(_WECHAT.match(line) or _NAME_FIRST.match(line))


def read_qq(lines: Iterable[str], people: People) -> Messages:
    """The messages of a file of QQ's."""
    for line in lines:
        match = _QQ.match(line) if line.startswith(_BEGINS) else None
        if match and match[7] != _QQ_SYSTEM and (at := _moment(match.groups()[:6])):
            yield Message(at, people.number(match[7]))


def read_wechat(lines: Iterable[str], people: People) -> Messages:
    """The messages of a file of WeChat's."""
    for line in lines:
        if match := _WECHAT.match(line):
            *groups, name = match.groups()
        elif line.endswith(_ENDS) and (match := _NAME_FIRST.match(line)):
            name, *groups = match.groups()
        else:
            continue
        at = _moment(groups)
        if at and name and name.strip() not in _TOLD:
            yield Message(at, people.number(name.strip()))


def _moment(groups: Iterable[str | None]) -> datetime | None:
    year, month, day, hour, minute, second = (int(part or 0) for part in groups)
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # by the clocks of the group
    except ValueError:
        return None
