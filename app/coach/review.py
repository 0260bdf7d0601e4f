"""The review: every check run over a plan, and what they found put into words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.coach.case import Case
from app.coach.finding import Check, Finding, Found, Severity
from app.coach.registry import CHECKS
from app.plan.dismissals import Dismissal
from app.plan.plan import STEPS

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}
_STEP_ORDER = {step.key: place for place, step in enumerate(STEPS)}


@dataclass(frozen=True, slots=True)
class Review:
    """What the checks find: the findings that stand, and those that the founder set aside, each with the reason."""

    standing: tuple[Finding, ...] = ()
    dismissed: tuple[tuple[Finding, Dismissal], ...] = ()

    def find(self, key: str) -> Finding | None:
        """The standing finding with that key."""
        return next((finding for finding in self.standing if finding.key == key), None)

    def of_step(self, step: str) -> tuple[Finding, ...]:
        """The standing findings that point to a step."""
        return tuple(finding for finding in self.standing if finding.step == step)


def review(case: Case, dismissals: Iterable[Dismissal] = ()) -> Review:
    """What the checks find in a plan, the weightiest first, then in the order of the wizard."""
    standing: list[Finding] = []
    dismissed: list[tuple[Finding, Dismissal]] = []
    for finding in _findings(case):
        dismissal = next((one for one in dismissals if one.covers(finding.name, finding.about)), None)
        if dismissal:
            dismissed.append((finding, dismissal))
        else:
            standing.append(finding)
    return Review(tuple(standing), tuple(dismissed))


def _findings(case: Case) -> list[Finding]:
    findings = (_in_words(case, check, found) for check, found in _found(case))
    return sorted(findings, key=lambda finding: (_WEIGHT[finding.severity], _STEP_ORDER[finding.step]))


def _found(case: Case) -> Iterator[tuple[Check, Found]]:
    for check in CHECKS:
        for found in check.find(case):
            yield check, found


def _in_words(case: Case, check: Check, found: Found) -> Finding:
    knowledge = case.knowledge
    words = knowledge.check_words.checks[check.name]
    sentence = words.variants[found.variant] if found.variant else words.found
    return Finding(
        name=check.name,
        severity=check.severity,
        step=found.path.partition(".")[0],
        field=found.path,
        found=sentence.format(**found.values),
        why=words.why,
        source=" · ".join(knowledge.sources[key] for key in check.sources),
        fix=words.fix,
        about=found.about,
        mend=found.mend,
        mend_words=knowledge.check_words.mends[found.mend] if found.mend else "",
    )
