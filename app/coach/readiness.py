"""Readiness: how ready a plan is, as a figure that says what it is made of and what would raise it most.

The figure is a rule of thumb of this project (h). The five chapters count alike. One half of each is for its essential
answers, in proportion; the other half is kept as far as nothing is found: each "must" halves what is left of it, each
"should" takes a fifth of what is left, a "could" nothing. What is not answered cannot be found at fault and counts for
neither half.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from app.coach.model.finding import Finding, Severity
from app.plan.plan import CHAPTERS, STEPS_BY_KEY
from app.plan.progress import Status, StepProgress

_FULL = 100
_FOR_ANSWERS = 0.5
_KEPT = {Severity.MUST: 0.5, Severity.SHOULD: 0.8}
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
    """How ready a plan is with this progress and these findings."""
    standing = tuple(findings)
    counts = Counter((STEPS_BY_KEY[one.step].chapter, one.severity) for one in standing)
    tallies = {key: _tally(key, tuple(steps), counts) for key, steps in groupby(progress, key=_chapter_key)}
    total = _FULL / len(CHAPTERS) * sum(tally.share for tally in tallies.values())
    gains = sorted(_gains(progress, standing, tallies), key=lambda gain: -gain.points)
    # It is full only when every chapter stands, so it is rounded down.
    return Readiness(int(total + 1e-9), tuple(_chapter(one) for one in tallies.values()), tuple(gains[:_MOST_GAINS]))


@dataclass(frozen=True, slots=True)
class _Tally:
    """What the figure of one chapter is made of: essential answers in all and missing, findings by severity."""

    key: str
    essential: int
    missing: int
    is_begun: bool
    findings: Mapping[Severity, int]

    @property
    def share(self) -> float:
        """The chapter's share of its points, from 0 to 1."""
        if not self.is_begun:
            return 0.0
        kept = 1.0
        for severity, factor in _KEPT.items():
            kept *= factor ** self.findings[severity]
        return (self.essential - self.missing) / self.essential * (_FOR_ANSWERS + (1 - _FOR_ANSWERS) * kept)

    def gain(self, other: "_Tally") -> int:
        """How many points of the whole figure the other tally of the same chapter would bring."""
        return round(_FULL / len(CHAPTERS) * (other.share - self.share))


def _tally(key: str, steps: tuple[StepProgress, ...], counts: Mapping[tuple[str, Severity], int]) -> _Tally:
    return _Tally(
        key=key,
        essential=sum(one.essential for one in steps),
        missing=sum(len(one.missing) for one in steps),
        is_begun=any(one.status is not Status.NOT_STARTED for one in steps),
        findings={severity: counts[key, severity] for severity in _KEPT},
    )


def _chapter(tally: _Tally) -> ChapterReadiness:
    findings = sum(tally.findings.values())
    stands = tally.is_begun and not tally.missing and not findings
    return ChapterReadiness(tally.key, tally.share, tally.missing, findings, stands)


def _gains(
    progress: Iterable[StepProgress], findings: Iterable[Finding], tallies: Mapping[str, _Tally]
) -> Iterator[Gain]:
    """What each step answered and each finding settled would bring, each alone; what brings no point is left out."""
    for one in progress:
        now = tallies[one.step.chapter]
        answered = replace(now, missing=now.missing - len(one.missing), is_begun=True)
        if one.missing and (points := now.gain(answered)):
            yield Gain(points, one.step.key)
    for finding in findings:
        now = tallies[STEPS_BY_KEY[finding.step].chapter]
        left = {severity: count - (severity is finding.severity) for severity, count in now.findings.items()}
        if points := now.gain(replace(now, findings=left)):
            yield Gain(points, finding.step, finding)


def _chapter_key(progress: StepProgress) -> str:
    return progress.step.chapter
