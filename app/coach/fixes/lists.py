"""Fixes that add to a list, in the words of the plan's language."""

from collections.abc import Mapping
from math import ceil

from app.coach.checks.where import platform_limit
from app.coach.fixes.fix import AFTER_THE_FIRST_MONTH, Fix
from app.coach.model.context import ReviewContext, is_interactive
from app.coach.model.finding import Finding
from app.coach.suggestions.usual import rule_fields
from app.knowledge.check_words import Additions
from app.plan.lists import add_items
from app.plan.paths import ListPath

_MOST_GROUPS = 20
_CHECKPOINTS = (("3", "go_on"), ("6", "go_on"), ("9", "hand_over"))


def add_easy_pillar(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add something easy that anyone can supply, and let something that has nothing to deliver yet deliver it."""
    title = _words(context).easy_pillar
    fields = {"title": title, "supplier": "members", "rhythm": "weekly", "difficulty": "easy"}
    free = next((path for path, one in context.activity_paths.items() if is_interactive(one) and not one.delivers), "")
    delivers = {f"{free}.delivers": title} if free else {}
    return {**add_items(context.answers, ListPath("what", "pillars"), "easy", [fields]), **delivers}


def add_member_role(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add a role for an active member."""
    words = _words(context)
    fields = {
        "title": words.member_role,
        "kind": "helper",
        "duties": words.member_duties,
        "hours": "2",
        "from_members": "yes",
    }
    return add_items(context.answers, ListPath("who", "roles"), "member", [fields])


def add_ritual(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add the steps of a joining ritual."""
    steps = ({"step": step} for step in _words(context).ritual)
    return add_items(context.answers, ListPath("how", "ritual"), "step", steps)


def add_ladder(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add a ladder of consequences that holds for every rule."""
    rungs = ({"step": step} for step in _words(context).ladder)
    return add_items(context.answers, ListPath("rules", "ladder"), "rung", rungs)


def add_advertising_rule(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add a rule on advertising, with its reason and consequence."""
    fields = rule_fields("advertising", _words(context).advertising_rule)
    return add_items(context.answers, ListPath("rules", "rules"), "advertising", [fields])


def add_checkpoints(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add checkpoints at 3, 6 and 9 months."""
    criteria = _words(context).checkpoints
    items = [
        {"month": month, "choice": choice, "criterion": criterion}
        for (month, choice), criterion in zip(_CHECKPOINTS, criteria, strict=True)
    ]
    return add_items(context.answers, ListPath("health", "checkpoints"), "month", items)


def split_group(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Split the community into as few groups of one size as the platform allows, from the second month on."""
    size, limit = context.plan.who.target_size, platform_limit(context)
    if not isinstance(size, int | float) or not limit or ceil(size / limit) > _MOST_GROUPS:
        return {}
    number = ceil(size / limit)
    name = _words(context).group
    items = [
        {"name": name.format(number=place), "size": str(ceil(size / number)), "from_day": AFTER_THE_FIRST_MONTH}
        for place in range(1, number + 1)
    ]
    groups = ListPath("who", "groups")
    emptied = context.answers.with_values({str(groups): ""})
    return {**add_items(emptied, groups, "group", items), "who.structure": "several"}


def _words(context: ReviewContext) -> Additions:
    return context.plan_knowledge.check_words.additions


FIXES: Mapping[str, Fix] = {
    "add-advertising-rule": add_advertising_rule,
    "add-checkpoints": add_checkpoints,
    "add-easy-pillar": add_easy_pillar,
    "add-ladder": add_ladder,
    "add-member-role": add_member_role,
    "add-ritual": add_ritual,
    "split-group": split_group,
}
