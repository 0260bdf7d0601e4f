"""CSV: a row for each message, with columns for its moment and its author, as programs name them.

DiscordChatExporter writes ``AuthorID,Author,Date,Content,…``; programs that export WeChat ``StrTime`` or ``CreateTime``
with ``Sender``, ``NickName`` or ``Remark``, or the same in Chinese.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.chat_exports import discord
from app.chat_exports.dates import MOMENT, Moments, Order, order_of
from app.chat_exports.messages import ChatExportError, Message, Messages, People, Program, Refusal

_TIMES = ("date", "strtime", "时间", "時間", "发送时间", "日期", "time", "timestamp", "createtime")
_AUTHORS = (
    "authorid", "sender", "发送者id", "wxid", "from_id", "talker", "发送人", "发送者", "發送者", "nickname", "昵称",
    "暱稱", "from_nickname", "remark", "备注", "author", "name", "issender",
)  # fmt: skip
_KINDS = ("type", "类型", "消息类型")
_SYSTEM = frozenset({"10000", "10002", "系统消息", "系統訊息", "system"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(\d{1,2})-([A-Za-z]{3})-(\d{2,4})")
_MOMENT = re.compile(MOMENT)


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the moment, of what may tell the author, and of the kind of a message, in a row."""

    program: Program
    time: int
    authors: tuple[int, ...]
    kind: int | None

    def author(self, row: list[str]) -> str:
        """What tells the author of a row; empty for what the program tells, and where a row is too short."""
        if self.kind is not None and self.kind < len(row) and row[self.kind].strip() in _SYSTEM:
            return ""
        return next((name for at in self.authors if at < len(row) and (name := row[at].strip())), "")


def columns_of(head: str) -> Columns | None:
    """The columns of a file by its first line; None where it has no moment or no author."""
    names = [name.strip().strip("\ufeff").casefold() for name in next(_rows([head]), [])]
    places: Mapping[str, int] = {name: place for place, name in enumerate(names)}
    time = next((places[name] for name in _TIMES if name in places), None)
    authors = tuple(places[name] for name in _AUTHORS if name in places)
    if time is None or not authors:
        return None
    program = Program.DISCORD if "authorid" in places else Program.WECHAT
    return Columns(program, time, authors, next((places[name] for name in _KINDS if name in places), None))


def order_in(lines: Iterable[str], columns: Columns) -> Order:
    """The order of the dates in a file."""
    return order_of(_dates(_rows(lines), columns))


def read(lines: Iterable[str], columns: Columns, moments: Moments, where: tuple[ZoneInfo, People]) -> Messages:
    """The messages of a file, by the clocks of the group in a zone."""
    zone, people = where
    for row in _rows(lines):
        name = columns.author(row)
        at = _moment(row[columns.time], moments, zone) if name and columns.time < len(row) else None
        if at:
            yield Message(at, people.number(name))


def _rows(lines: Iterable[str]) -> Iterator[list[str]]:
    try:
        yield from csv.reader(f"{line}\n" for line in lines)
    except csv.Error as error:
        raise ChatExportError(Refusal.BROKEN) from error


def _dates(rows: Iterable[list[str]], columns: Columns) -> Iterator[tuple[int, str, int, int, bool]]:
    for row in rows:
        if columns.time < len(row) and (match := _MOMENT.match(_plain(row[columns.time]))):
            first, sign, second, third, before, *_, after = match.groups()
            yield int(first), sign, int(second), int(third), bool(before or after)


def _moment(text: str, moments: Moments, zone: ZoneInfo) -> datetime | None:
    if text.isdecimal() and len(text) in (10, 13):
        return datetime.fromtimestamp(int(text[:10]), zone).replace(tzinfo=None)
    if "T" in text:
        return discord.moment(text, zone)
    match = _MOMENT.match(_plain(text))
    return moments.read(match.groups()) if match else None


def _plain(text: str) -> str:
    """A moment with the name of its month as a number: 17-May-20 02:21 AM as earlier versions for Discord write it."""
    match = _NAMED.match(text.strip())
    if not match or match[2].casefold() not in _MONTHS:
        return text.strip()
    month = _MONTHS.index(match[2].casefold()) + 1
    year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
    return f"{year}-{month}-{match[1]}{text.strip()[match.end() :]}"
