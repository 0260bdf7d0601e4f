"""QQ and WeChat as text: the head of a message on a line of its own, the message on the lines after it.

QQ's message manager writes ``2026-11-02 20:15:03 name(number)`` or ``name<address>``, with what one is in the group
before the name. Programs that export WeChat write ``2026-11-02 20:15:03 name``; some put the name first, and some go on
with the message on the same line.

A file has heads of one form. A date in the words of a message mostly has another one, and so isn't taken for a head.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from app.chat_exports.in_time import in_time
from app.chat_exports.messages import Message, Messages, People

_DATE = r"(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?"
_QQ = re.compile(rf"\ufeff?{_DATE}\s+.*?[(<（]([^()<>（）]{{1,100}})[)>）]\s*$")
_DATE_FIRST = re.compile(rf"\ufeff?([\[【]?){_DATE}[\]】]?\s+(.{{1,100}}?)(：.*|:(?:\s.*)?|\s*)$")
_NAME_FIRST = re.compile(rf"\ufeff?(.{{1,100}}?)[:：]?\s+([\[(（]?){_DATE}[\])）]?\s*$")
_BEGINS = ("\ufeff", "1", "2", "[", "【")
_ENDS = tuple("0123456789])） ")
_QQ_TITLES = ("消息记录（", "消息分组:", "消息对象:")
_QQ_SYSTEM = "10000"
_TOLD = frozenset({"系统消息", "系統訊息", "系统", "system", "System", "SYSTEM"})
_MOST_AFTER_BLANK = 0.75


class _Kind(Enum):
    """What a head has besides the date: QQ's number, a name, a name and the message, or a name before it."""

    QQ = "qq"
    NAME = "name"
    MESSAGE = "message"
    NAME_FIRST = "name first"


class _Form(NamedTuple):
    """What all heads of a file have in common: their kind, bracket, the sign of their dates, and seconds or none."""

    kind: _Kind
    bracket: str
    sign: str
    has_seconds: bool


class _Head(NamedTuple):
    """What a line has that may be the head of a message."""

    form: _Form
    at: datetime
    name: str


_USUAL_QQ = _Form(_Kind.QQ, "", "-", has_seconds=True)


@dataclass(frozen=True, slots=True)
class Heads:
    """How a file writes its heads. ``after_blank`` says that each has an empty line before it."""

    form: _Form
    after_blank: bool

    @property
    def is_qq(self) -> bool:
        """Whether the file is QQ's."""
        return self.form.kind is _Kind.QQ

    def read(self, lines: Iterable[str], people: People) -> Messages:
        """The messages of people, without what only looks like one."""
        return in_time(self._candidates(lines, people))

    def _candidates(self, lines: Iterable[str], people: People) -> Messages:
        for line, is_after_blank in _with_blanks(lines):
            head = _head(line, is_qq=self.is_qq) if is_after_blank or not self.after_blank else None
            if head and self._has(head) and head.name not in _TOLD:
                yield Message(head.at, people.number(head.name))

    def _has(self, head: _Head) -> bool:
        """Whether a head is of the file's form; a name alone may have a colon in it."""
        kind = _Kind.NAME if self.form.kind is _Kind.NAME and head.form.kind is _Kind.MESSAGE else head.form.kind
        return head.form._replace(kind=kind) == self.form and (not self.is_qq or head.name != _QQ_SYSTEM)


def heads_in(lines: Iterable[str]) -> Heads | None:
    """How a file writes its heads, by its first lines: as most that may be heads do. None where there are none."""
    forms: Counter[_Form] = Counter()
    after_blank: Counter[_Form] = Counter()
    is_qq = False
    for line, is_after_blank in _with_blanks(lines):
        is_qq |= line.lstrip("\ufeff").startswith(_QQ_TITLES)
        if head := _head(line, is_qq=True) or _head(line, is_qq=False):
            forms[head.form] += 1
            after_blank[head.form] += is_after_blank
    if is_qq:
        forms = Counter({form: n for form, n in forms.items() if form.kind is _Kind.QQ} or {_USUAL_QQ: 1})
    if not forms:
        return None
    form = max(forms, key=lambda one: forms[one])
    return Heads(form, after_blank[form] > max(1, _MOST_AFTER_BLANK * forms[form]))


def _with_blanks(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is the first or the one before it is empty."""
    is_after_blank = True
    for line in lines:
        yield line, is_after_blank
        is_after_blank = not line.strip()


def _head(line: str, *, is_qq: bool) -> _Head | None:
    """The head that a line may be, in a file of QQ's or in one of WeChat's."""
    if line.startswith(_BEGINS):
        if is_qq:
            match = _QQ.match(line)
            is_known = match and (match[8].isdecimal() or "@" in match[8])
            return _of(_Kind.QQ, "", match.groups()[:7], match[8]) if match and is_known else None
        if match := _DATE_FIRST.match(line):
            bracket, *groups, name, message = match.groups()
            return _of(_Kind.MESSAGE if message.strip() else _Kind.NAME, bracket, groups, name)
    if not is_qq and line.endswith(_ENDS) and (match := _NAME_FIRST.match(line)):
        name, bracket, *groups = match.groups()
        return _of(_Kind.NAME_FIRST, bracket, groups, name)
    return None


def _of(kind: _Kind, bracket: str, groups: Sequence[str | None], name: str) -> _Head | None:
    year, sign, *rest = groups
    month, day, hour, minute, second = (int(part or 0) for part in rest)
    try:
        at = datetime(int(year or 0), month, day, hour, minute, second)  # noqa: DTZ001  # by the clocks of the group
    except ValueError:
        return None
    return _Head(_Form(kind, bracket, sign or "", rest[-1] is not None), at, name.strip()) if name.strip() else None
