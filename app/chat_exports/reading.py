"""From a file as a program exports it to counts: which program it is from, its messages, and what they come to."""

from itertools import islice
from zoneinfo import ZoneInfo

from app.chat_exports import chinese, discord, tables, telegram, whatsapp
from app.chat_exports.counting import Counting
from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.dates import Moments
from app.chat_exports.json_lists import head_of, items_of
from app.chat_exports.lines import ByteFile, encoding_of, lines_of, opened
from app.chat_exports.messages import ChatExportError, Messages, People, Program, Refusal

SIZE_LIMIT = 60_000_000
"""The largest file, in bytes: some hundred thousand messages with all that programs tell of each."""

_LOOKED_AT = 200


def read_chat(file: ByteFile, question: Question, zone: ZoneInfo) -> ChatCounts:
    """What a chat comes to, by the clocks of a zone; raises `ChatExportError` for a file that can't be read."""
    if file.seek(0, 2) > SIZE_LIMIT:
        raise ChatExportError(Refusal.TOO_LARGE)
    program, messages = _messages(file, zone)
    counting = Counting(question)
    for message in messages:
        counting.add(message)
    return counting.result(program)


def _messages(file: ByteFile, zone: ZoneInfo) -> tuple[Program, Messages]:
    encoding, people = encoding_of(file), People()
    beginning = list(islice(lines_of(file, encoding), _LOOKED_AT))
    if next((line.lstrip("\ufeff \t")[:1] for line in beginning if line.strip()), "") == "{":
        return _of_json(file, encoding, zone, people)
    if columns := tables.columns_of(beginning):
        order = tables.order_in(lines_of(file, encoding), columns)
        return columns.program, tables.read(lines_of(file, encoding), columns, Moments(order), (zone, people))
    if any(map(whatsapp.is_head, beginning)):
        order = whatsapp.order_in(lines_of(file, encoding))
        return Program.WHATSAPP, whatsapp.read(lines_of(file, encoding), order, people)
    if heads := chinese.heads_in(beginning):
        return Program.QQ if heads.is_qq else Program.WECHAT, heads.read(lines_of(file, encoding), people)
    raise ChatExportError(Refusal.UNKNOWN if any(line.strip() for line in beginning) else Refusal.EMPTY)


def _of_json(file: ByteFile, encoding: str, zone: ZoneInfo, people: People) -> tuple[Program, Messages]:
    """The messages of a JSON file. Discord's begins with the server and the channel, Telegram's with the chat."""
    head = head_of(opened(file, encoding))
    items = items_of(opened(file, encoding))
    if '"chats"' in head:
        raise ChatExportError(Refusal.UNKNOWN)  # all chats of an account, of which nobody said which one
    if '"channel"' in head or '"guild"' in head:
        return Program.DISCORD, discord.read(items, zone, people)
    return Program.TELEGRAM, telegram.read(items, zone, people)
