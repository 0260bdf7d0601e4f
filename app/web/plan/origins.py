"""Whose the answers of steps are: the founder's, a starter's, or a starter's that the founder has kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.plan.paths import step_of
from app.plan.plan import Step
from app.plan.progress import StepProgress
from app.storage.repositories.origins import Origin
from app.storage.repositories.snapshots import PlanSnapshot

OriginsByStep = Mapping[str, frozenset[Origin]]
"""Who wrote the answers of each step that has any, by its key."""


@dataclass(frozen=True, slots=True)
class Origins:
    """``has_drafts`` is true where an answer is still the example's, ``is_confirmed`` where it was all kept.

    ``own`` of ``answered`` answers are the founder's, counted as the overview counts them.
    """

    has_drafts: bool
    is_confirmed: bool
    own: int
    answered: int


def origins_by_step(snapshot: PlanSnapshot) -> OriginsByStep:
    """Who wrote the answers of each step, looked up once for a version of the plan."""
    found = defaultdict[str, set[Origin]](set)
    for path, answer in snapshot.stored.items():
        step = step_of(path)
        if answer.origin not in found[step] and answer.value.strip() and snapshot.answers.is_in_place(path):
            found[step].add(answer.origin)
    return {step: frozenset(origins) for step, origins in found.items()}


def origins_of(progress: Iterable[StepProgress], by_step: OriginsByStep, *steps: Step) -> Origins:
    """Whose the answers of some steps are."""
    found = frozenset[Origin]().union(*(by_step.get(step.key, ()) for step in steps))
    has_drafts = Origin.STARTER in found
    counted = [one for one in progress if one.step in steps]
    own, answered = sum(one.own for one in counted), sum(one.answered for one in counted)
    return Origins(has_drafts, Origin.CONFIRMED in found and not has_drafts, own, answered)
