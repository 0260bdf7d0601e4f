"""The figures of a week in a line each, as other pages show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.i18n.dates import number_words
from app.schedule.weekly_figures import series
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure to watch: what it came to in a week, empty as long as nobody has said, and what that is beside."""

    name: str
    figure: str
    beside: str


def figure_lines(view: PlanView, week: int) -> Iterator[FigureLine]:
    """The figures of a week, each beside its target, or else beside that of the week before."""
    t = view.t
    for one in series(view.plan):
        figure, last = (number_words(one.figures[at]) if at in one.figures else "" for at in (week, week - 1))
        target = t.gettext("target %(target)s", target=one.metric.target) if one.metric.target else ""
        yield FigureLine(one.metric.name, figure, target or (last and t.gettext("last week %(figure)s", figure=last)))
