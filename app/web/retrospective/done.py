"""Planned against done, in words and as small marks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.i18n.dates import short_date
from app.plan.paths import ItemPath
from app.schedule.carried_out import CarriedOut, Tally
from app.schedule.due import Due
from app.schedule.moments import day_date
from app.schedule.timetable import launch_date
from app.web.advice.fixed import days_words
from app.web.plan.view import PlanView
from app.web.today.addresses import day_address
from app.web.today.tasks import state_of
from app.wording.days import day_words
from app.wording.values import choice_words

_MOST_MARKS = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A day or a week: its words, how much was done, and a mark for each thing: ``done``, ``missed`` or empty."""

    words: str
    address: str
    count: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A kind of activity or a person, and how much of what was planned for it was done."""

    name: str
    count: str


@dataclass(frozen=True, slots=True)
class MissedLine:
    """Something that didn't happen: what, why and on which days with what was noted, and the page of the first."""

    words: str
    why: tuple[str, ...]
    address: str


@dataclass(frozen=True, slots=True)
class DoneView:
    """``total`` says how much was done, ``rest`` what became of the rest; ``is_told``: whether anything was ticked.

    ``by_members`` says how much of what members were to lead was done, and is empty where they were to lead nothing.
    """

    total: str
    rest: tuple[str, ...]
    by_members: str
    is_told: bool
    lines: tuple[Line, ...]
    missed: tuple[MissedLine, ...]
    kinds: tuple[Share, ...]
    people: tuple[Share, ...]


def done_view(view: PlanView, found: CarriedOut, lines: tuple[Line, ...]) -> DoneView | None:
    """What became of what was planned; None where nothing was."""
    if not found.total.planned:
        return None
    return DoneView(
        count_words(view, found.total),
        tuple(_rest(view, found.total)),
        _by_members(view, found) if found.led_by_members.planned else "",
        found.is_told,
        lines,
        tuple(_missed(view, found.missed)),
        tuple(_kinds(view, found.by_kind)),
        tuple(Share(name, count_words(view, one)) for name, one in found.by_holder.items()),
    )


def day_lines(view: PlanView, found: CarriedOut) -> tuple[Line, ...]:
    """A line for each day on which anything was planned."""
    return tuple(
        line_of(view, _day_words(view, day), day_address(f"{view.address}/today", day), due)
        for day, due in found.days.items()
        if due
    )


def line_of(view: PlanView, words: str, address: str, due: tuple[Due, ...]) -> Line:
    """A line for what was planned on a day or in a week."""
    marks = tuple(state_of(one) for one in due)
    return Line(words, address, count_words(view, Tally.of(due)), marks if len(marks) <= _MOST_MARKS else ())


def count_words(view: PlanView, tally: Tally) -> str:
    """How much was done of how much."""
    return view.t.gettext("%(done)s of %(planned)s done", done=tally.done, planned=tally.planned)


def _rest(view: PlanView, tally: Tally) -> Iterator[str]:
    for outcome, number in tally.missed.items():
        yield f"{choice_words(outcome, 'outcome', view.knowledge)}: {number}"
    if tally.untold:
        yield view.t.gettext("Not ticked: %(n)s", n=tally.untold)


def _by_members(view: PlanView, found: CarriedOut) -> str:
    """How much of what members were to lead was done."""
    return view.t.gettext("Led by members: %(count)s", count=count_words(view, found.led_by_members))


def _missed(view: PlanView, missed: tuple[Due, ...]) -> Iterator[MissedLine]:
    """What didn't happen, each thing once with all its days."""
    by_item = defaultdict[ItemPath, list[Due]](list)
    for one in missed:
        by_item[one.item].append(one)
    for same in by_item.values():
        address = day_address(f"{view.address}/today", same[0].day)
        yield MissedLine(same[0].what.title, tuple(_why(view, same)), f"{address}#task-{same[0].tick_item.id}")


def _why(view: PlanView, same: list[Due]) -> Iterator[str]:
    for outcome in dict.fromkeys(one.outcome for one in same):
        days = days_words([one.day for one in same if one.outcome == outcome], view.t)
        yield f"{choice_words(outcome, 'outcome', view.knowledge)} · {days}"
    yield from (one.tick.result for one in same if one.tick and one.tick.result)


def _kinds(view: PlanView, by_kind: Mapping[str, Tally]) -> Iterator[Share]:
    for kind, tally in by_kind.items():
        yield Share(choice_words(kind, "activity_kind", view.knowledge), count_words(view, tally))


def _day_words(view: PlanView, day: int) -> str:
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    return " · ".join(part for part in (short_date(on, view.language) if on else "", day_words(day, view.t)) if part)
