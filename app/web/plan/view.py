"""A plan as the pages of its owner show it. It knows of no request: pages and forms are made of it alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.coach.model.context import ReviewContext
from app.coach.review import Review, review
from app.i18n.languages import Language
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.plan import Plan
from app.plan.progress import StepProgress
from app.plan.reading import read_plan
from app.schedule.moments import today
from app.storage.repositories.answers import StoredAnswer
from app.storage.repositories.plans import PlanRecord
from app.storage.repositories.snapshots import PlanSnapshot

_QUICK_BYTES = 60_000
_QUICK_ANSWERS = 1_200


@dataclass(frozen=True)
class PlanView:
    """A plan as it is stored at one version, and the knowledge to show it with.

    ``knowledge`` is in the language of the interface, ``plan_knowledge`` in that of the plan's documents. All else is
    computed when a page first asks for it, and then kept with the view.
    """

    snapshot: PlanSnapshot
    knowledge: Knowledge
    plan_knowledge: Knowledge

    @property
    def record(self) -> PlanRecord:
        """The plan's own row."""
        return self.snapshot.record

    @property
    def stored(self) -> Mapping[str, StoredAnswer]:
        """The plan's answers with their versions, by path."""
        return self.snapshot.stored

    @property
    def dismissals(self) -> tuple[Dismissal, ...]:
        """What the founder has dismissed."""
        return self.snapshot.dismissals

    @property
    def id(self) -> str:
        """The plan's id."""
        return self.record.id

    @property
    def address(self) -> str:
        """The address of the plan's overview; its other pages are below."""
        return f"/plans/{self.id}"

    @property
    def language(self) -> Language:
        """The language of the interface."""
        return self.knowledge.language

    @property
    def t(self) -> Translator:
        """The strings of the interface."""
        return translator(self.language)

    @property
    def answers(self) -> Answers:
        """The plan's answers."""
        return self.snapshot.answers

    @property
    def is_quick(self) -> bool:
        """Whether any page of it is made within a few milliseconds."""
        is_small = self.record.size <= _QUICK_BYTES and len(self.stored) <= _QUICK_ANSWERS
        return is_small and "review" in vars(self)

    @cached_property
    def plan(self) -> Plan:
        """The plan that the answers make."""
        return read_plan(self.answers)

    @cached_property
    def today(self) -> date:
        """The day that it is where the community lives."""
        return today(self.plan)

    @cached_property
    def review_context(self) -> ReviewContext:
        """The plan as the coach looks at it, in the language of the interface."""
        return ReviewContext(self.answers, self.plan, self.knowledge, self.plan_knowledge, self.today)

    @cached_property
    def review(self) -> Review:
        """What the coach finds. It takes longer than all else, so only pages that show findings ask for it."""
        return review(self.review_context, self.dismissals)

    @property
    def progress(self) -> tuple[StepProgress, ...]:
        """How far each step has come."""
        return self.review_context.progress

    def missing(self, step: str) -> tuple[str, ...]:
        """The paths of the essential answers that a step still lacks."""
        return next(one.missing for one in self.progress if one.step.key == step)
