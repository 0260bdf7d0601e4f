"""Files for download, rendered in a process apart."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Response

from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING, Part
from app.document.writing.part_titles import part_titles
from app.exports.formats import FORMATS, Format
from app.exports.rendering import render_export
from app.exports.request import ExportRequest
from app.i18n.translator import Translator, translator
from app.schedule.months import days_of_month
from app.schedule.reporting import ReportDays
from app.web.document.exporting import exported
from app.web.document.page import edition_words
from app.web.http.access import Visitor
from app.web.http.attachments import attachment
from app.web.http.describing import HTML, answers
from app.web.http.export_queue import ExportBusyError, ExportTooLargeError
from app.web.http.metrics import ExportOutcome, Metrics
from app.web.http.rate_limits import RateLimitError

FILES = answers(200, types=[one.media_type for one in FORMATS.values()]) | answers(429, types=[HTML])
"""What a route may answer that gives a plan in any format."""


async def download_answer(visitor: Visitor, request: ExportRequest, chosen: Format) -> Response:
    """A plan in a format, as a download."""
    with _counting(visitor.services.metrics, chosen.name):
        content = await exported(visitor, request.plan_id, render_export, request, chosen.name)
    return attachment(content, _plan_words(request, chosen), chosen.ending, chosen.media_type)


@contextmanager
def _counting(metrics: Metrics, format_name: str) -> Iterator[None]:
    outcome = ExportOutcome.NOT_GIVEN
    try:
        yield
        outcome = ExportOutcome.GIVEN
    except (ExportBusyError, RateLimitError):
        outcome = ExportOutcome.BUSY
        raise
    except ExportTooLargeError:
        outcome = ExportOutcome.TOO_LARGE
        raise
    finally:
        metrics.count_export(format_name, outcome)


def _plan_words(request: ExportRequest, chosen: Format) -> tuple[str, ...]:
    """The plan's name, with the edition, the parts and the language where they are not the usual ones."""
    usual = request.plan_language
    titles = part_titles(translator(usual))
    is_whole = request.parts == EVERYTHING or not chosen.has_parts or request.report is not None
    parts = () if is_whole else tuple(titles[part] for part in Part if part in request.parts)
    edition = () if request.edition is Edition.OPERATOR else (edition_words(request.edition, translator(usual))[0],)
    language = () if request.language is usual else (request.language.own_name,)
    report = () if request.report is None else tuple(_report_words(request.report, translator(usual)))
    return (request.answers.raw("positioning.name"), *report, *edition, *parts, *language)


def _report_words(days: ReportDays, t: Translator) -> Iterator[str]:
    """That it is a report, and of which days where these were named."""
    yield t.gettext("Report")
    if days.month is not None:
        month = days_of_month(days.month)
        yield t.gettext("Days %(first)s to %(last)s", first=month[0], last=month[-1])
