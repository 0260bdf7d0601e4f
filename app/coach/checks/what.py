"""Checks of WHAT: outputs, pillars, promises."""

from collections.abc import Iterator

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.i18n.dates import join_words
from app.plan.steps.what import Output, Pillar


def no_output(case: Case) -> Iterator[Found]:
    """Nothing is made or finished together [A][B]."""
    if case.is_reached("what") and not case.plan.what.outputs:
        yield Found("what.outputs")


def founder_only_content(case: Case) -> Iterator[Found]:
    """Every pillar is supplied by the founder [C][D]."""
    pillars = case.plan.what.pillars
    if {pillar.supplier for pillar in pillars} == {"founder"}:
        yield Found(f"what.pillars.{pillars[0].id}.supplier", {"count": len(pillars)}, mend="members-supply")


def all_expert(case: Case) -> Iterator[Found]:
    """Every pillar demands an expert; nothing easy, no free talk [D]."""
    pillars = case.plan.what.pillars
    if {pillar.difficulty for pillar in pillars} == {"expert"}:
        yield Found("what.pillars", {"count": len(pillars)}, mend="add-easy-pillar")


def undelivered(case: Case) -> Iterator[Found]:
    """Something promised in WHAT that no slot or activity delivers [B]."""
    missing = case.undelivered
    if case.plan.when.slots and case.plan.month.activities and missing:
        titles = join_words([promise.title for promise in missing], case.knowledge.language)
        yield Found(_place(case), {"titles": titles}, about=tuple(_path(promise) for promise in missing))


def _place(case: Case) -> str:
    """The first activity that may still deliver something, else the first slot."""
    free = next((one for one in case.plan.month.activities if not one.delivers), None)
    return f"month.activities.{free.id}.delivers" if free else f"when.slots.{case.plan.when.slots[0].id}.delivers"


def _path(promise: Output | Pillar) -> str:
    return f"what.{'outputs' if isinstance(promise, Output) else 'pillars'}.{promise.id}"


CHECKS = (
    Check("what.no-output", Severity.SHOULD, "AB", no_output),
    Check("what.founder-only-content", Severity.SHOULD, "CD", founder_only_content),
    Check("topics.all-expert", Severity.SHOULD, "D", all_expert),
    Check("promise.undelivered", Severity.SHOULD, "B", undelivered),
)
