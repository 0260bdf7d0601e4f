"""A week that a team looks back on: planned against done, its figures, its warnings, its evenings, five questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import short_date
from app.i18n.languages import Language
from app.plan.lookbacks import week_item
from app.plan.steps.run import Week
from app.schedule.carried_out import carried_out
from app.schedule.due import day_of
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.months import month_of
from app.schedule.timetable import launch_date
from app.schedule.weekly_figures import first_day_of_week, weeks_until
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import Fixed, fixed_by
from app.web.advice.living import LivingView, living_views
from app.web.figures.addresses import figures_address
from app.web.figures.lines import FigureLine, figure_lines
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors, labels_of
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.web.retrospective.done import DoneView, day_lines, done_view
from app.web.retrospective.evenings import EveningView, evenings_of
from app.web.retrospective.warnings import WarningRow, warning_rows
from app.web.today.addresses import month_address, retrospective_address


@dataclass(frozen=True, slots=True)
class WeekPage:
    """``week`` is None before the launch and without a date for it; ``dates`` are its first and its last day.

    ``done`` is None where nothing was planned, ``living`` empty for weeks that are over. ``month`` is the page of the
    thirty days that the week lies in.
    """

    template: ClassVar[str] = "pages/retrospective.html"

    bar: PlanBar
    week: int | None
    dates: str
    has_launch_date: bool
    done: DoneView | None
    figures: tuple[FigureLine, ...]
    figures_address: str
    warnings: tuple[WarningRow, ...]
    living: tuple[LivingView, ...]
    evenings: tuple[EveningView, ...]
    questions: tuple[FieldView, ...]
    labels: dict[str, str]
    earlier: str
    later: str
    month: str
    base: str
    address: str
    plan_language: Language
    op_id: str
    fixed: Fixed | None
    form_errors: FormErrors


def week_page(view: PlanView, asked: int | None, form_errors: FormErrors, fixed: str = "") -> WeekPage:
    """The page of a week; of this one where the one that is asked for hasn't begun."""
    now, base = day_of(view.plan, view.today), retrospective_address(view.address)
    weeks = weeks_until(now)
    week = asked if asked in weeks else (weeks[-1] if weeks else None)
    days = _days(week, now or 0)
    found = carried_out(view.plan, days)
    warnings = tuple(warning_rows(view, week, form_errors)) if week else ()
    questions = tuple(_questions(view, week, form_errors)) if week else ()
    address = retrospective_address(view.address, week)
    return WeekPage(
        bar=plan_bar(view),
        week=week,
        dates=span_words(view, first_day_of_week(week), first_day_of_week(week) + DAYS_IN_WEEK - 1) if week else "",
        has_launch_date=launch_date(view.plan) is not None,
        done=done_view(view, found, day_lines(view, found)),
        figures=tuple(figure_lines(view, week)) if week else (),
        figures_address=figures_address(view.address, week),
        warnings=warnings,
        living=living_views(view) if week and week == weeks[-1] else (),
        evenings=tuple(evenings_of(view, days)),
        questions=questions,
        labels=labels_of(questions) | {row.field.path: row.sign for row in warnings},
        earlier=retrospective_address(view.address, week - 1) if week and week > 1 else "",
        later=retrospective_address(view.address, week + 1) if week and week < weeks[-1] else "",
        month=month_address(view.address, month_of(days[-1])) if days else "",
        base=base,
        address=address,
        plan_language=view.record.language,
        op_id=new_id(16),
        fixed=fixed_by(view, fixed, address),
        form_errors=form_errors,
    )


def span_words(view: PlanView, first: int, last: int) -> str:
    """The dates of some days, from the first to the last."""
    launch = launch_date(view.plan)
    days = [day_date(launch, day) for day in (first, last)] if launch else []
    return " – ".join(short_date(day, view.language) for day in days if day)


def _days(week: int | None, now: int) -> range:
    """The days of a week, until today."""
    if week is None:
        return range(0)
    first = first_day_of_week(week)
    return range(first, min(first + DAYS_IN_WEEK, now + 1))


def _questions(view: PlanView, week: int, form_errors: FormErrors) -> Iterator[FieldView]:
    at = week_item(week)
    return Fields(view, form_errors).of_model(Week, at.step, at.list.name, at.id)
