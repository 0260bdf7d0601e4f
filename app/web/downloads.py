"""Files for download: rendered in a thread apart, with names that no plan's title can break."""

import asyncio
import re
import unicodedata
from urllib.parse import quote

from fastapi import Response

from app.renderers.compilers import forget_older
from app.renderers.export import Export
from app.renderers.formats import Format
from app.web.services import Services

_UNSAFE = re.compile(r"[^\w\- ().，。·！？]+")
_NAME_LENGTH = 60


async def download_answer(services: Services, export: Export, chosen: Format) -> Response:
    """A plan in a format, as a download."""
    loop = asyncio.get_running_loop()
    content = await loop.run_in_executor(services.exports, chosen.render, export)
    services.exports.submit(forget_older)
    return attachment(content, f"{export.document.cover.name}.{chosen.ending}", chosen.media_type)


def attachment(content: bytes, name: str, media_type: str) -> Response:
    """Bytes as a download under a safe name: plain ASCII for old programs, and the real one."""
    stem, _, ending = name.rpartition(".")
    safe = f"{safe_name(stem)}.{ending}"
    plain = unicodedata.normalize("NFKD", safe_name(stem)).encode("ascii", "ignore").decode().strip(" -.") or "plan"
    disposition = f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{quote(safe, safe='')}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})


def safe_name(name: str) -> str:
    """A name without separators, quotes, control characters or needless length."""
    return _UNSAFE.sub("-", name).strip(" -.")[:_NAME_LENGTH] or "plan"
