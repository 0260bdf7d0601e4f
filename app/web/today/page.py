"""A day of the plan: what matters, what is due, what was missed, and what comes next."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.languages import Language
from app.schedule.due import Due, bounds_of, day_of, due_on, free_day, missed_lately
from app.schedule.moments import zone_of
from app.schedule.weekly_figures import week_of
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import Fixed, fixed_by
from app.web.advice.living import LivingView, living_views
from app.web.figures.lines import FigureLine, figure_lines
from app.web.forms.views import FieldView, FormErrors, labels_of
from app.web.http.static import WORKER
from app.web.plan.addresses import item_address
from app.web.plan.arrival import Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.web.today.addresses import day_address
from app.web.today.head import date_words, head_of
from app.web.today.lookback import LookBack, comes_first, evening_fields, look_back, plan_next
from app.web.today.strip import Strip, strip_of
from app.web.today.tasks import TaskView, TaskWriter
from app.wording.days import day_words
from app.wording.values import choice_words, time_words

_AHEAD = 14
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Missed:
    """An activity that didn't happen: what and when in words, and where it can go, if there is such a day."""

    words: str
    address: str
    move: str
    day: int
    to: str


@dataclass(frozen=True, slots=True)
class Coming:
    """A day to come, and what is due on it, each with its time and who does it."""

    words: str
    address: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TodayPage:
    """``number`` is that of the day, or the days left; ``when`` says what day it is, ``title`` what matters on it.

    ``day`` is None where no launch date tells which day it is, and ``base`` is the address of today. ``coming`` is the
    next day, or before the launch all days until then on which something is due. ``figures`` are those of this week.
    ``first`` is what the evening before says comes first, ``evening`` the day's three questions, and ``labels`` what
    they are called by their paths. ``living`` is what the coach says of the group, ``look_back`` tells that a week has
    ended, and ``plan_next`` that another month can be planned.
    ``now`` is today, ``date`` and ``zone`` the date and the time zone that make it today, ``kept`` the days of this
    week, which the browser keeps to be read without a network, and ``version`` tells whether they are still right.
    """

    template: ClassVar[str] = "pages/today.html"

    bar: PlanBar
    day: int | None
    number: str
    when: str
    title: str
    lead: str
    strip: Strip | None
    tasks: tuple[TaskView, ...]
    missed: tuple[Missed, ...]
    coming: tuple[Coming, ...]
    figures: tuple[FigureLine, ...]
    first: str
    evening: tuple[FieldView, ...]
    labels: dict[str, str]
    living: tuple[LivingView, ...]
    look_back: LookBack | None
    plan_next: LookBack | None
    base: str
    earlier: str
    later: str
    now: int | None
    date: str
    zone: str
    kept: tuple[int, ...]
    worker: str
    version: int
    is_today: bool
    plan_language: Language
    op_id: str
    fixed: Fixed | None
    form_errors: FormErrors
    address: str


def today_address(view: PlanView) -> str:
    """The page of today."""
    return f"{view.address}/today"


def shown_day(view: PlanView, asked: int | None) -> int | None:
    """The day to show: the one that is asked for if the plan has it, else today; None without a launch date."""
    now, (first, last) = day_of(view.plan, view.today), bounds_of(view.plan)
    return asked if now is not None and asked is not None and first <= asked <= last else now


def today_page(view: PlanView, asked: int | None, writer: TaskWriter, fixed: str = "") -> TodayPage:
    """A day of a plan."""
    day, now, base = shown_day(view, asked), day_of(view.plan, view.today), today_address(view)
    first, last = bounds_of(view.plan)
    due = due_on(view.plan, [day])[day] if day is not None else ()
    evening, head = evening_fields(view, day, writer.form_errors), head_of(view, day, due)
    return TodayPage(
        bar=plan_bar(view),
        day=day,
        number=head.number,
        when=head.when,
        title=head.title,
        lead=head.lead,
        strip=strip_of(view, day) if day is not None else None,
        tasks=writer.tasks(day, due) if day is not None else (),
        missed=tuple(_missed(view, one, now) for one in missed_lately(view.plan, now)) if now == day and now else (),
        coming=tuple(_coming(view, day)) if day is not None else (),
        figures=tuple(figure_lines(view, week_of(now))) if now == day and now and now > 0 else (),
        first=comes_first(view, day),
        evening=evening,
        labels=labels_of(evening),
        living=living_views(view) if now == day else (),
        look_back=look_back(view, now) if now == day else None,
        plan_next=plan_next(view) if now == day else None,
        base=base,
        earlier=day_address(base, min(day - 1, last)) if day is not None and day > first else "",
        later=day_address(base, max(day + 1, first)) if day is not None and day < last else "",
        now=now,
        date=view.today.isoformat(),
        zone=zone_of(view.plan).key,
        kept=_kept(now, first, last),
        worker=WORKER,
        version=view.record.version,
        is_today=day == now,
        plan_language=view.record.language,
        op_id=new_id(16),
        fixed=fixed_by(view, fixed, day_address(base, None)),
        form_errors=writer.form_errors,
        address=day_address(base, day),
    )


def _kept(today: int | None, first: int, last: int) -> tuple[int, ...]:
    """This week's days, from today on."""
    return tuple(day for day in range(today, today + _WEEK) if first <= day <= last) if today is not None else ()


def _missed(view: PlanView, due: Due, today: int | None) -> Missed:
    outcome = choice_words(due.outcome, "outcome", view.knowledge) if due.outcome else view.t.gettext("not ticked")
    free = free_day(view.plan, today or 0)
    step, item = due.item.step, due.item.id
    return Missed(
        words=f"{day_words(due.day, view.t)} · {due.what.title} · {outcome}",
        address=item_address(view.id, step, "activities", item, Via.STEPS),
        move=f"{today_address(view)}/move/{step}/{item}",
        day=free or 0,
        to=date_words(view, free) if free else "",
    )


def _coming(view: PlanView, day: int) -> list[Coming]:
    """The next day; before the launch all days until then on which something is due."""
    days = range(day + 1, 2) if day < 1 else range(day + 1, min(day + 1, bounds_of(view.plan)[1]) + 1)
    due = due_on(view.plan, days[:_AHEAD])
    base = today_address(view)
    return [
        Coming(date_words(view, number), day_address(base, number), tuple(_line(one) for one in found))
        for number, found in due.items()
        if found
    ]


def _line(due: Due) -> str:
    return " ".join(part for part in (time_words(due.what.time), due.what.title, due.what.owner) if part)
