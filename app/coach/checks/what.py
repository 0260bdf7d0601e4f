"""Checks of WHAT: outputs, pillars, promises."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.plan.steps.what import Output, Pillar
from app.schedule.main_slot import main_slot


def no_output(context: ReviewContext) -> Iterator[Observation]:
    """Nothing is made or finished together [A][B]."""
    if context.is_reached("what") and not context.plan.what.outputs:
        yield Observation("what.outputs")


def founder_only_content(context: ReviewContext) -> Iterator[Observation]:
    """Every pillar is supplied by the founder [C][D]."""
    pillars = context.plan.what.pillars
    if {pillar.supplier for pillar in pillars} == {"founder"}:
        yield Observation(f"what.pillars.{pillars[0].id}.supplier", {"count": len(pillars)}, fix="members-supply")


def all_expert(context: ReviewContext) -> Iterator[Observation]:
    """Every pillar demands an expert; nothing easy, no free talk [D]."""
    pillars = context.plan.what.pillars
    if {pillar.difficulty for pillar in pillars} == {"expert"}:
        yield Observation("what.pillars", {"count": len(pillars)}, fix="add-easy-pillar")


def undelivered(context: ReviewContext) -> Iterator[Observation]:
    """Something promised in WHAT that no slot or activity delivers [B]."""
    missing = context.undelivered
    if context.plan.when.slots and context.plan.month.activities and missing:
        titles = join_words([promise.title for promise in missing], context.knowledge.language)
        yield Observation(_place(context), {"titles": titles}, about=tuple(_path(promise) for promise in missing))


def _place(context: ReviewContext) -> str:
    """The first activity that delivers nothing yet, else the main slot."""
    free = next((one for one in context.plan.month.activities if not one.delivers), None)
    if free:
        return f"month.activities.{free.id}.delivers"
    slot = main_slot(context.plan) or context.plan.when.slots[0]
    return f"when.slots.{slot.id}.delivers"


def _path(promise: Output | Pillar) -> str:
    return f"what.{'outputs' if isinstance(promise, Output) else 'pillars'}.{promise.id}"


CHECKS = (
    Check("what.no-output", Severity.SHOULD, "AB", no_output),
    Check("what.founder-only-content", Severity.SHOULD, "CD", founder_only_content),
    Check("topics.all-expert", Severity.SHOULD, "D", all_expert),
    Check("promise.undelivered", Severity.SHOULD, "B", undelivered),
)
