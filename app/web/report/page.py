"""The page of a report: the document, whom it is for, and of which days."""

from dataclasses import dataclass
from typing import ClassVar

from app.document.model.document import Document
from app.document.model.editions import Edition
from app.exports.formats import REPORT_FORMATS, Format
from app.i18n.translator import Translator
from app.schedule.due import day_of
from app.schedule.months import days_of_month, month_of
from app.schedule.reporting import ReportDays, period_of
from app.web.document.requests import DocumentQuery
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.contact_question import missing_contact
from app.web.plan.view import PlanView

EDITIONS = (Edition.OPERATOR, Edition.PARTNER)
"""Those in which an owner gets a report: the whole of it, and the brief one."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The report as ``wanted``, in its ``formats``; ``query`` asks for the same at other addresses.

    ``editions`` are with their names and contents, ``days`` with what they are called, the newest first.
    """

    template: ClassVar[str] = "pages/report.html"

    bar: PlanBar
    document: Document
    wanted: DocumentQuery
    query: str
    days: tuple[tuple[str, str], ...]
    editions: tuple[tuple[Edition, str, str], ...]
    formats: tuple[Format, ...]
    missing_contact: str


def report_page(view: PlanView, query: DocumentQuery, document: Document) -> ReportPage:
    """The page of a report that was made of a plan."""
    return ReportPage(
        bar=plan_bar(view),
        document=document,
        wanted=query,
        query=query.text,
        days=days_offered(view),
        editions=tuple((edition, *_edition_words(edition, view.t)) for edition in EDITIONS),
        formats=tuple(REPORT_FORMATS.values()),
        missing_contact=missing_contact(view, query.edition),
    )


def days_offered(view: PlanView) -> tuple[tuple[str, str], ...]:
    """The days of which there can be a report, as an address has them and in words; none before the launch."""
    now, t = day_of(view.plan, view.today), view.t
    if now is None or now < 1:
        return ()
    months = ((str(month), days_of_month(month)) for month in range(month_of(now), 0, -1))
    named = [(text, t.gettext("Days %(first)s to %(last)s", first=days[0], last=days[-1])) for text, days in months]
    return (*named, (ReportDays(is_all=True).text, t.gettext("All days since the launch")))


def settled_days(view: PlanView, wanted: ReportDays) -> ReportDays:
    """The same days by their number, however they were asked for."""
    found = None if wanted.is_all else period_of(view.plan, wanted, view.today)
    return ReportDays(month_of(found.first)) if found else wanted


def _edition_words(edition: Edition, t: Translator) -> tuple[str, str]:
    return {
        Edition.OPERATOR: (
            t.gettext("For the team"),
            t.gettext("Everything: week by week, by person, what didn't happen, and what you wrote looking back"),
        ),
        Edition.PARTNER: (
            t.gettext("For partners"),
            t.gettext("Two pages at most: figures, charts, what worked and what's next. It names nobody"),
        ),
    }[edition]
