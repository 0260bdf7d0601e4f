"""CSV: a row for each message, with columns for its moment and its author, as programs name them.

DiscordChatExporter writes ``AuthorID,Author,Date,Content,…``; programs that export WeChat ``StrTime`` or ``CreateTime``
with ``Sender``, ``NickName`` or ``Remark``, or the same in Chinese. Tables that people make have the day and the time
in two columns, other signs between columns, and empty lines above.
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

_DAYS = ("date", "日期", "day", "发送日期", "發送日期")
_CLOCKS = ("time", "时间", "時間", "发送时间", "發送時間", "传送时间", "傳送時間")
_TIMES = ("date", "strtime", "时间", "時間", "发送时间", "發送時間", "日期", "time", "timestamp", "createtime")
_AUTHORS = (
    "authorid", "sender", "发送者id", "wxid", "from_id", "talker", "发送人", "发送者", "發送者", "nickname", "昵称",
    "暱稱", "from_nickname", "remark", "备注", "author", "name", "姓名", "名字", "名称", "名稱", "發送人", "傳送者",
    "from", "user", "username", "issender",
)  # fmt: skip
_KINDS = ("type", "类型", "消息类型")
_SYSTEM = frozenset({"10000", "10002", "系统消息", "系統訊息", "system"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(\d{1,2})-([A-Za-z]{3})-(\d{2,4})")
_CHINESE = re.compile(r"(\d{2,4})年\s?(\d{1,2})月\s?(\d{1,2})[日号號](?:\s?(?:星期|[周週])[一二三四五六日天])?\s*")
_MOMENT = re.compile(MOMENT)
_SEPARATORS = ",;\t|"
_LONGEST_CELL = 2_000_000
csv.field_size_limit(_LONGEST_CELL)  # of the process: nothing else in it reads CSV


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the moment, of what may tell the author, and of the kind of a message, in a row.

    A moment is in one column, or in one for the day and one for the time.
    """

    program: Program
    separator: str
    moment: tuple[int, ...]
    authors: tuple[int, ...]
    kind: int | None

    def author(self, row: list[str]) -> str:
        """What tells the author of a row; empty for what the program tells, and where a row is too short."""
        if self.kind is not None and self.kind < len(row) and row[self.kind].strip() in _SYSTEM:
            return ""
        return next((name for at in self.authors if at < len(row) and (name := row[at].strip())), "")

    def moments(self, row: list[str]) -> Iterator[str]:
        """What may be the moment of a row: each cell by itself, and all together."""
        cells = [row[at].strip() for at in self.moment if at < len(row)]
        yield from cells
        if len(cells) > 1:
            yield " ".join(cells)


def columns_of(lines: Iterable[str]) -> Columns | None:
    """The columns of a file by the first of its lines that isn't empty; None where it has no moment or no author."""
    head = next((line for line in lines if line.strip("\ufeff \t")), "")
    return next(filter(None, (_columns(head, separator) for separator in _SEPARATORS)), None)


def _columns(head: str, separator: str) -> Columns | None:
    names = [name.strip().strip("\ufeff").casefold() for name in next(_rows([head], separator), [])]
    places: Mapping[str, int] = {name: place for place, name in enumerate(names)}
    day, clock, time = (_first(places, names) for names in (_DAYS, _CLOCKS, _TIMES))
    authors = tuple(places[name] for name in _AUTHORS if name in places)
    if time is None or not authors:
        return None
    program = Program.DISCORD if "authorid" in places else Program.WECHAT
    moment = (time,) if day is None or clock is None else (day, clock)
    return Columns(program, separator, moment, authors, _first(places, _KINDS))


def _first(places: Mapping[str, int], names: Iterable[str]) -> int | None:
    return next((places[name] for name in names if name in places), None)


def order_in(lines: Iterable[str], columns: Columns) -> Order:
    """The order of the dates in a file."""
    return order_of(_dates(_rows(lines, columns.separator), columns))


def read(lines: Iterable[str], columns: Columns, moments: Moments, where: tuple[ZoneInfo, People]) -> Messages:
    """The messages of a file, by the clocks of the group in a zone."""
    zone, people = where
    for row in _rows(lines, columns.separator):
        name = columns.author(row)
        read = (_moment(text, moments, zone) for text in columns.moments(row)) if name else ()
        if at := next(filter(None, read), None):
            yield Message(at, people.number(name))


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    except csv.Error as error:
        raise ChatExportError(Refusal.BROKEN) from error


def _dates(rows: Iterable[list[str]], columns: Columns) -> Iterator[tuple[int, str, int, int, bool]]:
    for row in rows:
        found = (_MOMENT.match(_plain(text)) for text in columns.moments(row))
        if match := next(filter(None, found), None):
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
    """A moment with a number for the month: 17-May-20 02:21 AM as Discord's had it once, 2026年11月2日."""
    text = _CHINESE.sub(r"\1-\2-\3 ", text.strip().replace("：", ":"))
    match = _NAMED.match(text)
    if not match or match[2].casefold() not in _MONTHS:
        return text
    month = _MONTHS.index(match[2].casefold()) + 1
    year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
    return f"{year}-{month}-{match[1]}{text[match.end() :]}"
