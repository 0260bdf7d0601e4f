"""The formats a plan can leave in, in the order in which they are offered. How each is made: `app.exports.registry`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in addresses and on the command line, its file ending and type.

    ``called`` is its name for people, and ``good_for`` says what it is good for.
    ``has_parts`` where the document is in it, of which one picks the parts. ``has_report`` where a report can
    be had in it: calendars, tables and plan files hold no document, and the plan's spreadsheet has what it counts.
    """

    name: str
    ending: str
    media_type: str
    called: Callable[[Translator], str]
    good_for: Callable[[Translator], str]
    has_parts: bool = False
    has_report: bool = False


_FORMATS = (
    Format(
        "html", "html", "text/html; charset=utf-8",
        lambda t: t.gettext("Web page (HTML)"),
        lambda t: t.gettext("One page for any browser, even offline; you can import it again later"),
        has_parts=True, has_report=True,
    ),
    Format(
        "pdf", "pdf", "application/pdf",
        lambda t: t.gettext("PDF"),
        lambda t: t.gettext("To print or send as a file"),
        has_parts=True, has_report=True,
    ),
    Format(
        "docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda t: t.gettext("Word (DOCX)"),
        lambda t: t.gettext("To edit in a word processor"),
        has_parts=True, has_report=True,
    ),
    Format(
        "markdown", "md", "text/markdown; charset=utf-8",
        lambda t: t.gettext("Markdown (MD)"),
        lambda t: t.gettext("For wikis, notes and repositories"),
        has_parts=True, has_report=True,
    ),
    Format(
        "text", "txt", "text/plain; charset=utf-8",
        lambda t: t.gettext("Plain text (TXT)"),
        lambda t: t.gettext("To paste anywhere"),
        has_parts=True, has_report=True,
    ),
    Format(
        "ics", "ics", "text/calendar; charset=utf-8",
        lambda t: t.gettext("Calendar (ICS)"),
        lambda t: t.gettext("Every activity and fixed time, for your calendar"),
    ),
    Format(
        "xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda t: t.gettext("Spreadsheet (XLSX)"),
        lambda t: t.gettext("To run the group from: log, weekly figures, duties, members"),
    ),
    Format(
        "csv", "csv", "text/csv; charset=utf-8",
        lambda t: t.gettext("Table (CSV)"),
        lambda t: t.gettext("The schedule as one simple table"),
    ),
    Format(
        "json", "json", "application/json",
        lambda t: t.gettext("Plan file (JSON)"),
        lambda t: t.gettext("A backup you can import again later"),
    ),
    Format(
        "zip", "zip", "application/zip",
        lambda t: t.gettext("All formats (ZIP)"),
        lambda t: t.gettext("Everything in one file, with a short guide"),
        has_parts=True,
    ),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {one.name: one for one in _FORMATS}

REPORT_FORMATS: Mapping[str, Format] = {name: one for name, one in FORMATS.items() if one.has_report}
"""Those in which a report can be had."""
