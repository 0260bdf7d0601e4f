"""Files for download, with names that no plan's title can break."""

import unicodedata
from urllib.parse import quote

from fastapi import Response

from app.exports.file_names import safe_name


def attachment(content: bytes, words: tuple[str, ...], ending: str, media_type: str) -> Response:
    """Bytes as a download named by words, the plan's name first: plain ASCII for old programs, and the real name."""
    name = "-".join(safe_name(word) for word in words)
    real = quote(f"{name}.{ending}", safe="")
    disposition = f"attachment; filename=\"{_plain(name)}.{ending}\"; filename*=UTF-8''{real}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})


def _plain(name: str) -> str:
    """What is left of a name in ASCII, without the gaps."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    parts = (" ".join(part.split()) for part in letters.split("-"))
    return "-".join(part for part in parts if part).strip(" .") or "plan"
