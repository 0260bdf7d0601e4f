"""From a request to a file, in one call that can be sent to another process."""

from app.exports.building import build_export
from app.exports.registry import FORMATS
from app.exports.request import ExportRequest
from app.renderers import pdf


def render_export(request: ExportRequest, format_name: str) -> bytes:
    """The plan in a format."""
    return FORMATS[format_name].render(build_export(request))


def missing_glyphs(request: ExportRequest) -> tuple[str, ...]:
    """The characters that the plan's PDF shows as boxes because no font has them."""
    return pdf.missing_glyphs(build_export(request).document)
