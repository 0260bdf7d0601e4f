"""The figures of a week: what each came to, beside last week's, its target, and the weeks before as a picture."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.suggestions.usual import proposed_metrics
from app.document.model.blocks import WeekChart
from app.document.writing.week_charts import week_chart
from app.i18n.dates import number_words, short_date
from app.i18n.languages import Language
from app.plan.figures import figure_item
from app.plan.steps.run import Figure
from app.schedule.due import day_of
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.timetable import launch_date
from app.schedule.weekly_figures import Series, first_day_of_week, series, weeks_until
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import Fixed, fixed_by
from app.web.figures.addresses import figures_address
from app.web.figures.chat_words import formats_words
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A metric in a week. ``last`` is what it came to in the week before, empty where nobody has said."""

    id: str
    name: str
    formula: str
    target: str
    last: str
    field: FieldView
    chart: WeekChart | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A figure that is proposed: its name, how it is counted, and its target."""

    name: str
    formula: str
    target: str


@dataclass(frozen=True, slots=True)
class SentChat:
    """A chat that was sent and couldn't be read: why, how many members were typed beside it, and if that was wrong."""

    refused: str = ""
    members: str = ""
    has_wrong_members: bool = False


NO_CHAT = SentChat()


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """``week`` is None before the launch and without a date for it. ``dates`` are the first and the last day of it.

    ``filled`` says how many figures are there, ``labels`` what the field at each path is called.
    """

    template: ClassVar[str] = "pages/figures.html"

    bar: PlanBar
    week: int | None
    weeks: range
    dates: str
    has_launch_date: bool
    rows: tuple[FigureRow, ...]
    filled: int
    labels: dict[str, str]
    proposed: tuple[Proposed, ...]
    earlier: str
    later: str
    base: str
    address: str
    plan_language: Language
    op_id: str
    fixed: Fixed | None
    form_errors: FormErrors
    chat: SentChat
    chat_formats: tuple[str, ...]


def shown_week(view: PlanView, asked: int | None) -> int | None:
    """The week to show: the one that is asked for if it has begun, else this one; None before the launch."""
    weeks = weeks_until(day_of(view.plan, view.today))
    return asked if asked in weeks else (weeks[-1] if weeks else None)


def figures_page(
    view: PlanView, asked: int | None, form_errors: FormErrors, fixed: str = "", chat: SentChat = NO_CHAT
) -> FiguresPage:
    """The figures of a week."""
    week, weeks = shown_week(view, asked), weeks_until(day_of(view.plan, view.today))
    found, base = series(view.plan), figures_address(view.address)
    rows = tuple(_row(view, one, week, form_errors) for one in found) if week else ()
    return FiguresPage(
        bar=plan_bar(view),
        week=week,
        weeks=weeks,
        dates=week_dates(view, week) if week else "",
        has_launch_date=launch_date(view.plan) is not None,
        rows=rows,
        filled=sum(week in one.figures for one in found),
        labels={row.field.path: row.name for row in rows},
        proposed=() if found else tuple(_proposed(view)),
        earlier=figures_address(view.address, week - 1) if week and week - 1 in weeks else "",
        later=figures_address(view.address, week + 1) if week and week + 1 in weeks else "",
        base=base,
        address=figures_address(view.address, week),
        plan_language=view.record.language,
        op_id=new_id(16),
        fixed=fixed_by(view, fixed, base),
        form_errors=form_errors,
        chat=chat,
        chat_formats=formats_words(view.t),
    )


def week_dates(view: PlanView, week: int) -> str:
    """The first and the last day of a week, by their dates."""
    launch, first = launch_date(view.plan), first_day_of_week(week)
    days = [day_date(launch, day) for day in (first, first + DAYS_IN_WEEK - 1)] if launch else []
    return " – ".join(short_date(day, view.language) for day in days if day)


def _row(view: PlanView, one: Series, week: int, form_errors: FormErrors) -> FigureRow:
    metric, item = one.metric, figure_item(one.metric.id, week)
    (field,) = Fields(view, form_errors).of_model(Figure, item.step, item.list.name, item.id)
    return FigureRow(
        id=item.id,
        name=metric.name,
        formula=metric.formula,
        target=metric.target,
        last=number_words(one.figures[week - 1]) if week - 1 in one.figures else "",
        field=field,
        chart=week_chart(one, range(1, week + 1), view.t),
    )


def _proposed(view: PlanView) -> list[Proposed]:
    return [Proposed(one.name, one.formula, one.target) for one in proposed_metrics(view.review_context).values()]
