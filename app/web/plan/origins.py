"""Whose the answers on a page of steps are: the founder's, a starter's, or a starter's that the founder has kept."""

from collections.abc import Collection
from dataclasses import dataclass

from app.plan.paths import step_of
from app.plan.plan import Step
from app.storage.repositories.origins import Origin
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class Origins:
    """``has_drafts`` is true where an answer is still the example's, ``is_confirmed`` where it was all kept."""

    has_drafts: bool
    is_confirmed: bool


def origins_of(view: PlanView, *steps: Step) -> Origins:
    """Whose the answers of some steps are."""
    found = _found(view, {step.key for step in steps})
    return Origins(Origin.STARTER in found, Origin.CONFIRMED in found and Origin.STARTER not in found)


def _found(view: PlanView, steps: Collection[str]) -> set[Origin]:
    return {
        answer.origin
        for path, answer in view.stored.items()
        if step_of(path) in steps and answer.value.strip() and view.answers.is_in_place(path)
    }
