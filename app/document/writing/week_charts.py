"""Figures over the weeks as charts: one place that says how high a bar is, and what all of it is in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.document.model.blocks import WeekBar, WeekChart
from app.i18n.dates import join_clauses, number_words
from app.i18n.translator import Translator
from app.plan.metric_kinds import is_share
from app.plan.steps.health import Metric
from app.schedule.weekly_figures import Series

_ALL, _MOST = 100, 10
"""More weeks have no room for their numbers on a phone."""


def week_chart(series: Series, weeks: Sequence[int], t: Translator) -> WeekChart | None:
    """The last of some weeks in a row; None as long as none of them has a figure."""
    shown = weeks[-_MOST:]
    figures = {one: series.figures[one] for one in shown if one in series.figures}
    if not figures:
        return None
    most, metric = max([*figures.values(), series.target or 0]) or 1, series.metric
    return WeekChart(
        label=metric.name,
        bars=tuple(_bars(metric, shown, figures, most, t)),
        target=None if series.target is None else round(series.target / most, 4),
        target_words=t.gettext("Target: %(target)s", target=metric.target) if metric.target else "",
        words=_words(metric, figures, t),
    )


def figure_words(metric: Metric, figure: float) -> str:
    """A figure as it is written: a share of the members in percent."""
    return f"{number_words(figure)}{'%' if is_share(metric) and figure <= _ALL else ''}"


def _bars(
    metric: Metric, weeks: Iterable[int], figures: Mapping[int, float], most: float, t: Translator
) -> Iterator[WeekBar]:
    for week in weeks:
        name, figure = t.gettext("Week %(week)s", week=week), figures.get(week)
        words = "" if figure is None else figure_words(metric, figure)
        yield WeekBar(week, name, words, None if figure is None else round(figure / most, 4))


def _words(metric: Metric, figures: Mapping[int, float], t: Translator) -> str:
    weeks = [
        t.gettext("week %(week)s: %(figure)s", week=one, figure=figure_words(metric, figures[one])) for one in figures
    ]
    target = t.gettext("target: %(target)s", target=metric.target) if metric.target else ""
    return join_clauses([part for part in (metric.name, *weeks, target) if part], t.language)
