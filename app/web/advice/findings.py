"""Advice beside a step or an item: what the coach finds there, with ways to act on it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from app.coach.model.finding import Finding, Severity
from app.i18n.dates import long_date
from app.i18n.translator import Translator, translator
from app.knowledge.platforms import Platform
from app.plan.paths import FieldPath, ListPath, find_path, step_of
from app.web.http.access import Owner
from app.wording.values import choice_words


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as a page shows it. ``address`` is where to fix it by hand, ``aside`` where to set it aside.

    ``fix`` is where one tap fixes it; empty where one tap can do nothing.
    """

    key: str
    severity: Severity
    weight: str
    step_title: str
    message: str
    why: str
    source: str
    advice: str
    address: str
    dismiss_address: str
    fix: str
    fix_label: str


@dataclass(frozen=True, slots=True)
class PlatformCard:
    """Facts about the chosen platform, with the day they were checked."""

    name: str
    platform: Platform
    checked: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice of one page. ``dismissed`` counts what the founder dismissed there."""

    findings: tuple[FindingView, ...]
    dismissed: int
    is_begun: bool
    platform: PlatformCard | None = None


def step_advice(owner: Owner, step: str) -> Advice:
    """The advice beside a step."""
    findings = tuple(finding_view(owner, finding) for finding in owner.review.of_step(step))
    return Advice(
        findings=findings,
        dismissed=sum(finding.step == step for finding, _ in owner.review.dismissed),
        is_begun=any(path.startswith(f"{step}.") for path in owner.answers.given()),
        platform=_platform_card(owner) if step == "where" else None,
    )


def item_advice(owner: Owner, path: str) -> Advice:
    """The advice beside an item, given by the path of the item."""
    mine = [one for one in owner.review.standing if path in one.about or one.field.startswith(f"{path}.")]
    findings = tuple(finding_view(owner, finding) for finding in mine)
    return Advice(findings, 0, is_begun=any(given.startswith(f"{path}.") for given in owner.answers.given()))


def finding_view(owner: Owner, finding: Finding) -> FindingView:
    """A finding as a page of its owner shows it."""
    t = translator(owner.page_context.language)
    base = f"/plans/{owner.record.id}"
    query = urlencode({"finding": finding.key, "next": _without_fragment(owner.page_context.path)})
    return FindingView(
        key=finding.key,
        severity=finding.severity,
        weight=weight_words(finding.severity, t),
        step_title=owner.knowledge.guidance.steps[finding.step].title,
        message=finding.message,
        why=finding.why,
        source=finding.source,
        advice=finding.advice,
        address=base + field_address(finding.field),
        dismiss_address=f"{base}/review/dismiss?{query}",
        fix=f"{base}/review/fix?{query}" if finding.fix else "",
        fix_label=finding.fix_label,
    )


def weight_words(severity: Severity, t: Translator) -> str:
    """What a severity means to a founder."""
    return {
        Severity.MUST: t.gettext("Fix before launch"),
        Severity.SHOULD: t.gettext("Should fix"),
        Severity.COULD: t.gettext("Consider"),
    }[severity]


def field_address(path: str) -> str:
    """Where the answer or list at a path is asked, below the plan's own address."""
    at, anchor = find_path(path), path.replace(".", "-")
    if isinstance(at, FieldPath) and at.list:
        return f"/steps/{at.step}/{at.list}/{at.item}#f-{anchor}"
    return f"/steps/{step_of(path)}#{'list' if isinstance(at, ListPath) else 'f'}-{anchor}"


def _platform_card(owner: Owner) -> PlatformCard | None:
    key = owner.plan.where.platform
    platform = owner.knowledge.platforms.get(str(key))
    if platform is None:
        return None
    name = choice_words(key, "platform", owner.knowledge)
    return PlatformCard(name, platform, long_date(platform.checked, owner.page_context.language))


def _without_fragment(path: str) -> str:
    return path.partition("#")[0]
