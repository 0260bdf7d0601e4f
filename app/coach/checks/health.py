"""Checks of the figures, of what could go wrong, and of the end."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words

FEWEST_FAILURES = 2
FIRST_CHECKPOINT = 3
MOST_ACTIVE = 80

_PERCENT = re.compile(r"(?<!\d)(\d{1,9}(?:\.\d{1,9})?)\s{0,9}[%％]")


def no_checkpoint(context: ReviewContext) -> Iterator[Observation]:
    """Nothing after three months [A][D][E]. A group for one event that says how it closes needs none."""
    months = [one.month for one in context.plan.health.checkpoints if isinstance(one.month, int | float)]
    closes_after_event = context.plan.positioning.kind == "event" and _ends(context)
    if context.is_reached("health") and not closes_after_event and max(months, default=0) < FIRST_CHECKPOINT:
        yield Observation("health.checkpoints", fix="add-checkpoints")


def no_ending(context: ReviewContext) -> Iterator[Observation]:
    """Nothing that closes it [A][D][E]."""
    if context.is_reached("health") and not _ends(context):
        yield Observation("health.ending")


def no_premortem(context: ReviewContext) -> Iterator[Observation]:
    """Fewer than two (h) ways it could fail [A]."""
    failures = [one for one in context.plan.health.failures if one.how]
    if context.is_reached("health") and len(failures) < FEWEST_FAILURES:
        yield Observation("health.failures", {"count": len(failures)})


def no_target(context: ReviewContext) -> Iterator[Observation]:
    """A metric without formula, target or rhythm [D][E]."""
    loose = [one for one in context.plan.health.metrics if one.name and not (one.formula and one.target and one.rhythm)]
    if context.is_reached("health") and loose:
        first = loose[0]
        field = "formula" if not first.formula else "target" if not first.target else "rhythm"
        values = {"names": join_words([one.name for one in loose], context.knowledge.language)}
        about = tuple(f"health.metrics.{one.id}" for one in loose)
        yield Observation(f"health.metrics.{first.id}.{field}", values, about=about)


def everyone_active(context: ReviewContext) -> Iterator[Observation]:
    """An active share of over four fifths (h) is expected [A][D]."""
    why = context.plan.why
    if why.success_metric == "active_share" and _over(why.success_target):
        yield Observation("why.success_target", {"target": f"{why.success_target:g}", "most": MOST_ACTIVE})
        return
    for metric in context.plan.health.metrics:
        percent = _PERCENT.search(metric.target)
        if percent and context.lexicon.has("active", metric.name) and _over(float(percent[1])):
            values = {"target": percent[1], "most": MOST_ACTIVE}
            yield Observation(f"health.metrics.{metric.id}.target", values, about=(f"health.metrics.{metric.id}",))


def _ends(context: ReviewContext) -> bool:
    closes = any(one.choice == "dissolve" for one in context.plan.health.checkpoints)
    return bool(context.plan.health.ending or context.plan.why.close_when or closes)


def _over(share: object) -> bool:
    return isinstance(share, int | float) and share > MOST_ACTIVE


CHECKS = (
    Check("life.no-checkpoint", Severity.SHOULD, "ADE", no_checkpoint),
    Check("life.no-ending", Severity.SHOULD, "ADE", no_ending),
    Check("life.no-premortem", Severity.SHOULD, "Ah", no_premortem),
    Check("metrics.no-target", Severity.SHOULD, "DE", no_target),
    Check("metrics.everyone-active", Severity.SHOULD, "ADEh", everyone_active),
)
