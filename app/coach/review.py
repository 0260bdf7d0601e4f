"""The review: every check run over a plan, and what they found put into words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from app.coach.checks.registry import CHECKS
from app.coach.checks.what import UNCLEAR
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Finding, Observation, Severity
from app.i18n.nested_quotes import with_inner_quotes
from app.knowledge.content import Knowledge
from app.plan.dismissals import Dismissal
from app.plan.paths import step_of
from app.plan.plan import STEPS

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}
_MOST_OF_A_CHECK = 20
_STEP_ORDER = {step.key: place for place, step in enumerate(STEPS)}


@dataclass(frozen=True, slots=True)
class Review:
    """What the checks find: the findings that stand, and those that the founder dismissed, each with the reason."""

    standing: tuple[Finding, ...] = ()
    dismissed: tuple[tuple[Finding, Dismissal], ...] = ()

    def find(self, key: str) -> Finding | None:
        """The standing finding with that key."""
        return next((finding for finding in self.standing if finding.key == key), None)

    def of_step(self, step: str) -> tuple[Finding, ...]:
        """The standing findings that point to a step."""
        return tuple(finding for finding in self.standing if finding.step == step)


def review(context: ReviewContext, dismissals: Iterable[Dismissal] = ()) -> Review:
    """What the checks find in a plan, the weightiest first, then in the order of the wizard.

    Nobody reads a thousand findings: of each check the first twenty are told, and more come as these are settled.
    """
    by_name: dict[str, list[Dismissal]] = defaultdict(list)
    for one in dismissals:
        by_name[one.name].append(one)
    if denied := frozenset(one.about for one in by_name[UNCLEAR]):
        context = replace(context, denied=denied)
    standing: list[Finding] = []
    dismissed: list[tuple[Finding, Dismissal]] = []
    for finding in _findings(context):
        dismissal = next((one for one in by_name[finding.name] if one.covers(finding.name, finding.about)), None)
        if dismissal:
            dismissed.append((finding, dismissal))
        else:
            standing.append(finding)
    return Review(tuple(standing), tuple(dismissed))


def _findings(context: ReviewContext) -> list[Finding]:
    findings = (in_words(context.knowledge, check, found) for check, found in _found(context))
    return sorted(findings, key=lambda finding: (_WEIGHT[finding.severity], _STEP_ORDER[finding.step]))


def _found(context: ReviewContext) -> Iterator[tuple[Check, Observation]]:
    for check in CHECKS:
        for found in islice(check.find(context), _MOST_OF_A_CHECK):
            yield check, found


def in_words(knowledge: Knowledge, check: Check, found: Observation) -> Finding:
    """What a check found, in the language of the knowledge."""
    words = knowledge.check_words.of(check.name)
    sentence = words.variants[found.variant] if found.variant else words.message
    return Finding(
        name=check.name,
        severity=check.weight(found),
        step=step_of(found.path),
        field=found.path,
        message=sentence.format(**with_inner_quotes(sentence, found.values)),
        why=words.why,
        source=" · ".join(knowledge.sources[key] for key in check.sources),
        advice=words.advice,
        about=found.about,
        fix=found.fix,
        fix_label=knowledge.check_words.fixes[found.fix] if found.fix else "",
        answer=found.answer,
        since=found.since,
    )
