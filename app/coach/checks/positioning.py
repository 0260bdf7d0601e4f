"""Checks of positioning and the fit test."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Find, Observation, Severity

MOST_CHARACTERS = 60
MOST_WORDS = 30

_SENTENCE = "positioning.sentence"
_HAN = re.compile(r"[\u3400-\u9fff]")


def not_fit(field: str) -> Find:
    """A check of one condition of the fit test [A]."""

    def find(context: ReviewContext) -> Iterator[Observation]:
        if getattr(context.plan.positioning, field) is False:
            yield Observation(f"positioning.{field}")

    return find


def rescue(context: ReviewContext) -> Iterator[Observation]:
    """The stated reason is to save a product that does not sell [E]."""
    if "rescue_sales" in context.plan.why.founder_goals:
        yield Observation("why.founder_goals")


def nothing_to_discuss(context: ReviewContext) -> Iterator[Observation]:
    """Often used, and nothing to talk about [B]."""
    positioning = context.plan.positioning
    if positioning.product_use in ("daily", "weekly") and positioning.product_talk is False:
        yield Observation("positioning.product_talk")


def too_long(context: ReviewContext) -> Iterator[Observation]:
    """The founder's own position in one sentence is more than one breath (h) [C]."""
    sentence = context.plan.positioning.sentence
    characters, words = len(_HAN.findall(sentence)), len(sentence.split())
    if characters > MOST_CHARACTERS:
        yield Observation(_SENTENCE, {"length": characters, "most": MOST_CHARACTERS}, variant="characters")
    elif characters < words and words > MOST_WORDS:
        yield Observation(_SENTENCE, {"length": words, "most": MOST_WORDS})


def product_banner(context: ReviewContext) -> Iterator[Observation]:
    """People are to gather around the product [C]."""
    if context.plan.positioning.draw == "product":
        yield Observation("positioning.draw")


def no_difference(context: ReviewContext) -> Iterator[Observation]:
    """Nothing that members get only here [B]."""
    position = context.plan.positioning
    if position.only_here and context.lexicon.is_nothing(position.only_here):
        yield Observation("positioning.only_here")
    elif context.is_past("positioning") and not position.only_here:
        is_told = position.sentence or position.product_trait or position.alternatives
        severity = Severity.SHOULD if is_told else None
        yield Observation("positioning.only_here", severity=severity)


CHECKS = (
    Check("fit.shared-goal", Severity.MUST, "A", not_fit("fit_shared_goal")),
    Check("fit.connection", Severity.MUST, "A", not_fit("fit_connection")),
    Check("fit.joint-work", Severity.MUST, "A", not_fit("fit_joint_work")),
    Check("fit.rescue", Severity.MUST, "E", rescue),
    Check("fit.nothing-to-discuss", Severity.SHOULD, "Bh", nothing_to_discuss),
    Check("position.too-long", Severity.SHOULD, "Ch", too_long),
    Check("position.product-banner", Severity.SHOULD, "C", product_banner),
    Check("position.no-difference", Severity.MUST, "B", no_difference),
)
