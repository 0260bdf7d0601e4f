"""How each format is made of an export. It imports all that renderers need: only those who render import it."""

from collections.abc import Mapping

from app.document.model.parts import Part
from app.exports import archive
from app.exports.building import Export, Renderer
from app.exports.plan_file import plan_json
from app.exports.request import ExportRequest
from app.plan.files.content import PLAN_ELEMENT
from app.renderers import csv, docx, html, ics, markdown, pdf, text, xlsx


def _text(export: Export) -> bytes:
    """The whole document as text; the brief alone is short enough for a chat."""
    return export.chat_text.encode() if _is_for_chats(export.request) else text.render(export.document)


def _is_for_chats(request: ExportRequest) -> bool:
    return request.report is None and request.parts == {Part.BRIEF}


def _html(export: Export) -> bytes:
    """The plan is in its file, to be imported again; a report is only read."""
    plan_data = export.plan_data if export.request.report is None else None
    return html.render(export.document, PLAN_ELEMENT, plan_data)


_RENDERERS: Mapping[str, Renderer] = {
    "html": _html,
    "pdf": lambda export: pdf.render(export.document, export.paper),
    "docx": lambda export: docx.render(export.document, export.paper),
    "markdown": lambda export: markdown.render(export.document),
    "text": _text,
    "ics": lambda export: ics.render(export.document.cover.name, export.events),
    "xlsx": lambda export: xlsx.render(export.document.cover.name, export.sheets, export.document.changed_at),
    "csv": lambda export: csv.render(export.sheets),
    "json": lambda export: plan_json(export.plan_data),
}

RENDERERS: Mapping[str, Renderer] = {**_RENDERERS, "zip": archive.of(_RENDERERS)}
