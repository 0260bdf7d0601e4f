"""Lists of a step as rows, made from a plan's answers."""

from collections import Counter
from typing import Any

from app.i18n.dates import short_date
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf, Lists, StagesOf
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.health import Checkpoint
from app.plan.steps.welcome import FollowUp
from app.plan.steps.when import Slot
from app.schedule.moments import day_date
from app.schedule.timetable import launch_date, timetable
from app.web.forms.near_examples import near_example
from app.web.forms.views import ItemRow, ListView
from app.web.plan.view import PlanView
from app.wording.days import day_words
from app.wording.shortening import shortened
from app.wording.values import field_words, time_words, weekdays_words

_LINE = 70
_TONES = {"agreed": "good", "to_ask": "care", "asked": "care", "declined": "quiet"}


def list_view(view: PlanView, step: str, name: str, holder: Lists) -> ListView:
    """A list as its step shows it."""
    guidance = view.knowledge.guidance.of_step_field(step, name)
    item = view.knowledge.guidance.of_item(holder.item)
    missing = view.missing(step)
    first = next(iter(fields_of(holder.item)))
    return ListView(
        step=step,
        name=name,
        label=guidance.label,
        hint=guidance.hint,
        example=near_example(view, f"{step}.{name}.{first}", guidance.example),
        add=guidance.add,
        empty=guidance.empty,
        item_title=item.title,
        rows=_stage_rows(view, holder) if isinstance(holder, StagesOf) else _item_rows(view, step, name, missing),
        lacking=missing.count(f"{step}.{name}"),
        quick_label=item.fields[first].label,
        is_fixed=isinstance(holder, StagesOf),
        is_by_time=holder.item is Activity,
        private=holder.private,
        essential=holder.essential,
        principles=view.knowledge.principles.at(f"{step}.{name}"),
    )


def in_shown_order(plan: Plan, step: str, name: str) -> tuple[Any, ...]:
    """The items of a list as its rows show them: activities by day and time, all else as written."""
    items: tuple[Any, ...] = getattr(getattr(plan, step), name)
    is_by_time = any(isinstance(item, Activity) for item in items)
    return tuple(one.activity for one in timetable(plan) if one.step == step) if is_by_time else items


def stays_on_page(holder: Lists) -> bool:
    """Whether an item is complete with its first line, so that adding one need not open it."""
    return isinstance(holder, ListOf) and len(fields_of(holder.item)) == 1


def _item_rows(view: PlanView, step: str, name: str, missing: tuple[str, ...]) -> tuple[ItemRow, ...]:
    items = in_shown_order(view.plan, step, name)
    of_item = Counter(path.rpartition(".")[0] for path in missing)
    return tuple(item_row(view, item, of_item[f"{step}.{name}.{item.id}"]) for item in items)


def item_row(view: PlanView, item: Any, missing: int) -> ItemRow:
    """An item of a list as a row; ``missing`` counts the essential answers that it lacks."""
    names = list(fields_of(type(item)))
    state = getattr(item, "state", None)
    return ItemRow(
        id=item.id,
        title=_title(view, item, names[0]),
        lines=tuple(shortened(line, _LINE) for line in _lines(view, item, names[1:])[:2]),
        tag=field_words(item, "state", view.knowledge) if state else "",
        tone=_TONES.get(str(state), "quiet"),
        missing=missing,
    )


def _title(view: PlanView, item: Any, first: str) -> str:
    """What an item is called by its first answer; a number alone would tell nothing."""
    t = view.t
    if isinstance(item, Checkpoint) and isinstance(item.month, int | float):
        return t.gettext("Month %(month)s", month=field_words(item, first, view.knowledge))
    if isinstance(item, FollowUp) and isinstance(item.after, int):
        later = t.ngettext("%(n)s day after joining", "%(n)s days after joining", item.after)
        return later if item.after else t.gettext("On the day they join")
    return field_words(item, first, view.knowledge)


def _lines(view: PlanView, item: Any, names: list[str]) -> list[str]:
    if isinstance(item, Activity):
        return [_activity_when(view, item), item.owner]
    if isinstance(item, Slot):
        return [f"{weekdays_words(item.weekdays, view.knowledge)} {time_words(item.time)}".strip(), item.owner]
    kinds = fields_of(type(item))
    shown = [name for name in names if name != "state" and isinstance(kinds[name], Kind)]
    return [words for name in shown if (words := field_words(item, name, view.knowledge))]


def _activity_when(view: PlanView, activity: Activity) -> str:
    launch, day = launch_date(view.plan), activity.day
    on = day_date(launch, day) if launch and isinstance(day, int) else None
    parts = (
        day_words(day, view.t) if isinstance(day, int) else field_words(activity, "day", view.knowledge),
        short_date(on, view.language) if on else "",
        view.review_context.holiday(day),
        time_words(activity.time),
    )
    return " · ".join(part for part in parts if part)


def _stage_rows(view: PlanView, holder: StagesOf) -> tuple[ItemRow, ...]:
    return tuple(_stage_row(view, key) for key in holder.keys)


def _stage_row(view: PlanView, key: str) -> ItemRow:
    stage = next((stage for stage in view.plan.how.stages if stage.id == key), None)
    words = view.knowledge.guidance.stages[key]
    line = stage.summary if stage else ""
    return ItemRow(key, words.title, (shortened(line, _LINE),) if line else (), "", "quiet", 0)
