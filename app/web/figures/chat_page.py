"""What a chat says, beside the plan: weeks, hours and fixed times, silent days, tiers, and the figures to take."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from app.chat_exports.counts import ChatCounts, WeekCounts
from app.i18n.dates import date_in_text, number_words, short_date
from app.i18n.languages import Language
from app.plan.figures import LAST_WEEK, figure_item
from app.plan.plan import Plan
from app.plan.steps.run import Figure
from app.schedule.timetable import clock_order
from app.schedule.weekly_figures import Series, series
from app.storage.repositories.tokens import new_id
from app.web.figures.addresses import figures_address
from app.web.figures.page import week_dates
from app.web.figures.suggesting import has_more_active, suggested
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.values import time_words

_MOST_WEEKS = 12
_MOST_DAYS = 20
_BUSIEST = 3


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A figure that the chat tells: its name, its target, and the field with the number in it."""

    name: str
    target: str
    before: str
    field: FieldView


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week of the chat: its dates, its counts, and the figures that follow from them."""

    counts: WeekCounts
    dates: str
    rows: tuple[TakenRow, ...]


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the day: its bar in percent and pixels, and whether something fixed is in it."""

    hour: int
    left: float
    top: float
    height: float
    has_slot: bool


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier of the plan: its name and share, how many that are, and what they wrote."""

    name: str
    share: str
    people: int
    percent: int
    least: int


@dataclass(frozen=True, slots=True)
class ChatPage:
    """What a chat says. ``silent`` are the days without a message, ``more_silent`` counts those that aren't named.

    ``later`` are messages that are dated after today, and weren't counted.
    ``has_more_active`` says that more people wrote in a week than the group is said to have.
    """

    template: ClassVar[str] = "pages/chat_figures.html"

    bar: PlanBar
    program: str
    since: str
    until: str
    messages: int
    people: int
    members: int | None
    later: int
    has_more_active: bool
    weeks: tuple[WeekView, ...]
    hours: tuple[Hour, ...]
    busiest: tuple[str, ...]
    slots: tuple[tuple[str, int], ...]
    silent: tuple[str, ...]
    more_silent: int
    tiers: tuple[TierRow, ...]
    has_figures: bool
    base: str
    address: str
    plan_language: Language
    op_id: str


def chat_page(view: PlanView, chat: ChatCounts, members: int | None) -> ChatPage:
    """What a chat says, beside the plan."""
    found = series(view.plan)
    weeks = [one for one in chat.weeks if one.week <= LAST_WEEK][-_MOST_WEEKS:]
    silent = [date_in_text(day, view.language) for day in chat.silent]
    return ChatPage(
        bar=plan_bar(view),
        program=chat.program.value,
        since=short_date(chat.first, view.language),
        until=short_date(chat.last, view.language),
        messages=chat.messages,
        people=chat.people,
        members=members,
        later=chat.later,
        has_more_active=any(has_more_active(one, members) for one in weeks),
        weeks=tuple(_week(view, one, found, members) for one in reversed(weeks)),
        hours=tuple(_hours(view.plan, chat)),
        busiest=tuple(_busiest(chat)),
        slots=tuple(_slots(view.plan, chat)),
        silent=tuple(silent[-_MOST_DAYS:]),
        more_silent=len(silent[:-_MOST_DAYS]),
        tiers=tuple(_tiers(view.plan, chat)),
        has_figures=bool(found),
        base=figures_address(view.address),
        address=figures_address(view.address, weeks[-1].week if weeks else None),
        plan_language=view.record.language,
        op_id=new_id(16),
    )


def shares_of(plan: Plan) -> tuple[float, ...]:
    """The shares of the plan's tiers, in percent; none unless each of them has one."""
    shares = [tier.share for tier in plan.who.tiers if tier.name]
    numbers = tuple(float(share) for share in shares if isinstance(share, int | float))
    return numbers if len(numbers) == len(shares) else ()


def _week(view: PlanView, counts: WeekCounts, found: tuple[Series, ...], members: int | None) -> WeekView:
    rows = tuple(_rows(view, counts, found, members))
    return WeekView(counts, week_dates(view, counts.week), rows)


def _rows(view: PlanView, counts: WeekCounts, found: tuple[Series, ...], members: int | None) -> Iterator[TakenRow]:
    for one in found:
        number = suggested(one.metric, counts, members)
        if number is None:
            continue
        item = figure_item(one.metric.id, counts.week)
        typed = {item.field("value"): number_words(number)}
        (field,) = Fields(view, FormErrors(typed)).of_model(Figure, item.step, item.list.name, item.id)
        before = number_words(one.figures[counts.week]) if counts.week in one.figures else ""
        yield TakenRow(one.metric.name, one.metric.target, before, field)


def _hours(plan: Plan, chat: ChatCounts) -> Iterator[Hour]:
    most, height, width = max(chat.hours) or 1, 56, 100 / len(chat.hours)
    fixed = {slot.time.hour for slot in plan.when.slots if isinstance(slot.time, time)}
    for hour, number in enumerate(chat.hours):
        high = round(height * number / most, 1)
        yield Hour(hour, round((hour + 0.1) * width, 2), round(height - high, 1), high, hour in fixed)


def _busiest(chat: ChatCounts) -> Iterator[str]:
    ranked = sorted(range(24), key=lambda hour: -chat.hours[hour])[:_BUSIEST]
    yield from (f"{hour:02}:00" for hour in sorted(ranked) if chat.hours[hour])


def _slots(plan: Plan, chat: ChatCounts) -> Iterator[tuple[str, int]]:
    """Each fixed time, and what share of the messages is written in its hour, in percent."""
    for slot in sorted(plan.when.slots, key=lambda one: clock_order(one.time)):
        if isinstance(slot.time, time):
            percent = round(100 * chat.hours[slot.time.hour] / chat.messages)
            yield f"{time_words(slot.time)} {slot.title}".strip(), percent


def _tiers(plan: Plan, chat: ChatCounts) -> Iterator[TierRow]:
    named = [tier for tier in plan.who.tiers if tier.name]
    for tier, counts in zip(named, chat.tiers, strict=False):
        share = number_words(tier.share) if isinstance(tier.share, int | float) else ""
        yield TierRow(tier.name, share, counts.people, counts.percent, counts.least)
