"""Files for download: rendered in a process apart, with names that no plan's title can break."""

import re
import unicodedata
from urllib.parse import quote

from fastapi import Response

from app.renderers.compilers import forget_documents
from app.renderers.formats import Format
from app.renderers.orders import ExportOrder, render_order
from app.web.services import Services

_UNSAFE = re.compile(r"[^\w\- ().，。·！？]+")
_NAME_LENGTH = 60


async def download_answer(services: Services, order: ExportOrder, chosen: Format) -> Response:
    """A plan in a format, as a download."""
    content = await services.exports.run(render_order, order, chosen.name)
    services.exports.run_later(forget_documents)
    return attachment(content, f"{order.source.answers.raw('positioning.name')}.{chosen.ending}", chosen.media_type)


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
