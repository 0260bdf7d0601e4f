"""The activity library as one step of a plan sees it: searched, filtered, each activity a row that opens in place."""

from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import urlencode

from app.coach.suggestions.suiting import suitable_any_day
from app.i18n.dates import short_date
from app.knowledge.activities import OWN_PLACES, LibraryActivity
from app.plan.plan import Step
from app.schedule.moments import day_date
from app.schedule.months import days_of_month, month_of, months_begun
from app.schedule.timetable import LAST_DAY, RANGES, DatedActivity, launch_date, timetable
from app.schedule.workload import activities_of
from app.web.advice.fixed import Fixed, fixed_by
from app.web.library.library_filters import OPTIONS, LibraryQuery, counts
from app.web.library.library_words import choice_words, filter_words, led_by_words
from app.web.plan.addresses import item_address, step_address, with_query
from app.web.plan.arrival import Added, Arrival, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.days import added_words, day_words
from app.wording.texts import filled_lines

FIRST_ROWS = 24
"""How many activities the page begins with: with all of them it would weigh twice what a page may."""

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
class MisreadDay:
    """What was typed as the day for an activity, by its key, and what can be typed instead."""

    activity: str
    typed: str
    words: str


_NO_MISREAD_DAY = MisreadDay("", "", "")


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """``swap`` is the id of the activity to be replaced, ``swap_title`` its title; empty where one is to be added.

    ``address`` is the page's own, without what is looked for, ``cleared`` that with the day alone. ``added`` is the
    title of the activity that was just added, ``added_address`` its page, and ``fixed`` the way to undo that.
    ``unsuitable`` counts what shows only where everything is asked for; ``found`` is how many there are, of which
    ``rows`` are the first, and ``whole`` the address of all. ``day`` is the one on offer, as one types it, and
    ``day_words`` say which that is where one came from it; ``misread`` is what was typed instead and is none.
    """

    template: ClassVar[str] = "pages/library.html"

    bar: PlanBar
    step_title: str
    step_address: str
    address: str
    cleared: str
    query: LibraryQuery
    filters: tuple[FilterView, ...]
    rows: tuple[ActivityRow, ...]
    found: int
    whole: str
    total: int
    unsuitable: int
    day: str
    day_words: str
    swap: str
    swap_title: str
    via: Via
    added: str
    added_address: str
    fixed: Fixed | None
    misread: MisreadDay = _NO_MISREAD_DAY


def library_page(
    view: PlanView,
    step: Step,
    swap: str,
    arrival: Arrival,
    query: LibraryQuery,
) -> LibraryPage:
    """The activities that suit a plan, those for a step first; when swapping, those of the same kind before them."""
    via = arrival.via
    here = library_address(view, step, "", via)
    swapped = next((one for one in activities_of(view.plan, step.key) if one.id == swap), None)
    added = _added(view, arrival.added)
    suiting, whole = suitable_any_day(view.review_context), tuple(view.plan_knowledge.activities.values())
    offered = whole if query.fit else suiting
    first = swapped.kind if swapped else None
    found = sorted((one for one in offered if query.takes(one)), key=lambda one: _place(one, step.key, first))
    return LibraryPage(
        bar=plan_bar(view),
        step_title=view.knowledge.guidance.steps[step.key].title,
        step_address=_step_address(view, step, via, query.day),
        address=library_address(view, step, swapped.id if swapped else "", via),
        cleared=library_address(view, step, swapped.id if swapped else "", via, LibraryQuery(day=query.day)),
        query=query,
        filters=tuple(_filter(view, offered, query, name) for name in OPTIONS),
        rows=tuple(_row(view, one) for one in (found if query.show else found[:FIRST_ROWS])),
        found=len(found),
        whole=library_address(view, step, swapped.id if swapped else "", via, replace(query, show="all")),
        total=len(offered),
        unsuitable=len(whole) - len(suiting),
        day=_day_typed(view, step.key, query),
        day_words=_day_words(view, int(query.day)) if query.day else "",
        swap=swapped.id if swapped else "",
        swap_title=swapped.title if swapped else "",
        via=via,
        added=added.activity.title if added else "",
        added_address=item_address(view.id, added.step, "activities", added.activity.id, via) if added else "",
        fixed=fixed_by(view, arrival.fixed, here, added_words(added, view.t)) if added else None,
    )


def library_address(view: PlanView, step: Step, swap: str, via: Via, query: LibraryQuery = _ANYTHING) -> str:
    """The address of the page, with what is looked for there."""
    sent = urlencode({name: value for name, value in (("swap", swap), ("via", via.value)) if value})
    asked = "&".join(part for part in (sent, query.text) if part)
    return f"{view.address}/library/{step.key}" + (f"?{asked}" if asked else "")


def _step_address(view: PlanView, step: Step, via: Via, day: str) -> str:
    """The activities of the step, at the day that one came from."""
    address = step_address(view.id, step.key, via)
    if not day:
        return address
    has_months = via is Via.STEPS and months_begun(view.plan) > 1
    return f"{with_query(address, month=str(month_of(int(day)))) if has_months else address}#day-{day}"


def _added(view: PlanView, added: Added | None) -> DatedActivity | None:
    return next((one for one in timetable(view.plan) if added and one.activity.id == added.item), None)


def _place(one: LibraryActivity, step: str, first: object) -> tuple[bool, bool, int]:
    return one.facts.kind != first, step not in one.facts.steps, OPTIONS["kind"].index(one.facts.kind)


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


def _day_typed(view: PlanView, step: str, query: LibraryQuery) -> str:
    """The day on offer as one would type it: the one that one came from, else the emptiest of the step."""
    day = int(query.day) if query.day else _emptiest_day(view, step)
    return str(day) if day > 0 else day_words(day, view.t)


def _day_words(view: PlanView, day: int) -> str:
    """A day with its date, if that is known."""
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    return " · ".join(filter(None, (day_words(day, view.t), short_date(on, view.language) if on else "")))


def _emptiest_day(view: PlanView, step: str) -> int:
    first, last = RANGES[step]
    newest = months_begun(view.plan)
    days = range(first, last + 1) if last < LAST_DAY or newest == 1 else days_of_month(newest)
    planned = [one.day for one in view.review_context.activities]
    return min(days, key=planned.count)
