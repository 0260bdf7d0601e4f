"""Files for download, with names that no plan's title can break."""

import re
import unicodedata
from urllib.parse import quote

from fastapi import Response

_UNSAFE = re.compile(r"(?: *[^\w\- ().，。·！？])+ *")
_NAME_LENGTH = 60


def attachment(content: bytes, words: tuple[str, ...], ending: str, media_type: str) -> Response:
    """Bytes as a download named by words, the plan's name first: plain ASCII for old programs, and the real name."""
    name = "-".join(safe_name(word) for word in words)
    real = quote(f"{name}.{ending}", safe="")
    disposition = f"attachment; filename=\"{_plain(name)}.{ending}\"; filename*=UTF-8''{real}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})


def safe_name(name: str) -> str:
    """A name without separators, quotes, control characters or needless length."""
    return _UNSAFE.sub("-", name)[:_NAME_LENGTH].strip(" -.") or "plan"


def _plain(name: str) -> str:
    """What is left of a name in ASCII, without the gaps."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    parts = (" ".join(part.split()) for part in letters.split("-"))
    return "-".join(part for part in parts if part).strip(" .") or "plan"
