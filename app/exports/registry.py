"""How each format is made of an export. It imports all that renderers need: only those who render import it."""

from collections.abc import Mapping

from app.document.model.parts import Part
from app.exports import archive
from app.exports.building import Export, Renderer
from app.exports.plan_file import plan_json
from app.plan.files.content import PLAN_ELEMENT
from app.renderers import csv, docx, html, ics, markdown, pdf, text, xlsx


def _text(export: Export) -> bytes:
    """The whole document as text; the brief alone is short enough for a chat."""
    return export.chat_text.encode() if export.request.parts == {Part.BRIEF} else text.render(export.document)


_RENDERERS: Mapping[str, Renderer] = {
    "html": lambda export: html.render(export.document, PLAN_ELEMENT, export.plan_data),
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
