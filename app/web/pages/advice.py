"""Advice beside a step or an item: what the coach finds there, with ways to act on it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from app.coach.finding import Finding, Severity
from app.i18n.dates import long_date
from app.i18n.translator import Translator, translator
from app.knowledge.platforms import Platform
from app.plan.paths import find_list
from app.web.access import Owner
from app.wording.values import choice_words


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as a page shows it. ``address`` is where to mend it by hand, ``aside`` where to set it aside.

    ``mend`` is where one tap mends it; empty where one tap can do nothing.
    """

    key: str
    severity: Severity
    weight: str
    step_title: str
    found: str
    why: str
    source: str
    fix: str
    address: str
    aside: str
    mend: str
    mend_words: str


@dataclass(frozen=True, slots=True)
class PlatformCard:
    """Facts about the chosen platform, with the day they were checked."""

    name: str
    platform: Platform
    checked: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice of one page. ``set_aside`` counts what the founder set aside there."""

    findings: tuple[FindingView, ...]
    set_aside: int
    is_begun: bool
    platform: PlatformCard | None = None


def step_advice(owner: Owner, step: str) -> Advice:
    """The advice beside a step."""
    findings = tuple(finding_view(owner, finding) for finding in owner.review.of_step(step))
    return Advice(
        findings=findings,
        set_aside=sum(finding.step == step for finding, _ in owner.review.dismissed),
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
    say = translator(owner.shell.language)
    base = f"/plans/{owner.record.id}"
    query = urlencode({"finding": finding.key, "next": _without_fragment(owner.shell.path)})
    return FindingView(
        key=finding.key,
        severity=finding.severity,
        weight=weight_words(finding.severity, say),
        step_title=owner.knowledge.guidance.steps[finding.step].title,
        found=finding.found,
        why=finding.why,
        source=finding.source,
        fix=finding.fix,
        address=base + field_address(finding.field),
        aside=f"{base}/review/set-aside?{query}",
        mend=f"{base}/review/mend?{query}" if finding.mend else "",
        mend_words=finding.mend_words,
    )


def weight_words(severity: Severity, say: Translator) -> str:
    """What a severity means to a founder."""
    return {
        Severity.MUST: say.gettext("Mend before you open"),
        Severity.SHOULD: say.gettext("Better mended"),
        Severity.COULD: say.gettext("Worth a thought"),
    }[severity]


def field_address(path: str) -> str:
    """Where the answer or list at a path is asked, below the plan's own address."""
    parts = path.split(".")
    if len(parts) == 4:
        step, name, item, _ = parts
        return f"/steps/{step}/{name}/{item}#f-{'-'.join(parts)}"
    kind = "list" if find_list(*parts) else "f"
    return f"/steps/{parts[0]}#{kind}-{'-'.join(parts)}"


def _platform_card(owner: Owner) -> PlatformCard | None:
    key = owner.plan.where.platform
    platform = owner.knowledge.platforms.get(str(key))
    if platform is None:
        return None
    name = choice_words(key, "platform", owner.knowledge)
    return PlatformCard(name, platform, long_date(platform.checked, owner.shell.language))


def _without_fragment(path: str) -> str:
    return path.partition("#")[0]
