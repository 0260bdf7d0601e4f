"""The task list of a plan: its steps by chapter, how far each has come, whose it is, and how much there is to fix."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from app.coach.model.finding import Severity
from app.i18n.dates import chapter_number
from app.plan.progress import Ownership, Status
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class StepLink:
    """A step in the task list. ``findings`` counts what should be fixed there, ``musts`` what has to be.

    Of its answers, ``own`` of ``answered`` are the founder's.
    """

    key: str
    title: str
    minutes: int
    status: Status
    ownership: Ownership
    missing: int
    findings: int
    musts: int
    answered: int
    own: int

    @property
    def is_draft(self) -> bool:
        """Whether it is still the example's."""
        return self.ownership is Ownership.DRAFT

    @property
    def is_partly_own(self) -> bool:
        """Whether it is still the example's, but not all of it."""
        return self.is_draft and self.own > 0

    @property
    def is_settled(self) -> bool:
        """Whether it is done, and its founder's own."""
        return self.status is Status.DONE and not self.is_draft


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the task list."""

    number: str
    title: str
    steps: tuple[StepLink, ...]


@dataclass(frozen=True, slots=True)
class TaskList:
    """All steps by chapter."""

    chapters: tuple[Chapter, ...]

    @property
    def steps(self) -> tuple[StepLink, ...]:
        """All steps in order."""
        return tuple(step for chapter in self.chapters for step in chapter.steps)

    @property
    def findings(self) -> int:
        """How many findings should be fixed, in all steps."""
        return sum(step.findings for step in self.steps)

    @property
    def settled(self) -> int:
        """How many steps are done, and the founder's own."""
        return sum(step.is_settled for step in self.steps)

    @property
    def drafts(self) -> int:
        """How many steps are still the example's, if only in part."""
        return sum(step.is_draft for step in self.steps)

    @property
    def partly_own(self) -> int:
        """How many steps are the example's in part, and in part the founder's own."""
        return sum(step.is_partly_own for step in self.steps)

    @property
    def next_step(self) -> StepLink | None:
        """Where to go on: what is not answered, else what has to be fixed, else what is still the example's."""
        unanswered = (step for step in self.steps if step.status is not Status.DONE)
        unfit = (step for step in self.steps if step.musts)
        drafts = (step for step in self.steps if step.is_draft)
        return next(unanswered, None) or next(unfit, None) or next(drafts, None)

    def find(self, key: str) -> StepLink:
        """The step of that key."""
        return next(step for step in self.steps if step.key == key)


def task_list(view: PlanView) -> TaskList:
    """The task list of a plan."""
    titles = view.knowledge.guidance.chapters
    links = ((progress.step.chapter, link) for progress, link in zip(view.progress, _links(view), strict=True))
    grouped = groupby(links, key=lambda pair: pair[0])
    return TaskList(
        tuple(
            Chapter(chapter_number(number, view.language), titles[key], tuple(link for _, link in pairs))
            for number, (key, pairs) in enumerate(grouped, 1)
        )
    )


def _links(view: PlanView) -> Iterator[StepLink]:
    counts = Counter((one.step, one.severity) for one in view.review.standing)
    guidance = view.knowledge.guidance.steps
    for progress in view.progress:
        key = progress.step.key
        yield StepLink(
            key=key,
            title=guidance[key].title,
            minutes=progress.step.minutes,
            status=progress.status,
            ownership=progress.ownership,
            missing=len(progress.missing),
            findings=counts[key, Severity.MUST] + counts[key, Severity.SHOULD],
            musts=counts[key, Severity.MUST],
            answered=progress.answered,
            own=progress.own,
        )
