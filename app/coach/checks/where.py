"""Checks of WHERE: the platform's limit, and the other ways to reach members."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.wording.values import field_words

LARGE = 200

_SPLITS = re.compile(
    r"[二三2两兩多新分]个?群|第[二三2]|分群|开群|開群|拆|另开|另開|再开|再開|换到|換到|搬到|转到|轉到|升级|升級"
    r"|\b(?:second|another|new|more|several|split|two|next|move to|switch to|upgrade)\b",
    re.IGNORECASE,
)
"""Said where a founder knows that one group won't do."""


def over_capacity(context: ReviewContext) -> Iterator[Observation]:
    """The target size is above the platform's limit (h)."""
    size, limit = size_of_one_group(context), platform_limit(context)
    if size is not None and limit is not None and size > limit:
        platform = field_words(context.plan.where, "platform", context.knowledge)
        values = {"size": f"{size:g}", "limit": f"{limit:g}", "platform": platform}
        splits = _SPLITS.search(f"{context.plan.where.growth_plan}\n{context.plan.where.backup}")
        severity = Severity.SHOULD if splits or context.plan.who.groups else None
        yield Observation("who.target_size", values, fix="split-group", severity=severity)


def no_backup(context: ReviewContext) -> Iterator[Observation]:
    """One platform, and no other way to reach members (h)."""
    where = context.plan.where
    if context.is_reached("where") and not where.backup and not where.spaces:
        yield Observation("where.backup", {"platform": field_words(where, "platform", context.knowledge)})


def no_recall(context: ReviewContext) -> Iterator[Observation]:
    """A group meant to grow large (h), and no plan to move or call back its members [E]."""
    size = context.plan.who.target_size
    if (
        isinstance(size, int | float)
        and size > LARGE
        and context.is_reached("where")
        and not context.plan.where.growth_plan
    ):
        yield Observation("where.growth_plan", {"size": f"{size:g}"})


def platform_limit(context: ReviewContext) -> int | float | None:
    """The largest size of one group: the founder's correction, else the platform's known limit."""
    own = context.plan.where.platform_limit
    if isinstance(own, int | float):
        return own
    platform = context.knowledge.platforms.get(str(context.plan.where.platform))
    return platform.limit if platform else None


def size_of_one_group(context: ReviewContext) -> int | float | None:
    """The size of the largest group if there are several, else the target size; None where several have no sizes."""
    sizes = [group.size for group in context.plan.who.groups if isinstance(group.size, int | float)]
    if len(sizes) > 1:
        return max(sizes)
    if context.plan.who.structure == "several":
        return None
    size = context.plan.who.target_size
    return size if isinstance(size, int | float) else None


CHECKS = (
    Check("where.over-capacity", Severity.MUST, "h", over_capacity),
    Check("where.no-backup", Severity.SHOULD, "h", no_backup),
    Check("where.no-recall", Severity.SHOULD, "Eh", no_recall),
)
