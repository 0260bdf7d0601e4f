"""A step's part of the plan as it will be printed, to be seen beside the questions."""

from dataclasses import dataclass
from typing import ClassVar

from app.document.build import build_sections
from app.document.model.document import Section
from app.document.shown.shown_plan import ShownPlan
from app.i18n.languages import Language
from app.plan.plan import Step
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class LivePage:
    """The sections that a step fills, in the plan's language."""

    template: ClassVar[str] = "partials/live_page.html"

    address: str
    language: Language
    sections: tuple[Section, ...]

    @classmethod
    def of(cls, view: PlanView, step: Step) -> "LivePage":
        """The sections of a plan that a step fills."""
        sections = build_sections(ShownPlan(view.answers, view.plan_knowledge, is_owners=True), step.key, view.today)
        return cls(f"{view.address}/steps/{step.key}/page", view.record.language, sections)
