"""Readiness: how ready a plan is, as a figure that says what it is made of and what would raise it most.

The figure is a rule of thumb of this project (h). The five chapters count alike. One half of each is for its essential
answers, in proportion; the other half is kept as far as nothing is found: each "must" halves what is left of it, each
"should" takes a fifth of what is left, a "could" nothing. What is not answered cannot be found at fault and counts for
neither half. Nor does what is still the example's, until its founder changes or confirms it: an untouched example
stands at 0, and no answer or confirmation by itself lowers the figure.
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
    """One chapter. ``share`` is from 0 to 1; ``drafts`` counts the essential answers that are still the example's.

    It stands when nothing essential is missing or still the example's, and nothing is found.
    """

    key: str
    share: float
    missing: int
    drafts: int
    findings: int
    stands: bool


@dataclass(frozen=True, slots=True)
class Gain:
    """Something that would raise the figure, by so many points: settling a finding, or what is essential in a step.

    That is to answer what is missing, or, with ``is_draft``, to change or confirm what is still the example's.
    """

    points: int
    step: str
    finding: Finding | None = None
    is_draft: bool = False


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
    gains = sorted(_gains(progress, standing, tallies), key=lambda gain: -gain.points)
    return Readiness(
        percent=_percent(tallies.values()),
        chapters=tuple(_chapter(one) for one in tallies.values()),
        gains=tuple(gains[:_MOST_GAINS]),
    )


@dataclass(frozen=True, slots=True)
class _Tally:
    """What the figure of one chapter is made of: essential answers, in all and by what they lack, and findings."""

    key: str
    essential: int
    missing: int
    drafts: int
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
        own = (self.essential - self.missing - self.drafts) / self.essential
        return own * (_FOR_ANSWERS + (1 - _FOR_ANSWERS) * kept)

    def gain(self, other: "_Tally") -> int:
        """How many points of the whole figure the other tally of the same chapter would bring."""
        return round(_FULL / len(CHAPTERS) * (other.share - self.share))


def _tally(key: str, steps: tuple[StepProgress, ...], counts: Mapping[tuple[str, Severity], int]) -> _Tally:
    return _Tally(
        key=key,
        essential=sum(one.essential for one in steps),
        missing=sum(len(one.missing) for one in steps),
        drafts=sum(len(one.drafts) for one in steps),
        is_begun=any(one.status is not Status.NOT_STARTED for one in steps),
        findings={severity: counts[key, severity] for severity in _KEPT},
    )


def _percent(tallies: Iterable[_Tally]) -> int:
    """The figure. It is full only when every chapter stands, so it is rounded down."""
    return int(_FULL / len(CHAPTERS) * sum(tally.share for tally in tallies) + 1e-9)


def _chapter(tally: _Tally) -> ChapterReadiness:
    findings = sum(tally.findings.values())
    stands = tally.is_begun and not (tally.missing or tally.drafts or findings)
    return ChapterReadiness(tally.key, tally.share, tally.missing, tally.drafts, findings, stands)


def _gains(
    progress: Iterable[StepProgress], findings: Iterable[Finding], tallies: Mapping[str, _Tally]
) -> Iterator[Gain]:
    """What each step answered, each confirmed and each finding settled would bring, alone, if it brings a point."""
    for one in progress:
        now = tallies[one.step.chapter]
        answered = replace(now, missing=now.missing - len(one.missing), is_begun=True)
        if one.missing and (points := now.gain(answered)):
            yield Gain(points, one.step.key)
        confirmed = replace(now, drafts=now.drafts - len(one.drafts))
        if one.drafts and (points := now.gain(confirmed)):
            yield Gain(points, one.step.key, is_draft=True)
    for finding in findings:
        now = tallies[STEPS_BY_KEY[finding.step].chapter]
        left = {severity: count - (severity is finding.severity) for severity, count in now.findings.items()}
        if points := now.gain(replace(now, findings=left)):
            yield Gain(points, finding.step, finding)


def _chapter_key(progress: StepProgress) -> str:
    return progress.step.chapter
