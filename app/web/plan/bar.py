"""What every page of a plan's owner shows around its matter: the plan's name and its steps."""

from dataclasses import dataclass
from itertools import groupby

from app.coach.model.finding import Severity
from app.i18n.dates import chapter_number
from app.plan.paths import step_of
from app.plan.progress import Status, StepProgress
from app.web.http.access import Owner


@dataclass(frozen=True, slots=True)
class StepLink:
    """A step in the task list. ``findings`` counts what had better be fixed there."""

    key: str
    title: str
    minutes: int
    status: Status
    missing: int
    from_starter: bool
    findings: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the task list."""

    number: str
    title: str
    steps: tuple[StepLink, ...]


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A plan's name and task list. ``is_link_kept`` says that the owner has saved the edit link."""

    id: str
    name: str
    chapters: tuple[Chapter, ...]
    is_link_kept: bool

    @property
    def steps(self) -> tuple[StepLink, ...]:
        """All steps in order."""
        return tuple(step for chapter in self.chapters for step in chapter.steps)

    @property
    def findings(self) -> int:
        """How many findings had better be fixed, in all steps."""
        return sum(step.findings for step in self.steps)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.status is Status.DONE for step in self.steps)


def plan_bar(owner: Owner) -> PlanBar:
    """The bar of an owner's plan."""
    chapters = owner.knowledge.guidance.chapters
    taken = {step_of(path) for path, answer in owner.stored.items() if answer.from_starter and answer.value}
    grouped = groupby(owner.context.progress, key=lambda progress: progress.step.chapter)
    language = owner.page_context.language
    return PlanBar(
        id=owner.record.id,
        name=owner.answers.raw("positioning.name").strip(),
        chapters=tuple(
            Chapter(
                chapter_number(number, language),
                chapters[key],
                tuple(_link(owner, progress, taken) for progress in steps),
            )
            for number, (key, steps) in enumerate(grouped, 1)
        ),
        is_link_kept=owner.record.edit_link_kept,
    )


def _link(owner: Owner, progress: StepProgress, taken: set[str]) -> StepLink:
    key = progress.step.key
    return StepLink(
        key=key,
        title=owner.knowledge.guidance.steps[key].title,
        minutes=progress.step.minutes,
        status=progress.status,
        missing=len(progress.missing),
        from_starter=key in taken,
        findings=sum(finding.severity is not Severity.COULD for finding in owner.review.of_step(key)),
    )
