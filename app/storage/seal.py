"""The seal of a backup: its last line, which holds the SHA-256 of all bytes before.

SQLite reads as many pages as the head of its file says and no further, so a sealed file is still a database that any
tool opens.
"""

import os
import re
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from app.base.errors import BackupError

_MARK = b"\nplaybook backup, sha256 "
_DIGEST_LENGTH = 64
_SEAL = re.compile(re.escape(_MARK) + rb"([0-9a-f]{%d})\n" % _DIGEST_LENGTH)
_SEAL_LENGTH = len(_MARK) + _DIGEST_LENGTH + 1
_PART = 1 << 20


def seal(file: Path) -> None:
    """Add the last line."""
    with file.open("r+b") as content:
        content.seek(0, os.SEEK_END)
        content.write(_MARK)
        digest = _digest(content, content.tell())
        content.write(f"{digest}\n".encode())


def sealed_length(file: Path) -> int:
    """How many bytes the seal covers, its own line left out; raises `BackupError` when they are not what it says."""
    with file.open("rb") as content:
        length = max(0, content.seek(0, os.SEEK_END) - _SEAL_LENGTH)
        content.seek(length)
        found = _SEAL.fullmatch(content.read())
        if found is None:
            raise BackupError(f"{file} is no backup, or not a whole one: its last line has no digest")
        if _digest(content, length + len(_MARK)).encode() != found[1]:
            raise BackupError(f"{file} has changed since it was made: it does not have the digest of its last line")
    return length


def _digest(content: BinaryIO, length: int) -> str:
    digest = sha256()
    content.seek(0)
    while length and (part := content.read(min(length, _PART))):
        digest.update(part)
        length -= len(part)
    return digest.hexdigest()
