"""Plan -> report: what it begins with, and its sections in order, empty ones left out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.document.cover_building import foot_words
from app.document.model.blocks import Block
from app.document.model.document import Cover, Document, DocumentPart, Section
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.document.report import ahead, done, numbers, told, worked
from app.document.report.report import Report
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.writer import Writer
from app.i18n.dates import long_date
from app.i18n.translator import Translator, translator
from app.schedule.due import day_of
from app.schedule.reporting import Period, ReportDays, period_of
from app.wording.days import day_words
from app.wording.shortening import shortened

_SLOGAN = 80


@dataclass(frozen=True, slots=True)
class _Outline:
    """A section by its key: its title, what builds it, and whether the brief report has it."""

    key: str
    title: Callable[[Translator], str]
    build: Callable[[Report], list[Block]]
    is_brief: bool = False


_OUTLINES = (
    _Outline("report-numbers", lambda t: t.gettext("In numbers"), numbers.build, is_brief=True),
    _Outline("report-figures", lambda t: t.gettext("Figures by week"), numbers.build_charts, is_brief=True),
    _Outline("report-worked", lambda t: t.gettext("What worked"), worked.build, is_brief=True),
    _Outline("report-done", lambda t: t.gettext("Planned and done"), done.build),
    _Outline("report-missed", lambda t: t.gettext("What didn't happen"), done.build_missed),
    _Outline("report-warnings", lambda t: t.gettext("Early warnings that happened"), told.build_warnings),
    _Outline("report-weeks", lambda t: t.gettext("The weeks"), told.build_weeks),
    _Outline("report-evenings", lambda t: t.gettext("The evenings"), told.build_evenings),
    _Outline("report-next", lambda t: t.gettext("What's next"), ahead.build, is_brief=True),
    _Outline("report-contact", lambda t: t.gettext("Contact"), ahead.build_contact, is_brief=True),
)


def build_report(shown: ShownPlan, wanted: ReportDays, today: date) -> Document:
    """The report of some days, as of one: the whole of it for operators, and a brief one for all others."""
    writer = Writer(shown, translator(shown.language))
    report = Report(writer, period_of(shown.plan, wanted, today), today)
    return Document(
        language=shown.language,
        changed_at=shown.changed_at,
        cover=_cover(report),
        contents=writer.t.gettext("Contents"),
        foot=foot_words(writer),
        continued=writer.t.gettext("continued"),
        parts=(DocumentPart(Part.REFERENCE, "", tuple(_sections(report))),),
    )


def report_titles(t: Translator) -> Mapping[str, str]:
    """What the sections of a report are called, by their keys."""
    return {one.key: one.title(t) for one in _OUTLINES}


def is_report_section(key: str) -> bool:
    """Whether a report can have a section with this key."""
    return any(one.key == key for one in _OUTLINES)


def report_title(period: Period | None, t: Translator) -> str:
    """What a report is called: by its days, once there are any."""
    if period is None:
        return t.gettext("Report")
    return t.gettext("Report: days %(first)s to %(last)s", first=period.first, last=period.last)


def _sections(report: Report) -> Iterator[Section]:
    for one in _OUTLINES:
        if one.is_brief or not report.is_brief:
            blocks = one.build(report)
            if blocks:
                yield Section(one.key, one.title(report.t), (), tuple(blocks))


def _cover(report: Report) -> Cover:
    writer, t = report.writer, report.t
    name, slogan = writer.plan.positioning.name, shortened(writer.plan.positioning.slogan, _SLOGAN)
    rows = (
        (t.gettext("Period"), _span(report)),
        (t.gettext("As of"), _as_of(report)),
        (t.gettext("Edition"), _for(report)),
    )
    return Cover(
        kind=report_title(report.period, t),
        name=name or t.gettext("Untitled community"),
        slogan=slogan if report.may_tell(slogan) else "",
        sentence="",
        facts=tuple((label, words) for label, words in rows if words),
        share_address=writer.shown.share_address,
        share_caption=t.gettext("Read this report online"),
        is_compact=True,
    )


def _span(report: Report) -> str:
    return report.span(report.period.first, report.period.last) if report.period else ""


def _as_of(report: Report) -> str:
    """The day that it is of, by its date and its number."""
    day, on = day_of(report.writer.plan, report.today), long_date(report.today, report.t.language)
    return " · ".join([on, day_words(day, report.t)] if day is not None and day > 0 else [on])


def _for(report: Report) -> str:
    t = report.t
    return {
        Edition.OPERATOR: t.gettext("For the team"),
        Edition.MEMBER: t.gettext("For members"),
        Edition.PARTNER: t.gettext("For partners"),
    }[report.writer.edition]
