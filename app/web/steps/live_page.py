"""A step's part of the plan as it will be printed, to be seen beside the questions."""

from dataclasses import dataclass
from typing import ClassVar

from app.document.build import build_sections
from app.document.model.document import Section
from app.document.shown_plan import ShownPlan
from app.i18n.languages import Language
from app.plan.plan import Step
from app.web.http.access import Owner


@dataclass(frozen=True, slots=True)
class LivePage:
    """The sections that a step fills, in the plan's language."""

    template: ClassVar[str] = "partials/live_page.html"

    address: str
    language: Language
    sections: tuple[Section, ...]

    @classmethod
    def of(cls, owner: Owner, step: Step) -> "LivePage":
        """The sections of an owner's plan that a step fills."""
        sections = build_sections(ShownPlan(owner.answers, owner.plan_knowledge, is_owners=True), step.key)
        return cls(f"/plans/{owner.record.id}/steps/{step.key}/page", owner.record.language, sections)
