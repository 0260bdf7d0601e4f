"""The panel beside the board: one activity, to be edited and moved in place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.i18n.dates import short_date
from app.plan.following import former_places
from app.plan.paths import ItemPath, ListPath
from app.plan.steps.activities import Activity
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.months import DAYS_IN_MONTH, last_day, month_of
from app.schedule.rearranging.moving import Scope, usual_scope
from app.schedule.timetable import EARLIEST_DAY, RANGES, launch_date, step_of, timetable
from app.schedule.workload import activities_of, days_of_week, week_of
from app.web.board.addresses import acts_address
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.addresses import item_address
from app.web.plan.arrival import Via
from app.web.plan.view import PlanView
from app.wording.days import day_words, which_day

_FIRST = ("title", "day", "time", "minutes", "owner", "message", "if_silent")


@dataclass(frozen=True, slots=True)
class Panel:
    """``when`` is its day, with the real date beside it. ``first`` is asked at once, ``more`` under "More".

    ``day`` is its number, None where it has none, and ``typed_day`` what fields show of it. ``belongs`` names the part
    that its day lies in, where that isn't the one that it is listed under. ``others`` are those that it can be swapped
    with, each by its key with its words. ``week`` names the days that are shifted as its week, and how many activities
    these are, ``scope`` what is shifted unless it is chosen. ``can_repeat`` tells that a week later is still in the
    plan, ``repeat_until`` until when unless another day is typed. ``former`` are the places in other lists that it was
    moved from.
    """

    key: str
    step: str
    item: str
    when: str
    title: str
    day: int | None
    typed_day: str
    belongs: str
    first: tuple[FieldView, ...]
    more: tuple[FieldView, ...]
    others: tuple[tuple[str, str], ...]
    week: str
    scope: Scope
    can_repeat: bool
    repeat_until: int
    address: str
    acts: str
    former: tuple[ItemPath, ...]

    @property
    def fields(self) -> tuple[FieldView, ...]:
        """All that it asks."""
        return self.first + self.more


def panel_of(view: PlanView, opened: str, form_errors: FormErrors) -> Panel | None:
    """The panel of the activity that is open, as ``<step>.<item id>``; None where there is no such activity."""
    step, _, item = opened.partition(".")
    found = activities_of(view.plan, step) if step in RANGES else ()
    activity = next((one for one in found if one.id == item), None)
    if activity is None:
        return None
    day = activity.day if isinstance(activity.day, int) else None
    asked = Fields(view, form_errors).of_model(Activity, step, "activities", item)
    fields = {one.path.rpartition(".")[2]: _of_any_day(one, day, view) for one in asked}
    return Panel(
        key=opened,
        step=step,
        item=item,
        when=_when(view, day),
        title=activity.title or view.knowledge.guidance.of_item(Activity).title,
        day=day,
        typed_day="" if day is None else _typed_day(view, day),
        belongs=_belongs(view, step, day),
        first=tuple(fields[name] for name in _FIRST),
        more=tuple(field for name, field in fields.items() if name not in _FIRST),
        others=tuple(_others(view, opened)),
        week=_week(view, day) if day is not None else "",
        scope=usual_scope(1 if day is None else day),
        can_repeat=day is not None and day + DAYS_IN_WEEK <= last_day(view.plan),
        repeat_until=_repeat_until(view, day),
        address=item_address(view.id, step, "activities", item, Via.STEPS),
        acts=acts_address(view.id, step, item),
        former=former_places(view.answers, ListPath(step, "activities").item(item)),
    )


def _repeat_until(view: PlanView, day: int | None) -> int:
    """The end of the month in which a week after a day lies."""
    week_later = (day or 1) + DAYS_IN_WEEK
    return min(last_day(view.plan), month_of(week_later) * DAYS_IN_MONTH)


def _of_any_day(field: FieldView, day: int | None, view: PlanView) -> FieldView:
    """Here every day of the plan will do: the activity moves to the list of the day that is typed."""
    if field.day is None:
        return field
    last = last_day(view.plan)
    is_outside = day is not None and not EARLIEST_DAY <= day <= last
    bounds = {"first": str(EARLIEST_DAY), "last": str(last)}
    return replace(field, day=replace(field.day, **bounds, outside=which_day(view.plan, view.t), is_outside=is_outside))


def _typed_day(view: PlanView, day: int) -> str:
    """A day as somebody would type it: its number, or how many days before the launch it is."""
    return str(day) if day > 0 else day_words(day, view.t)


def _others(view: PlanView, opened: str) -> Iterator[tuple[str, str]]:
    nameless = view.knowledge.guidance.of_item(Activity).title
    for one in timetable(view.plan):
        key = f"{one.step}.{one.activity.id}"
        if one.day is not None and key != opened:
            yield key, f"{day_words(one.day, view.t)} · {one.activity.title or nameless}"


def _week(view: PlanView, day: int) -> str:
    """The days of the plan's week that a day is in, and how many activities they have."""
    first, last = days_of_week(week_of(day))
    number = sum(one.day is not None and first <= one.day <= last for one in timetable(view.plan))
    if last < 1:
        return view.t.ngettext(
            "%(first)s to %(last)s days before the launch: %(n)s activity",
            "%(first)s to %(last)s days before the launch: %(n)s activities",
            number,
            first=1 - first,
            last=1 - last,
        )
    return view.t.ngettext(
        "Days %(first)s to %(last)s: %(n)s activity",
        "Days %(first)s to %(last)s: %(n)s activities",
        number,
        first=first,
        last=last,
    )


def _when(view: PlanView, day: int | None) -> str:
    if day is None:
        return view.t.gettext("No day yet")
    parts = (day_words(day, view.t), _date(view, day), view.review_context.holiday(day))
    return " · ".join(part for part in parts if part)


def _date(view: PlanView, day: int) -> str:
    """The date of a day, empty as long as none is known."""
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    return short_date(on, view.language) if on else ""


def _belongs(view: PlanView, step: str, day: int | None) -> str:
    """The part of the plan in which a day lies, where that is another than the step's."""
    if day is None or day > last_day(view.plan) or step_of(day) == step:
        return ""
    return view.knowledge.guidance.steps[step_of(day)].title
