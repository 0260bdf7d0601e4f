"""The activity library as one step of a plan sees it: searched, filtered, each activity a row that opens in place."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from app.coach.suggestions.suggest import suitable
from app.knowledge.activities import OWN_PLACES, LibraryActivity
from app.plan.plan import Step
from app.plan.steps.activities import Activity
from app.schedule.timetable import RANGES
from app.schedule.workload import activities_of
from app.web.advice.fixed import Fixed, fixed_by
from app.web.library.library_filters import OPTIONS, LibraryQuery, counts
from app.web.library.library_words import choice_words, filter_words, led_by_words
from app.web.plan.addresses import item_address, step_address
from app.web.plan.arrival import Arrival, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.texts import filled_lines

_ANYTHING = LibraryQuery()
_NOT_YET_KNOWN = dict.fromkeys(OWN_PLACES, "____")


@dataclass(frozen=True, slots=True)
class FilterView:
    """A filter with its choices: value, words, and how many activities it would leave."""

    name: str
    label: str
    chosen: str
    choices: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity of the library; ``about`` says in a few words what it takes, ``script`` how it goes in this plan."""

    activity: LibraryActivity
    about: tuple[str, ...]
    script: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """``swap`` is the id of the activity to be replaced, ``swap_title`` its title; empty where one is to be added.

    ``address`` is the page's own, without what is looked for. ``added`` is the title of the activity that was just
    added, ``added_address`` its page, and ``fixed`` the way to undo that. ``unsuitable`` counts what shows only where
    everything is asked for.
    """

    template: ClassVar[str] = "pages/library.html"

    bar: PlanBar
    step_title: str
    step_address: str
    address: str
    query: LibraryQuery
    filters: tuple[FilterView, ...]
    rows: tuple[ActivityRow, ...]
    total: int
    unsuitable: int
    days: tuple[int, int]
    day: int
    swap: str
    swap_title: str
    via: Via
    added: str
    added_address: str
    fixed: Fixed | None


def library_page(view: PlanView, step: Step, swap: str, arrival: Arrival, query: LibraryQuery) -> LibraryPage:
    """The activities that suit a plan and a step; when swapping, those of the same kind first."""
    via = arrival.via
    here = library_address(view, step, "", via)
    planned = {one.id: one for one in activities_of(view.plan, step.key)}
    swapped, added = planned.get(swap), planned.get(arrival.added.item) if arrival.added else None
    suiting = suitable(view.review_context, step.key)
    whole = tuple(one for one in view.plan_knowledge.activities.values() if step.key in one.facts.steps)
    offered = whole if query.fit else suiting
    found = sorted((one for one in offered if query.takes(one)), key=lambda one: _place(one, swapped and swapped.kind))
    return LibraryPage(
        bar=plan_bar(view),
        step_title=view.knowledge.guidance.steps[step.key].title,
        step_address=step_address(view.id, step.key, via),
        address=library_address(view, step, swapped.id if swapped else "", via),
        query=query,
        filters=tuple(_filter(view, offered, query, name) for name in OPTIONS),
        rows=tuple(_row(view, one) for one in found),
        total=len(offered),
        unsuitable=len(whole) - len(suiting),
        days=RANGES[step.key],
        day=_emptiest_day(view, step.key),
        swap=swapped.id if swapped else "",
        swap_title=swapped.title if swapped else "",
        via=via,
        added=added.title if added else "",
        added_address=item_address(view.id, step.key, "activities", added.id, via) if added else "",
        fixed=fixed_by(view, arrival.fixed, here, _added_words(view, added)) if added else None,
    )


def _added_words(view: PlanView, added: Activity) -> str:
    return view.t.gettext("“%(title)s” added", title=added.title)


def library_address(view: PlanView, step: Step, swap: str, via: Via, query: LibraryQuery = _ANYTHING) -> str:
    """The address of the page, with what is looked for there."""
    sent = urlencode({name: value for name, value in (("swap", swap), ("via", via.value)) if value})
    asked = "&".join(part for part in (sent, query.text) if part)
    return f"{view.address}/library/{step.key}" + (f"?{asked}" if asked else "")


def _place(one: LibraryActivity, first: object) -> tuple[bool, int]:
    return one.facts.kind != first, OPTIONS["kind"].index(one.facts.kind)


def _filter(view: PlanView, offered: tuple[LibraryActivity, ...], query: LibraryQuery, name: str) -> FilterView:
    words = {"": view.t.gettext("Any"), **choice_words(view, name)}
    choices = tuple((value, words[value], count) for value, count in counts(offered, query, name).items())
    return FilterView(name, filter_words(name, view.t), getattr(query, name), choices)


def _row(view: PlanView, one: LibraryActivity) -> ActivityRow:
    script = filled_lines(one.words.steps, view.plan, view.plan_knowledge, _NOT_YET_KNOWN)
    return ActivityRow(one, _about(view, one), tuple(script))


def _about(view: PlanView, one: LibraryActivity) -> tuple[str, ...]:
    facts = one.facts
    return (
        choice_words(view, "kind")[facts.kind],
        view.t.ngettext("%(n)s minute", "%(n)s minutes", facts.minutes),
        *([choice_words(view, "place")["offline"]] if facts.place == "offline" else []),
        *([led_by_words(facts.led_by, view.t)] if facts.led_by != "team" else []),
    )


def _emptiest_day(view: PlanView, step: str) -> int:
    first, last = RANGES[step]
    planned = [one.day for one in view.review_context.activities]
    return min(range(first, last + 1), key=planned.count)
