"""Checks of WHERE: the platform's limit, and the other ways to reach members."""

from collections.abc import Iterator

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.wording.values import field_words

LARGE = 200


def over_capacity(case: Case) -> Iterator[Found]:
    """The target size is above the platform's limit (h)."""
    size, limit = _size_of_one_group(case), platform_limit(case)
    if size is not None and limit is not None and size > limit:
        platform = field_words(case.plan.where, "platform", case.knowledge)
        values = {"size": f"{size:g}", "limit": f"{limit:g}", "platform": platform}
        yield Found("who.target_size", values, mend="split-group")


def no_backup(case: Case) -> Iterator[Found]:
    """One platform, and no other way to reach members (h)."""
    where = case.plan.where
    if case.is_reached("where") and not where.backup and not where.spaces:
        yield Found("where.backup", {"platform": field_words(where, "platform", case.knowledge)})


def no_recall(case: Case) -> Iterator[Found]:
    """A group meant to grow large (h), and no plan to move or call back its members [E]."""
    size = case.plan.who.target_size
    if isinstance(size, int | float) and size > LARGE and case.is_reached("where") and not case.plan.where.growth_plan:
        yield Found("where.growth_plan", {"size": f"{size:g}"})


def platform_limit(case: Case) -> int | float | None:
    """The largest size of one group: the founder's correction, else the platform's known limit."""
    own = case.plan.where.platform_limit
    if isinstance(own, int | float):
        return own
    platform = case.knowledge.platforms.get(str(case.plan.where.platform))
    return platform.limit if platform else None


def _size_of_one_group(case: Case) -> int | float | None:
    """The size of the largest group where there are several, else the target size."""
    sizes = [group.size for group in case.plan.who.groups if isinstance(group.size, int | float)]
    if len(sizes) > 1:
        return max(sizes)
    size = case.plan.who.target_size
    return size if isinstance(size, int | float) else None


CHECKS = (
    Check("where.over-capacity", Severity.MUST, "h", over_capacity),
    Check("where.no-backup", Severity.SHOULD, "h", no_backup),
    Check("where.no-recall", Severity.SHOULD, "Eh", no_recall),
)
