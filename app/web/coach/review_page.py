"""The review of a plan: how far it stands, what would raise it most, and all findings in order of weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.coach.checks.registry import CHECKS
from app.coach.model.finding import Severity, finding_key
from app.coach.readiness import ChapterReadiness, Gain, readiness
from app.web.advice.findings import FindingView, finding_view, weight_words
from app.web.advice.fixed import Fixed, fixed_by
from app.web.plan.addresses import field_address
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.task_list import TaskList, task_list
from app.web.plan.view import PlanView

_MOST_OPEN = 3
"""How many findings of one weight show at once, so that a phone shows the end of the page."""


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter of the readiness figure. ``percent`` is of the chapter itself."""

    title: str
    percent: int
    stands: bool
    missing: int
    drafts: int
    findings: int


@dataclass(frozen=True, slots=True)
class GainRow:
    """What would raise the figure: points, words, and where to go."""

    points: int
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one weight; those that are worth a thought only are folded away, as is what follows the first."""

    severity: Severity
    title: str
    findings: tuple[FindingView, ...]

    @property
    def is_folded(self) -> bool:
        """Whether its findings show only when one asks for them."""
        return self.severity is Severity.COULD

    @property
    def first(self) -> tuple[FindingView, ...]:
        """The findings that show at once."""
        return self.findings if self.is_folded else self.findings[:_MOST_OPEN]

    @property
    def rest(self) -> tuple[FindingView, ...]:
        """Those after them."""
        return self.findings[len(self.first) :]


@dataclass(frozen=True, slots=True)
class DismissedFinding:
    """A finding that was dismissed, with the key to restore it."""

    message: str
    reason: str
    key: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The review page. ``checks`` counts what the coach looks for."""

    template: ClassVar[str] = "pages/review.html"

    bar: PlanBar
    tasks: TaskList
    percent: int
    chapters: tuple[ChapterRow, ...]
    gains: tuple[GainRow, ...]
    groups: tuple[FindingGroup, ...]
    dismissed: tuple[DismissedFinding, ...]
    fixed: Fixed | None
    checks: int


def review_page(view: PlanView, fixed: str = "") -> ReviewPage:
    """The review of a plan; ``fixed`` is the operation of a fix that was just made."""
    figure = readiness(view.progress, view.review.standing)
    return ReviewPage(
        bar=plan_bar(view),
        tasks=task_list(view),
        percent=figure.percent,
        chapters=tuple(_chapter_row(view, chapter) for chapter in figure.chapters),
        gains=tuple(_gain_row(view, gain) for gain in figure.gains),
        groups=tuple(_groups(view)),
        dismissed=tuple(
            DismissedFinding(finding.message, dismissal.reason, finding_key(dismissal.name, dismissal.about))
            for finding, dismissal in view.review.dismissed
        ),
        fixed=fixed_by(view, fixed, _address(view)),
        checks=len(CHECKS),
    )


def _chapter_row(view: PlanView, chapter: ChapterReadiness) -> ChapterRow:
    return ChapterRow(
        title=view.knowledge.guidance.chapters[chapter.key],
        percent=int(chapter.share * 100 + 1e-9),
        stands=chapter.stands,
        missing=chapter.missing,
        drafts=chapter.drafts,
        findings=chapter.findings,
    )


def _gain_row(view: PlanView, gain: Gain) -> GainRow:
    if gain.finding:
        words = gain.finding.message if gain.finding.answer else gain.finding.advice
        return GainRow(gain.points, words, view.address + field_address(gain.finding.field))
    title = view.knowledge.guidance.steps[gain.step].title
    words = (
        view.t.gettext("Change or keep what the example says in “%(step)s”", step=title)
        if gain.is_draft
        else view.t.gettext("Answer the essential questions in “%(step)s”", step=title)
    )
    return GainRow(gain.points, words, f"{view.address}/steps/{gain.step}")


def _groups(view: PlanView) -> Iterator[FindingGroup]:
    for severity in Severity:
        findings = [one for one in view.review.standing if one.severity is severity]
        if findings:
            views = tuple(finding_view(view, finding, _address(view)) for finding in findings)
            yield FindingGroup(severity, weight_words(severity, view.t), views)


def _address(view: PlanView) -> str:
    return f"{view.address}/review"
