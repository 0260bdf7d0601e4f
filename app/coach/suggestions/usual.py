"""What most communities have in a list, to be taken with one tap where a founder has nothing there yet."""

from collections.abc import Callable, Mapping
from datetime import time

from app.coach.model.context import ReviewContext
from app.coach.suggestions.suggest import suggest, with_suggestions
from app.coach.suggestions.suiting import FACE_TO_FACE
from app.i18n.dates import clock_time
from app.knowledge.check_words import Additions, MetricWords, RuleWords
from app.plan.answers import Answers, is_item_filled
from app.plan.figures import METRICS
from app.plan.lists import Changes, add_items
from app.plan.metric_kinds import ACTIVE, FIRST_POSTS, LED_BY_MEMBERS
from app.plan.paths import ListPath
from app.schedule.timetable import launch_date

_WEDNESDAY = 3
_EVENING = time(20, 0)
_MINUTES = 60

Usual = Callable[[ReviewContext], Changes]


def usual_items(context: ReviewContext, at: ListPath) -> Changes:
    """The answers that change when a list gets what is usual there; none where it has something already."""
    is_filled = any(is_item_filled(context.answers, item) for item in context.answers.items_of(at))
    usual = _USUAL.get(str(at))
    return usual(context) if usual and not is_filled else {}


def proposed_metrics(context: ReviewContext) -> Mapping[str, MetricWords]:
    """Three figures that tell how a living group is doing, by the ids that they get in a plan without any."""
    words = _words(context)
    return {ACTIVE: words.active_members, FIRST_POSTS: words.first_posts, LED_BY_MEMBERS: words.led_by_members}


def propose_metrics(context: ReviewContext) -> Changes:
    """The answers that change when a plan without figures gets these three; none where it has any."""
    if any(is_item_filled(context.answers, item) for item in context.answers.items_of(METRICS)):
        return {}
    changes: dict[str, str] = {}
    for stem, metric in proposed_metrics(context).items():
        changes.update(_with_metric(context.answers.with_values(changes), stem, metric))
    return changes


def rule_fields(topic: str, rule: RuleWords) -> Mapping[str, str]:
    """A rule's fields by name, as raw answers."""
    return {"what": rule.what, "topic": topic, "why": rule.why, "consequence": rule.consequence}


def _role(context: ReviewContext) -> Changes:
    fields = {"title": _words(context).founder_role, "kind": "owner"}
    return add_items(context.answers, ListPath("who", "roles"), "owner", [fields])


def _slot(context: ReviewContext) -> Changes:
    """An evening a week: on the launch's weekday and at its time where these are known."""
    when, launch = context.plan.when, launch_date(context.plan)
    at = when.launch_time if isinstance(when.launch_time, time) else _EVENING
    fields = {
        "title": _words(context).weekly_slot,
        "weekdays": str(launch.isoweekday() if launch else _WEDNESDAY),
        "time": clock_time(at),
        "minutes": str(_MINUTES),
        "kind": "meetup" if context.plan.positioning.kind in FACE_TO_FACE else "discussion",
    }
    return add_items(context.answers, ListPath("when", "slots"), "weekly", [fields])


def _rules(context: ReviewContext) -> Changes:
    words = _words(context)
    rules = {"advertising": words.advertising_rule, "conduct": words.conduct_rule, "privacy": words.privacy_rule}
    changes: dict[str, str] = {}
    for topic, rule in rules.items():
        so_far = context.answers.with_values(changes)
        changes.update(add_items(so_far, ListPath("rules", "rules"), topic, [rule_fields(topic, rule)]))
    return changes


def _metric(context: ReviewContext) -> Changes:
    return _with_metric(context.answers, ACTIVE, _words(context).active_members)


def _with_metric(answers: Answers, stem: str, metric: MetricWords) -> Changes:
    fields = {"name": metric.name, "formula": metric.formula, "target": metric.target, "rhythm": "weekly"}
    return add_items(answers, METRICS, stem, [fields])


def _first_days(context: ReviewContext) -> Changes:
    """What no opening goes without: the opening itself, the introductions, the rules."""
    needed = tuple(one for one in suggest(context, "days3") if one.place.is_needed)
    return with_suggestions(context.answers, needed)


def _words(context: ReviewContext) -> Additions:
    return context.plan_knowledge.check_words.additions


_USUAL: Mapping[str, Usual] = {
    "who.roles": _role,
    "when.slots": _slot,
    "days3.activities": _first_days,
    "rules.rules": _rules,
    "health.metrics": _metric,
}
