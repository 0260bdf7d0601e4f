"""A plan as the pages of its owner show it. It knows of no request: pages and forms are made of it alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.coach.model.context import ReviewContext
from app.coach.review import Review, review
from app.document.build import steps_of_section
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
from app.web.plan.origins import OriginsByStep, origins_by_step

_QUICK_BYTES = 60_000
_QUICK_ANSWERS = 1_200


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as it is stored at one version, and the knowledge to show it with.

    ``knowledge`` is in the language of the interface, ``plan_knowledge`` in that of the plan's documents, ``today`` the
    day that it is where the community lives. ``review_context`` is what the coach looks at, in the language of the
    interface, and ``review`` what it finds. ``origins`` tell who wrote the answers of each step that has any.
    ``comments`` tells how many wait for the owner, by the section of the document that they are about,
    and ``has_comments_page`` that there are any, or may be.
    """

    snapshot: PlanSnapshot
    knowledge: Knowledge
    plan_knowledge: Knowledge
    plan: Plan
    today: date
    review_context: ReviewContext
    review: Review
    origins: OriginsByStep
    comments: Mapping[str, int] = field(default_factory=dict)
    has_comments_page: bool = False

    @classmethod
    def of(cls, snapshot: PlanSnapshot, knowledge: Knowledge, plan_knowledge: Knowledge) -> "PlanView":
        """The view of a plan. All of it is computed here, and nothing is left to do when pages are made of it."""
        plan = read_plan(snapshot.answers)
        day = today(plan)
        context = ReviewContext(
            snapshot.answers, plan, knowledge, plan_knowledge, day, snapshot.drafted, former=snapshot.former
        )
        found, origins = review(context, snapshot.dismissals), origins_by_step(snapshot)
        return cls(snapshot, knowledge, plan_knowledge, plan, day, context, found, origins)

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
        """Whether the plan is so small that any page of it is made within a few milliseconds."""
        return self.record.size <= _QUICK_BYTES and len(self.stored) <= _QUICK_ANSWERS

    @property
    def progress(self) -> tuple[StepProgress, ...]:
        """How far each step has come, and whose it is."""
        return self.review_context.progress

    def comments_on(self, *steps: str) -> int:
        """How many comments wait for the owner that are about what these steps say."""
        return sum(number for about, number in self.comments.items() if steps_of_section(about) & {*steps})

    def missing(self, step: str) -> tuple[str, ...]:
        """The paths of the essential answers that a step still lacks."""
        return next(one.missing for one in self.progress if one.step.key == step)
