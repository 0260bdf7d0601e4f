"""The review of a plan: how far it stands, what would raise it most, and all findings in order of weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.coach.finding import Severity, finding_key
from app.coach.readiness import ChapterReadiness, Gain, readiness
from app.i18n.translator import translator
from app.web.access import Owner
from app.web.pages.advice import FindingView, field_address, finding_view, weight_words
from app.web.pages.mended import Mended, mended_by
from app.web.pages.plan_bar import PlanBar, plan_bar


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
    """A finding that was set aside, with its key to show it again."""

    found: str
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
    set_aside: tuple[SetAside, ...]
    mended: Mended | None


def review_page(owner: Owner) -> ReviewPage:
    """The review of an owner's plan."""
    figure = readiness(owner.case.progress, owner.review.standing)
    return ReviewPage(
        bar=plan_bar(owner),
        percent=figure.percent,
        chapters=tuple(_chapter_row(owner, chapter) for chapter in figure.chapters),
        gains=tuple(_gain_row(owner, gain) for gain in figure.gains),
        groups=tuple(_groups(owner)),
        set_aside=tuple(
            SetAside(finding.found, dismissal.reason, finding_key(dismissal.name, dismissal.about))
            for finding, dismissal in owner.review.dismissed
        ),
        mended=mended_by(owner),
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
        return GainRow(gain.points, gain.finding.fix, base + field_address(gain.finding.field))
    title = owner.knowledge.guidance.steps[gain.step].title
    words = translator(owner.shell.language).gettext("Answer the essential questions of “%(step)s”", step=title)
    return GainRow(gain.points, words, f"{base}/steps/{gain.step}")


def _groups(owner: Owner) -> Iterator[FindingGroup]:
    say = translator(owner.shell.language)
    for severity in Severity:
        findings = [one for one in owner.review.standing if one.severity is severity]
        if findings:
            views = tuple(finding_view(owner, finding) for finding in findings)
            yield FindingGroup(weight_words(severity, say), views)
