"""Who wrote the answers of a step."""

from app.plan.paths import step_of
from app.plan.plan import Step
from app.storage.repositories.origins import Origin
from app.web.plan.view import PlanView


def origins_of(view: PlanView, step: Step) -> set[Origin]:
    """Who wrote the answers of a step."""
    return {
        answer.origin
        for path, answer in view.stored.items()
        if step_of(path) == step.key and answer.value.strip() and view.answers.is_in_place(path)
    }
