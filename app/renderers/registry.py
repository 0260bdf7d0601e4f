"""The formats a plan can leave in, in the order in which they are offered."""

from collections.abc import Mapping

from app.renderers import archive, csv, docx, html, ics, markdown, pdf, plan_json, text, xlsx
from app.renderers.formats import Format

_FORMATS = (
    Format(
        "html", "html", "text/html; charset=utf-8", html.render,
        lambda say: say.gettext("Web page (HTML)"),
        lambda say: say.gettext("One page for any browser, also offline; it can be imported again"),
    ),
    Format(
        "pdf", "pdf", "application/pdf", pdf.render,
        lambda say: say.gettext("PDF"),
        lambda say: say.gettext("To print, or to send as a file"),
    ),
    Format(
        "docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.render,
        lambda say: say.gettext("Word (DOCX)"),
        lambda say: say.gettext("To change in a word processor"),
    ),
    Format(
        "markdown", "md", "text/markdown; charset=utf-8", markdown.render,
        lambda say: say.gettext("Markdown (MD)"),
        lambda say: say.gettext("For wikis, notes and repositories"),
    ),
    Format(
        "text", "txt", "text/plain; charset=utf-8", text.render,
        lambda say: say.gettext("Plain text (TXT)"),
        lambda say: say.gettext("To paste anywhere"),
    ),
    Format(
        "ics", "ics", "text/calendar; charset=utf-8", ics.render,
        lambda say: say.gettext("Calendar (ICS)"),
        lambda say: say.gettext("Every activity and fixed slot, for a calendar"),
    ),
    Format(
        "xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.render,
        lambda say: say.gettext("Spreadsheet (XLSX)"),
        lambda say: say.gettext("Tables to sort and count in a spreadsheet"),
    ),
    Format(
        "csv", "csv", "text/csv; charset=utf-8", csv.render,
        lambda say: say.gettext("Table (CSV)"),
        lambda say: say.gettext("The schedule as one plain table"),
    ),
    Format(
        "json", "json", "application/json", plan_json.render,
        lambda say: say.gettext("Plan file (JSON)"),
        lambda say: say.gettext("The plan file: a backup that can be imported again"),
    ),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {one.name: one for one in (*_FORMATS, archive.of(_FORMATS))}
