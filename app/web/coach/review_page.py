"""The review of a plan: how far it stands, what would raise it most, and all findings in order of weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.coach.model.finding import Severity, finding_key
from app.coach.readiness import ChapterReadiness, Gain, readiness
from app.i18n.translator import translator
from app.web.advice.findings import FindingView, field_address, finding_view, weight_words
from app.web.advice.fixed import Fixed, fixed_by
from app.web.http.access import Owner
from app.web.plan.bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter of the readiness figure. ``percent`` is of the chapter itself."""

    title: str
    percent: int
    stands: bool
    missing: int
    findings: int


@dataclass(frozen=True, slots=True)
class GainRow:
    """What would raise the figure: points, words, and where to go."""

    points: int
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one weight."""

    title: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that was dismissed, with its key to show it again."""

    message: str
    reason: str
    key: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The review page."""

    template: ClassVar[str] = "pages/review.html"

    bar: PlanBar
    percent: int
    chapters: tuple[ChapterRow, ...]
    gains: tuple[GainRow, ...]
    groups: tuple[FindingGroup, ...]
    dismissed: tuple[SetAside, ...]
    fixed: Fixed | None


def review_page(owner: Owner) -> ReviewPage:
    """The review of an owner's plan."""
    figure = readiness(owner.context.progress, owner.review.standing)
    return ReviewPage(
        bar=plan_bar(owner),
        percent=figure.percent,
        chapters=tuple(_chapter_row(owner, chapter) for chapter in figure.chapters),
        gains=tuple(_gain_row(owner, gain) for gain in figure.gains),
        groups=tuple(_groups(owner)),
        dismissed=tuple(
            SetAside(finding.message, dismissal.reason, finding_key(dismissal.name, dismissal.about))
            for finding, dismissal in owner.review.dismissed
        ),
        fixed=fixed_by(owner),
    )


def _chapter_row(owner: Owner, chapter: ChapterReadiness) -> ChapterRow:
    return ChapterRow(
        title=owner.knowledge.guidance.chapters[chapter.key],
        percent=int(chapter.share * 100 + 1e-9),
        stands=chapter.stands,
        missing=chapter.missing,
        findings=chapter.findings,
    )


def _gain_row(owner: Owner, gain: Gain) -> GainRow:
    base = f"/plans/{owner.record.id}"
    if gain.finding:
        return GainRow(gain.points, gain.finding.advice, base + field_address(gain.finding.field))
    title = owner.knowledge.guidance.steps[gain.step].title
    words = translator(owner.page_context.language).gettext("Answer the essential questions in “%(step)s”", step=title)
    return GainRow(gain.points, words, f"{base}/steps/{gain.step}")


def _groups(owner: Owner) -> Iterator[FindingGroup]:
    t = translator(owner.page_context.language)
    for severity in Severity:
        findings = [one for one in owner.review.standing if one.severity is severity]
        if findings:
            views = tuple(finding_view(owner, finding) for finding in findings)
            yield FindingGroup(weight_words(severity, t), views)
