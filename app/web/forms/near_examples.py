"""Examples that suit a plan: what a starter of its own kind of community says to the same question."""

from app.plan.known_paths import KIND
from app.web.plan.view import PlanView


def near_example(view: PlanView, place: str, usual: str) -> str:
    """An answer in words to the question at this place, empty where none is known to suit the plan.

    The usual example tells of one kind of community: it is for plans that have no kind yet.
    """
    kind = view.answers.raw(KIND)
    return view.knowledge.examples_by_kind.get(kind, {}).get(place, "") if kind else usual
