"""The check of a clean-up against the members whom the plan expects."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.plan.steps.who import Tier

TINY = 20

_SEATS_COUNT = frozenset({"study", "peers", "paid", "project"})


def onlookers(context: ReviewContext) -> Iterator[Observation]:
    """The clean-up removes the onlookers whom the plan expects [D], or is for a group too small to need one (h)."""
    if not (context.is_reached("rules") or context.is_past("rules")) or not _removes(context, "silent", "absent"):
        return
    quiet = [tier for tier in context.plan.who.tiers if _looks_on(context, tier)]
    size = context.plan.who.target_size
    if quiet:
        share, about = quiet[0].share, tuple(f"who.tiers.{tier.id}" for tier in quiet)
        is_number = isinstance(share, int | float)
        values = {"tier": quiet[0].name, "share": f"{share:g}" if is_number else ""}
        yield Observation("rules.clean_up", values, variant="" if is_number else "unmeasured", about=about)
    elif isinstance(size, int | float) and size <= TINY and not _seats_count(context) and _removes(context, "silent"):
        yield Observation("rules.clean_up", {"size": f"{size:g}"}, variant="tiny")


def _removes(context: ReviewContext, *signs: str) -> bool:
    """Whether people leave for being silent or absent, with no word for those who like to read along."""
    rules, has = context.plan.rules, context.lexicon.has
    is_spared = context.lexicon.removes_nobody(rules.clean_up) or has(
        "spares", f"{rules.clean_up}\n{rules.clean_up_notice}"
    )
    return not is_spared and any(has(sign, rules.clean_up) for sign in signs)


def _looks_on(context: ReviewContext, tier: Tier) -> bool:
    return context.lexicon.has("onlooks", f"{tier.name}\n{tier.does}")


def _seats_count(context: ReviewContext) -> bool:
    """Whether a seat is worth something, so that it matters who takes it."""
    return context.plan.positioning.kind in _SEATS_COUNT or "fee" in context.plan.who.entry


CHECKS = (Check("rules.clean-up-onlookers", Severity.SHOULD, "Dh", onlookers),)
