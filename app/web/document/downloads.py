"""Files for download: rendered in a process apart, with names that no plan's title can break."""

import re
import unicodedata
from urllib.parse import quote

from fastapi import Response

from app.document.model.editions import Edition
from app.exports.formats import Format
from app.exports.rendering import render_export
from app.exports.request import ExportRequest
from app.i18n.translator import translator
from app.renderers.compilers import forget_documents
from app.web.document.page import edition_words
from app.web.http.services import Services

_UNSAFE = re.compile(r"(?: *[^\w\- ().，。·！？])+ *")
_NAME_LENGTH = 60


async def download_answer(services: Services, request: ExportRequest, chosen: Format) -> Response:
    """A plan in a format, as a download."""
    content = await services.exports.run(render_export, request, chosen.name)
    services.exports.run_later(forget_documents)
    return attachment(content, _plan_words(request), chosen.ending, chosen.media_type)


def attachment(content: bytes, words: tuple[str, ...], ending: str, media_type: str) -> Response:
    """Bytes as a download named by words, the plan's name first: plain ASCII for old programs, and the real name."""
    name = "-".join(safe_name(word) for word in words)
    real = quote(f"{name}.{ending}", safe="")
    disposition = f"attachment; filename=\"{_plain(name)}.{ending}\"; filename*=UTF-8''{real}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})


def safe_name(name: str) -> str:
    """A name without separators, quotes, control characters or needless length."""
    return _UNSAFE.sub("-", name)[:_NAME_LENGTH].strip(" -.") or "plan"


def _plan_words(request: ExportRequest) -> tuple[str, ...]:
    """The plan's name, with the edition and the language where they are not the usual ones."""
    usual = request.plan_language
    edition = () if request.edition is Edition.OPERATOR else (edition_words(request.edition, translator(usual))[0],)
    language = () if request.language is usual else (request.language.own_name,)
    return (request.answers.raw("positioning.name"), *edition, *language)


def _plain(name: str) -> str:
    """What is left of a name in ASCII, without the gaps."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    parts = (" ".join(part.split()) for part in letters.split("-"))
    return "-".join(part for part in parts if part).strip(" .") or "plan"
