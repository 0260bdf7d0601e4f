"""Thirty days on one page, to be read and printed: planned against done, figures, warnings, and what was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import join_words, number_words
from app.i18n.languages import Language
from app.plan.lookbacks import sign_item
from app.schedule.carried_out import CarriedOut, carried_out
from app.schedule.due import day_of
from app.schedule.months import days_of_month, month_of, months_begun
from app.schedule.next_month.when import is_over, month_to_plan
from app.schedule.timetable import launch_date
from app.schedule.weekly_figures import series, week_of
from app.web.advice.living import LivingView, living_views
from app.web.plan.addresses import next_month_address
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.web.retrospective.done import DoneView, Line, done_view, line_of
from app.web.retrospective.evenings import EveningView, evenings_of, weeks_told
from app.web.retrospective.week_page import span_words
from app.web.today.addresses import month_address, retrospective_address


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure to watch: its target, and what it came to in each week, empty where nobody has said."""

    name: str
    target: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignRow:
    """An early warning that came true: in which weeks, and what was to be done then."""

    sign: str
    act: str
    weeks: str


@dataclass(frozen=True, slots=True)
class MonthPage:
    """``month`` is None before the launch and without a date for it. ``first`` and ``last`` are its days.

    ``onward`` is where the month after it is planned, once that can be.
    """

    template: ClassVar[str] = "pages/retrospective_month.html"

    bar: PlanBar
    month: int | None
    first: int
    last: int
    dates: str
    done: DoneView | None
    weeks: tuple[int, ...]
    figures: tuple[FigureRow, ...]
    signs: tuple[SignRow, ...]
    living: tuple[LivingView, ...]
    told: tuple[EveningView, ...]
    evenings: tuple[EveningView, ...]
    earlier: str
    later: str
    coming: range
    onward: str
    back: str
    plan_language: Language


def month_page(view: PlanView, asked: int | None) -> MonthPage:
    """The page of thirty days from the launch on; of these where those that are asked for haven't begun."""
    now = day_of(view.plan, view.today)
    newest = month_of(now) if now is not None and now > 0 else 0
    month = asked if asked is not None and 1 <= asked <= newest else newest
    whole = days_of_month(month)
    first, last = whole[0], whole[-1]
    days = range(first, min(last, now or 0) + 1) if month else range(0)
    coming = _month_to_plan(view, month)
    weeks = tuple(range(week_of(days[0]), week_of(days[-1]) + 1)) if days else ()
    found = carried_out(view.plan, days)
    return MonthPage(
        bar=plan_bar(view),
        month=month or None,
        first=first,
        last=last,
        dates=span_words(view, first, last) if month and launch_date(view.plan) else "",
        done=done_view(view, found, tuple(_week_lines(view, found, weeks))),
        weeks=weeks,
        figures=tuple(_figures(view, weeks)),
        signs=tuple(_signs(view, weeks)),
        living=living_views(view) if month == newest else (),
        told=tuple(weeks_told(view, weeks)),
        evenings=tuple(evenings_of(view, days)),
        earlier=month_address(view.address, month - 1) if month > 1 else "",
        later=month_address(view.address, month + 1) if month < newest else "",
        coming=days_of_month(coming) if coming else range(0),
        onward=next_month_address(view.address, coming) if coming else "",
        back=retrospective_address(view.address, weeks[-1] if weeks else None),
        plan_language=view.record.language,
    )


def _month_to_plan(view: PlanView, month: int) -> int | None:
    """The month that is planned from this one: the next where it is begun and not over, else the one to plan next."""
    if 0 < month < months_begun(view.plan):
        return None if is_over(view.plan, month + 1, view.today) else month + 1
    return month_to_plan(view.plan, view.today) if month else None


def _week_lines(view: PlanView, found: CarriedOut, weeks: tuple[int, ...]) -> Iterator[Line]:
    for week in weeks:
        due = tuple(one for day, some in found.days.items() if week_of(day) == week for one in some)
        if due:
            words = view.t.gettext("Week %(week)s", week=week)
            yield line_of(view, words, retrospective_address(view.address, week), due)


def _figures(view: PlanView, weeks: tuple[int, ...]) -> Iterator[FigureRow]:
    for one in series(view.plan):
        figures = tuple(number_words(one.figures[week]) if week in one.figures else "" for week in weeks)
        if any(figures):
            yield FigureRow(one.metric.name, one.metric.target, figures)


def _signs(view: PlanView, weeks: tuple[int, ...]) -> Iterator[SignRow]:
    came_true = {one.id for one in view.plan.run.signs if one.came_true is True}
    for one in view.plan.health.warnings:
        found = [
            view.t.gettext("Week %(week)s", week=week) for week in weeks if sign_item(one.id, week).id in came_true
        ]
        if found:
            yield SignRow(one.sign, one.act, join_words(found, view.language))
