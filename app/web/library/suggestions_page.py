"""The page that proposes a schedule for one of the three activity steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.coach.suggestions.left_empty import WhyNot
from app.coach.suggestions.pattern import kind_of
from app.coach.suggestions.suggest import Proposal, Suggestion
from app.i18n.dates import short_date
from app.knowledge.arcs import ArcWords
from app.plan.plan import Step
from app.schedule.moments import day_date
from app.schedule.timetable import RANGES, launch_date
from app.web.library.library_page import library_address
from app.web.library.why_empty import empty_lines
from app.web.plan.addresses import step_address, with_query
from app.web.plan.arrival import Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.days import short_day_words

BOARD = "board"
"""What an address says where all days of the board are meant."""


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A proposal in words: when, who, what it delivers, how it goes, what to post.

    ``day`` is its number from the launch on.
    """

    suggestion: Suggestion
    day: str
    when: str
    owner: str
    delivers: str
    script: str
    message: str


@dataclass(frozen=True, slots=True)
class SuggestionsPage:
    """The proposals, and how many of them are taken.

    ``arc`` says what the month of such a community leads to. ``address`` is where they are sent, ``back`` the step or
    the board. ``empty`` says of what stays empty why it does. ``lacks_hours`` tells that more is missing, but that
    nobody has hours for it.
    """

    template: ClassVar[str] = "pages/suggestions.html"

    bar: PlanBar
    title: str
    address: str
    back: str
    library: str
    arc: ArcWords
    rows: tuple[SuggestionRow, ...]
    empty: tuple[str, ...]
    taken: int
    lacks_hours: bool
    hidden: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The step whose days are asked for, how its owner came there, and whether all days of the board are meant."""

    step: Step
    via: Via = Via.STEPS
    is_board: bool = False

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps to propose for."""
        return tuple(RANGES) if self.is_board else (self.step.key,)

    @property
    def query(self) -> Mapping[str, str]:
        """What the address says beside the step."""
        said = {"via": self.via.value, "of": BOARD if self.is_board else ""}
        return {name: value for name, value in said.items() if value}


def suggestions_page(view: PlanView, wanted: Wanted, proposal: Proposal) -> SuggestionsPage:
    """The page of a proposal."""
    key, t, suggestions = wanted.step.key, view.t, proposal.suggestions
    address = f"/plans/{view.id}/suggestions/{key}"
    return SuggestionsPage(
        bar=plan_bar(view),
        title=t.gettext("Thirty days") if wanted.is_board else view.knowledge.guidance.steps[key].title,
        address=with_query(address, **wanted.query) if wanted.query else address,
        back=step_address(view.id, key, wanted.via),
        library=library_address(view, wanted.step, "", wanted.via),
        arc=view.knowledge.arcs[kind_of(view.review_context)].words,
        rows=tuple(_row(view, one) for one in suggestions),
        empty=empty_lines(view, proposal),
        taken=sum(one.is_taken for one in suggestions),
        lacks_hours=not suggestions and any(one.why is WhyNot.NO_HOURS for one in proposal.left_empty),
        hidden=wanted.query,
    )


def _row(view: PlanView, suggestion: Suggestion) -> SuggestionRow:
    day, fields = suggestion.place.day, suggestion.fields
    holiday = view.review_context.holiday(day)
    before = short_day_words(day, view.t) if day < 1 else ""
    parts = (before, _on(view, day), holiday, fields.get("time", ""))
    return SuggestionRow(
        suggestion=suggestion,
        day=str(day) if day >= 1 else "",
        when=" · ".join(part for part in parts if part),
        owner=fields.get("owner", ""),
        delivers=fields.get("delivers", ""),
        script=fields.get("script", ""),
        message=fields.get("message", ""),
    )


def _on(view: PlanView, day: int) -> str:
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    return short_date(on, view.language) if on else ""
