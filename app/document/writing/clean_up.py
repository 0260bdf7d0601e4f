"""Whether members who are never there are removed, so that a text for them is of use."""

from app.knowledge.content import Knowledge
from app.plan.plan import Plan


def removes_inactive(plan: Plan, knowledge: Knowledge) -> bool:
    """Whether the rules tell of a clean-up, or the founder wrote what those hear who are removed by it."""
    announced = plan.rules.clean_up
    is_told = bool(announced) and not knowledge.lexicon.removes_nobody(announced)
    return is_told or bool(plan.welcome.removal_inactive)
