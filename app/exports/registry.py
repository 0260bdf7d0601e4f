"""The formats a plan can leave in, in the order in which they are offered."""

from collections.abc import Mapping

from app.exports import archive
from app.exports.formats import Format
from app.exports.plan_file import plan_json
from app.plan.files.content import PLAN_ELEMENT
from app.renderers import csv, docx, html, ics, markdown, pdf, text, xlsx

_FORMATS = (
    Format(
        "html", "html", "text/html; charset=utf-8",
        lambda export: html.render(export.document, PLAN_ELEMENT, export.plan_data),
        lambda t: t.gettext("Web page (HTML)"),
        lambda t: t.gettext("One page for any browser, even offline; you can import it again later"),
    ),
    Format(
        "pdf", "pdf", "application/pdf",
        lambda export: pdf.render(export.document, export.paper),
        lambda t: t.gettext("PDF"),
        lambda t: t.gettext("To print or send as a file"),
    ),
    Format(
        "docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda export: docx.render(export.document, export.paper),
        lambda t: t.gettext("Word (DOCX)"),
        lambda t: t.gettext("To edit in a word processor"),
    ),
    Format(
        "markdown", "md", "text/markdown; charset=utf-8",
        lambda export: markdown.render(export.document),
        lambda t: t.gettext("Markdown (MD)"),
        lambda t: t.gettext("For wikis, notes and repositories"),
    ),
    Format(
        "text", "txt", "text/plain; charset=utf-8",
        lambda export: text.render(export.document),
        lambda t: t.gettext("Plain text (TXT)"),
        lambda t: t.gettext("To paste anywhere"),
    ),
    Format(
        "ics", "ics", "text/calendar; charset=utf-8",
        lambda export: ics.render(export.document.cover.name, export.events),
        lambda t: t.gettext("Calendar (ICS)"),
        lambda t: t.gettext("Every activity and fixed time, for your calendar"),
    ),
    Format(
        "xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda export: xlsx.render(export.document.cover.name, export.sheets, export.document.changed_at),
        lambda t: t.gettext("Spreadsheet (XLSX)"),
        lambda t: t.gettext("Tables you can sort and count"),
    ),
    Format(
        "csv", "csv", "text/csv; charset=utf-8",
        lambda export: csv.render(export.sheets),
        lambda t: t.gettext("Table (CSV)"),
        lambda t: t.gettext("The schedule as one simple table"),
    ),
    Format(
        "json", "json", "application/json",
        lambda export: plan_json(export.plan_data),
        lambda t: t.gettext("Plan file (JSON)"),
        lambda t: t.gettext("A backup you can import again later"),
    ),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {one.name: one for one in (*_FORMATS, archive.of(_FORMATS))}
