"""From a request to a file, in one call that can be sent to another process."""

from app.exports.building import build_export
from app.exports.request import ExportRequest
from app.i18n.holidays import load_holidays
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.renderers import pdf
from app.renderers.compilers import forget_documents
from app.renderers.link_picture import link_picture


def render_export(request: ExportRequest, format_name: str) -> bytes:
    """The plan in a format."""
    from app.exports.registry import RENDERERS  # noqa: PLC0415  # the server, which only sends this on, sets no Word files or sheets

    return RENDERERS[format_name](build_export(request))


def render_link_picture(request: ExportRequest) -> bytes:
    """What a chat shows beside a link to the plan."""
    document = build_export(request).document
    return link_picture(document.language, document.cover)


def missing_glyphs(request: ExportRequest) -> bytes:
    """The characters that the plan's PDF shows as boxes because no font has them, one after the other in UTF-8."""
    return "".join(pdf.missing_glyphs(build_export(request).document)).encode()


def warm_up() -> None:
    """Read what the first export would have to read: knowledge, fonts, templates, holidays."""
    load_holidays()
    for language in Language:
        request = ExportRequest("warm", Answers(), language, language, is_owners=True)
        render_export(request, "pdf")


def tidy_up() -> None:
    """Free what an export leaves behind in memory."""
    forget_documents()
