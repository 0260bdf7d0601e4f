"""A figure over the weeks as a small picture, and the same in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.i18n.dates import join_clauses, number_words
from app.i18n.translator import Translator
from app.schedule.weekly_figures import Series

_FEWEST, _MOST = 5, 10
"""Fewer weeks than these would be too wide; more have no room for their numbers on a phone."""
_HEIGHT, _TOP = 56, 18
"""The highest bar, and the room above it for its number, in pixels."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A week: its bar from the left in percent, from the top in pixels, and the words above and below it."""

    left: float
    width: float
    middle: float
    top: float
    height: float
    value: str
    week: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The weeks, and how far from the top the line of the target is; ``words`` say all of it."""

    bars: tuple[Bar, ...]
    target: float | None
    words: str
    height: int = _HEIGHT + _TOP + 18
    floor: int = _HEIGHT + _TOP


def chart_of(series: Series, week: int, t: Translator) -> Chart | None:
    """The last weeks up to one; None as long as none of them has a figure."""
    weeks = range(max(1, week - _MOST + 1), week + 1)
    figures = {one: series.figures[one] for one in weeks if one in series.figures}
    if not figures:
        return None
    scale = _Scale(100 / max(len(weeks), _FEWEST), max([*figures.values(), series.target or 0]) or 1)
    bars = tuple(scale.bar(place, one, figures[one]) for place, one in enumerate(weeks) if one in figures)
    target = None if series.target is None else scale.top(series.target)
    return Chart(bars, target, _words(series, figures, t))


@dataclass(frozen=True, slots=True)
class _Scale:
    """How wide a week is, in percent, and the number that is as high as the picture."""

    width: float
    most: float

    def top(self, number: float) -> float:
        """How far from the top a number is."""
        return round(_TOP + _HEIGHT * (1 - number / self.most), 1)

    def bar(self, place: int, week: int, figure: float) -> Bar:
        """The bar of a week at its place."""
        left, top = place * self.width, self.top(figure)
        return Bar(
            left=round(left + 0.15 * self.width, 2),
            width=round(0.7 * self.width, 2),
            middle=round(left + self.width / 2, 2),
            top=top,
            height=round(_TOP + _HEIGHT - top, 1),
            value=number_words(figure),
            week=week,
        )


def _words(series: Series, figures: Mapping[int, float], t: Translator) -> str:
    weeks = [t.gettext("week %(week)s: %(figure)s", week=one, figure=number_words(figures[one])) for one in figures]
    target = t.gettext("target: %(target)s", target=series.metric.target) if series.metric.target else ""
    return join_clauses([part for part in (series.metric.name, *weeks, target) if part], t.language)
