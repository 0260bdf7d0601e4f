"""Advice beside a step or an item: what the coach finds there, with ways to act on it."""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlencode

from app.coach.model.finding import Answer, Finding, Severity
from app.i18n.translator import Translator
from app.web.advice.platforms import PlatformCard, platform_card
from app.web.http.redirects import via_of
from app.web.plan.addresses import field_address, with_query
from app.web.plan.arrival import Via
from app.web.plan.view import PlanView

_ABOUT_THE_LAUNCH = frozenset({"when.launch-holiday", "launch.past"})


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as a page shows it. ``address`` is where to fix it by hand, ``dismiss_address`` where to dismiss it.

    ``fix`` is where one tap fixes it; empty where one tap can do nothing. ``move_address`` is where to move the launch,
    for findings about its date, and ``mentions_address`` where to change what still says a former name. A question
    has ``answer_address`` and ``answer_label`` for the answer that settles it. ``place`` is the path of the question
    that it stands at, empty where the page has none for it, and ``is_there`` tells that this is the very question to
    go to.
    """

    key: str
    place: str
    is_there: bool
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
    move_address: str
    mentions_address: str
    answer_address: str
    answer_label: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice of one page. ``dismissed`` counts what the founder dismissed there."""

    findings: tuple[FindingView, ...]
    dismissed: int
    is_begun: bool
    platform: PlatformCard | None = None

    def at(self, *places: str) -> tuple[FindingView, ...]:
        """The findings that stand at some questions of the page; at ``""``, those that have no question there."""
        return tuple(one for one in self.findings if one.place in places)


def step_advice(view: PlanView, step: str, here: str, places: Collection[str] = ()) -> Advice:
    """The advice beside a step; ``here`` is the address of the page that shows it, at whose ``places`` it may stand."""
    return Advice(
        findings=tuple(finding_view(view, finding, here, places) for finding in view.review.of_step(step)),
        dismissed=sum(finding.step == step for finding, _ in view.review.dismissed),
        is_begun=view.review_context.is_begun(step),
        platform=_chosen_platform(view) if step == "where" else None,
    )


def item_advice(view: PlanView, path: str, here: str) -> Advice:
    """The advice beside an item, given by the path of the item."""
    mine = [one for one in view.review.standing if path in one.about or one.field.startswith(f"{path}.")]
    places = frozenset(one.field.removesuffix("_other") for one in mine if one.field.startswith(f"{path}."))
    findings = tuple(finding_view(view, finding, here, places) for finding in mine)
    is_begun = any(raw.strip() for given, raw in view.answers.items() if given.startswith(f"{path}."))
    return Advice(findings, 0, is_begun=is_begun)


def finding_view(view: PlanView, finding: Finding, here: str, places: Collection[str] = ()) -> FindingView:
    """A finding as the page at an address shows it; what is done about it leads back there, by the way one came.

    ``places`` are the paths of the page's questions.
    """
    place = _place_of(finding.field, places)
    query, via = urlencode({"finding": finding.key, "next": here}), via_of(here)
    can_move = finding.name in _ABOUT_THE_LAUNCH and via not in (Via.ESSENTIALS, Via.MORE)
    return FindingView(
        key=finding.key,
        place=place,
        is_there=place == finding.field,
        severity=finding.severity,
        weight=weight_words(finding.severity, view.t),
        step_title=view.knowledge.guidance.steps[finding.step].title,
        message=finding.message,
        why=finding.why,
        source=finding.source,
        advice=finding.advice,
        address=view.address + field_address(finding.field, via),
        dismiss_address=f"{view.address}/review/dismiss?{query}",
        fix=f"{view.address}/review/fix?{query}" if finding.fix else "",
        fix_label=finding.fix_label,
        move_address=f"{view.address}/launch" if can_move else "",
        mentions_address=_mentions_address(view, finding),
        answer_address=f"{view.address}/review/answer?{query}" if finding.answer else "",
        answer_label=answer_words(finding.answer, view.t) if finding.answer else "",
    )


def weight_words(severity: Severity, t: Translator) -> str:
    """What a severity means to a founder."""
    return {
        Severity.MUST: t.gettext("Fix before launch"),
        Severity.SHOULD: t.gettext("Should fix"),
        Severity.COULD: t.gettext("Consider"),
    }[severity]


def answer_words(answer: Answer, t: Translator) -> str:
    """An answer to what the coach asks."""
    return {Answer.YES: t.gettext("Yes, it is"), Answer.NO: t.gettext("No, it isn't")}[answer]


def _mentions_address(view: PlanView, finding: Finding) -> str:
    """Where all that a finding is about is changed at once, first what its own question was; empty for most."""
    if not finding.since:
        return ""
    onward = (view.address + field_address(finding.field)).partition("#")[0]
    return with_query(f"{view.address}/mentions", since=str(finding.since), next=onward)


def _place_of(path: str, places: Collection[str]) -> str:
    """The question of a page that a path belongs to: its own, that of the choice it completes, or that of its list."""
    path = path.removesuffix("_other")
    while path and path not in places:
        path = path.rpartition(".")[0]
    return path


def _chosen_platform(view: PlanView) -> PlatformCard | None:
    key = str(view.plan.where.platform)
    return platform_card(key, view.knowledge) if key in view.knowledge.platforms else None
