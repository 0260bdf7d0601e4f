"""The lines of a file, one after another, however long the file or a line of it."""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, TextIOWrapper
from typing import IO, cast

from app.chat_exports.messages import ChatExportError, Refusal

LONGEST = 100_000
"""More characters than these of one line are no head of a message; they are read as lines of their own."""

_SAMPLE = 262_144
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ARCHIVES = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"%PDF", b"\xd0\xcf\x11\xe0", b"SQLite format 3")

ByteFile = IO[bytes]


def encoding_of(file: ByteFile) -> str:
    """The encoding of a text; raises `ChatExportError` for what is none."""
    file.seek(0)
    sample = file.read(_SAMPLE)
    if sample.startswith(_ARCHIVES):
        raise ChatExportError(Refusal.ARCHIVE)
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    if b"\0" in sample:
        raise ChatExportError(Refusal.UNKNOWN)
    return "utf-8" if _is_utf8(sample) else "gb18030"


def lines_of(file: ByteFile, encoding: str) -> Iterator[str]:
    """The lines of a file without their ends, from its beginning."""
    with opened(file, encoding) as text:
        while line := text.readline(LONGEST):
            yield line.rstrip("\r\n")


@contextmanager
def opened(file: ByteFile, encoding: str) -> Iterator[TextIOWrapper]:
    """A file as text from its beginning, which stays open; what is no character of the encoding is a mark there."""
    file.seek(0)
    text = TextIOWrapper(cast("BufferedReader", file), encoding, errors="replace")
    try:
        yield text
    finally:
        if not file.closed:
            text.detach()


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=len(sample) < _SAMPLE)
    except UnicodeDecodeError:
        return False
    return True
