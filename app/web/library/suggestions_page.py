"""The page that proposes a schedule for one of the three activity steps."""

from dataclasses import dataclass
from typing import ClassVar

from app.coach.suggestions.suggest import Suggestion
from app.i18n.dates import short_date
from app.plan.plan import Step
from app.schedule.moments import day_date
from app.schedule.timetable import launch_date
from app.web.plan.arrival import Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A proposal in words: when, who, what it delivers, how it goes, what to post."""

    suggestion: Suggestion
    when: str
    owner: str
    delivers: str
    script: str
    message: str


@dataclass(frozen=True, slots=True)
class SuggestionsPage:
    """The proposals, and how many of them are taken."""

    template: ClassVar[str] = "pages/suggestions.html"

    bar: PlanBar
    step: Step
    step_title: str
    rows: tuple[SuggestionRow, ...]
    taken: int
    via: Via


def suggestions_page(
    view: PlanView, step: Step, suggestions: tuple[Suggestion, ...], via: Via = Via.STEPS
) -> SuggestionsPage:
    """The page of these proposals."""
    return SuggestionsPage(
        bar=plan_bar(view),
        step=step,
        step_title=view.knowledge.guidance.steps[step.key].title,
        rows=tuple(_row(view, one) for one in suggestions),
        taken=sum(one.is_taken for one in suggestions),
        via=via,
    )


def _row(view: PlanView, suggestion: Suggestion) -> SuggestionRow:
    day, fields = suggestion.place.day, suggestion.fields
    holiday = view.review_context.holiday(day)
    parts = (_on(view, day), holiday, fields.get("time", ""))
    return SuggestionRow(
        suggestion=suggestion,
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
