"""Readiness: how far a plan stands, as a figure that says of what it is made and what would raise it most.

The figure is a rule of thumb of this project (h). The five chapters count alike. One half of each is for its essential
answers, in proportion; the other half is kept as far as nothing is found: each "must" halves what is left of it, each
"should" takes a fifth of what is left, a "could" nothing. What is not answered cannot be found at fault and counts for
neither half.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from math import prod

from app.coach.model.finding import Finding, Severity
from app.plan.plan import CHAPTERS, STEPS_BY_KEY
from app.plan.progress import Status, StepProgress

_FULL = 100
_FOR_ANSWERS = 0.5
_KEPT = {Severity.MUST: 0.5, Severity.SHOULD: 0.8, Severity.COULD: 1.0}
_MOST_GAINS = 3


@dataclass(frozen=True, slots=True)
class ChapterReadiness:
    """One chapter. ``share`` is from 0 to 1; it stands when nothing essential is missing and nothing is found."""

    key: str
    share: float
    missing: int
    findings: int
    stands: bool


@dataclass(frozen=True, slots=True)
class Gain:
    """Something that would raise the figure, by so many points: answering a step, or settling a finding."""

    points: int
    step: str
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """The figure, from 0 to 100, its chapters, and what would raise it most."""

    percent: int
    chapters: tuple[ChapterReadiness, ...]
    gains: tuple[Gain, ...]


def readiness(progress: tuple[StepProgress, ...], findings: Iterable[Finding]) -> Readiness:
    """How far a plan stands with this progress and these findings."""
    standing = tuple(findings)
    chapters = tuple(_chapters(progress, standing))
    return Readiness(_percent(chapters), chapters, tuple(_gains(progress, standing)))


def _chapters(progress: Iterable[StepProgress], findings: tuple[Finding, ...]) -> Iterator[ChapterReadiness]:
    for key, steps in groupby(progress, key=lambda one: one.step.chapter):
        yield _chapter(key, list(steps), [one for one in findings if STEPS_BY_KEY[one.step].chapter == key])


def _chapter(key: str, steps: list[StepProgress], findings: list[Finding]) -> ChapterReadiness:
    essential, missing = sum(one.essential for one in steps), sum(len(one.missing) for one in steps)
    is_begun = any(one.status is not Status.NOT_STARTED for one in steps)
    kept = prod(_KEPT[finding.severity] for finding in findings)
    answered = (essential - missing) / essential
    weighty = [finding for finding in findings if finding.severity is not Severity.COULD]
    return ChapterReadiness(
        key=key,
        share=answered * (_FOR_ANSWERS + (1 - _FOR_ANSWERS) * kept) if is_begun else 0.0,
        missing=missing,
        findings=len(weighty),
        stands=is_begun and not missing and not weighty,
    )


def _gains(progress: tuple[StepProgress, ...], findings: tuple[Finding, ...]) -> list[Gain]:
    """What would raise the figure most: each step answered, each finding settled, tried one at a time."""
    now = _total(_chapters(progress, findings))
    gains = [
        *(Gain(round(_total(_chapters(_answered(progress, one), findings)) - now), one.step.key)
          for one in progress if one.missing),
        *(Gain(round(_total(_chapters(progress, _without(findings, one))) - now), one.step, one) for one in findings),
    ]  # fmt: skip
    return sorted((gain for gain in gains if gain.points > 0), key=lambda gain: -gain.points)[:_MOST_GAINS]


def _answered(progress: tuple[StepProgress, ...], step: StepProgress) -> tuple[StepProgress, ...]:
    done = replace(step, missing=(), status=Status.DONE)
    return tuple(done if one is step else one for one in progress)


def _without(findings: tuple[Finding, ...], finding: Finding) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one is not finding)


def _percent(chapters: Iterable[ChapterReadiness]) -> int:
    """The figure in whole points; it is full only when every chapter stands."""
    return int(_total(chapters) + 1e-9)


def _total(chapters: Iterable[ChapterReadiness]) -> float:
    return _FULL / len(CHAPTERS) * sum(chapter.share for chapter in chapters)
