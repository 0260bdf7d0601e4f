"""How it went in numbers: what was done of what was planned, and the figures with their targets."""

from collections.abc import Iterator

from app.document.model.blocks import Block, Bullets, Heading, KeyNumbers, Paragraph, Table, WeekCharts
from app.document.report.report import MOST_WEEKS, Report
from app.document.writing.week_charts import figure_words, week_chart
from app.i18n.dates import long_date
from app.schedule.timetable import launch_date
from app.schedule.weekly_figures import Series
from app.wording.shortening import shortened

_MOST_CHARTS = {True: 6, False: 16}
"""How many the brief report and the other one have."""
_MOST_ROWS, _MOST_FIGURES = 8, 2
_NAME, _CAPTION, _TARGET = 60, 40, 60


def build(report: Report) -> list[Block]:
    """The numbers of its days, or that there are none yet, and how to begin."""
    if report.period is None:
        return _not_begun(report)
    tally = report.found.total
    if not (report.found.is_told or report.series):
        return _nothing_told(report)
    numbers = tuple(_key_numbers(report))
    return [
        *([Paragraph(_total(report), lead=True)] if tally.planned else []),
        *([KeyNumbers(numbers)] if numbers else []),
        *([Paragraph(_about_untold(report))] if tally.untold else []),
        *_figures(report),
    ]


def build_charts(report: Report) -> list[Block]:
    """A chart for each figure that has a target, over the weeks."""
    found = (week_chart(one, report.weeks, report.t) for one in _drawn(report))
    charts = tuple(chart for chart in found if chart)
    return [WeekCharts(charts), *(_about_weeks(report) if report.is_brief else [])] if charts else []


def latest(one: Series, weeks: range) -> int:
    """The last of some weeks that has a figure."""
    return max(week for week in weeks if week in one.figures)


def _not_begun(report: Report) -> list[Block]:
    launch, t = launch_date(report.writer.plan), report.t
    if launch is None:
        return [Paragraph(t.gettext("The report begins with the launch, and that has no date yet."), lead=True)]
    on = long_date(launch, t.language)
    return [Paragraph(t.gettext("The report begins with the launch on %(date)s.", date=on), lead=True)]


def _nothing_told(report: Report) -> list[Block]:
    t = report.t
    words = t.gettext("Nothing has been ticked or counted on these days, so nobody can say how they went.")
    if report.is_brief:
        return [Paragraph(words, lead=True)]
    return [
        Paragraph(words, lead=True),
        Heading(t.gettext("How to begin")),
        Bullets(
            (
                t.gettext("Open Today in the evening and tap what happened. Earlier days can be ticked later."),
                t.gettext("Once a week, enter the figures, or have them counted from your chat's export."),
                t.gettext("At the end of a week, answer the five questions on Look back."),
            ),
            numbered=True,
        ),
    ]


def _total(report: Report) -> str:
    tally = report.found.total
    numbers = {"done": tally.done, "missed": sum(tally.missed.values()), "untold": tally.untold}
    if report.is_brief:
        return report.t.ngettext(
            "%(n)s thing was planned for members. Done: %(done)s. Didn't happen: %(missed)s. Not ticked: %(untold)s.",
            "%(n)s things were planned for members. Done: %(done)s. Didn't happen: %(missed)s. Not ticked: %(untold)s.",
            tally.planned,
            **numbers,
        )
    return report.t.ngettext(
        "%(n)s thing was planned. Done: %(done)s. Didn't happen: %(missed)s. Not ticked: %(untold)s.",
        "%(n)s things were planned. Done: %(done)s. Didn't happen: %(missed)s. Not ticked: %(untold)s.",
        tally.planned,
        **numbers,
    )


def _about_untold(report: Report) -> str:
    return report.t.gettext(
        "Nobody has said what became of what isn't ticked: it counts neither as done nor as missed."
    )


def _key_numbers(report: Report) -> Iterator[tuple[str, str]]:
    """What was done, what members led, and the first figures as they were last."""
    t, tally, led = report.t, report.found.total, report.found.led_by_members
    if tally.planned:
        yield _of(report, tally.done, tally.planned), t.gettext("Done of what was planned")
    if led.planned:
        yield _of(report, led.done, led.planned), t.gettext("Done of what members were to lead")
    for one in report.series[:_MOST_FIGURES]:
        week = latest(one, report.weeks)
        parts = [shortened(one.metric.name, _CAPTION), t.gettext("Week %(week)s", week=week)]
        if one.metric.target:
            parts.append(t.gettext("target %(target)s", target=shortened(one.metric.target, _CAPTION)))
        yield figure_words(one.metric, one.figures[week]), " · ".join(parts)


def _of(report: Report, done: int, planned: int) -> str:
    return report.t.gettext("%(done)s of %(planned)s", done=done, planned=planned)


def _figures(report: Report) -> list[Block]:
    """What each figure came to in every week; in the brief report the last time, of those that have no chart."""
    t, weeks = report.t, report.weeks[-MOST_WEEKS:]
    drawn = _drawn(report) if report.is_brief else ()
    shown = [one for one in report.series if one not in drawn]
    if not shown:
        return []
    if report.is_brief:
        columns, rows = [t.gettext("Latest")], [_latest_row(report, one) for one in shown[:_MOST_ROWS]]
    else:
        columns = [t.gettext("Week %(week)s", week=week) for week in weeks]
        rows = [_row(one, weeks) for one in shown]
    head = (t.gettext("Figure"), *columns, t.gettext("Target"))
    if not any(target for *_, target in rows):
        head, rows = head[:-1], [row[:-1] for row in rows]
    title = t.gettext("Figures and targets")
    return [Heading(title), Table(title, head, tuple(rows)), *([] if report.is_brief else _about_weeks(report))]


def _about_weeks(report: Report) -> list[Block]:
    """That there were more weeks than there is room for."""
    if len(report.weeks) <= MOST_WEEKS:
        return []
    return [Paragraph(report.t.gettext("These are the last %(n)s weeks.", n=MOST_WEEKS))]


def _drawn(report: Report) -> tuple[Series, ...]:
    """The figures that have a chart: those with a target that have a number in the weeks that it has room for."""
    weeks = report.weeks[-MOST_WEEKS:]
    found = (one for one in report.series if one.target is not None and any(week in one.figures for week in weeks))
    return tuple(found)[: _MOST_CHARTS[report.is_brief]]


def _row(one: Series, weeks: range) -> tuple[str, ...]:
    figures = (figure_words(one.metric, one.figures[week]) if week in one.figures else "–" for week in weeks)
    return (one.metric.name, *figures, one.metric.target)


def _latest_row(report: Report, one: Series) -> tuple[str, ...]:
    week = latest(one, report.weeks)
    when = report.t.gettext("Week %(week)s", week=week)
    figure = f"{figure_words(one.metric, one.figures[week])} · {when}"
    return (shortened(one.metric.name, _NAME), figure, shortened(one.metric.target, _TARGET))
