"""Checks of positioning and the fit test."""

import re
from collections.abc import Iterator

from app.coach.case import Case
from app.coach.finding import Check, Find, Found, Severity
from app.wording.texts import current_text

MOST_CHARACTERS = 60
MOST_WORDS = 30

_SENTENCE = "positioning.sentence"
_HAN = re.compile(r"[\u3400-\u9fff]")


def not_fit(field: str) -> Find:
    """A check of one condition of the fit test [A]."""

    def find(case: Case) -> Iterator[Found]:
        if getattr(case.plan.positioning, field) is False:
            yield Found(f"positioning.{field}")

    return find


def rescue(case: Case) -> Iterator[Found]:
    """The stated reason is to save a product that does not sell [E]."""
    if "rescue_sales" in case.plan.why.founder_goals:
        yield Found("why.founder_goals")


def nothing_to_discuss(case: Case) -> Iterator[Found]:
    """Often used, and nothing to talk about [B]."""
    positioning = case.plan.positioning
    if positioning.product_use in ("daily", "weekly") and positioning.product_talk is False:
        yield Found("positioning.product_talk")


def too_long(case: Case) -> Iterator[Found]:
    """The position in one sentence is more than one breath (h) [C]."""
    if not (case.plan.positioning.sentence or case.is_reached("positioning")):
        return
    sentence = current_text(case.plan, _SENTENCE, case.plan_knowledge)
    characters, words = len(_HAN.findall(sentence)), len(sentence.split())
    if characters > MOST_CHARACTERS:
        yield Found(_SENTENCE, {"length": characters, "most": MOST_CHARACTERS}, variant="characters")
    elif characters < words and words > MOST_WORDS:
        yield Found(_SENTENCE, {"length": words, "most": MOST_WORDS})


def product_banner(case: Case) -> Iterator[Found]:
    """People are to gather around the product [C]."""
    if case.plan.positioning.draw == "product":
        yield Found("positioning.draw")


def no_difference(case: Case) -> Iterator[Found]:
    """Nothing that members get only here [B]."""
    only_here = case.plan.positioning.only_here
    if (only_here and case.signs.is_nothing(only_here)) or (case.is_past("positioning") and not only_here):
        yield Found("positioning.only_here")


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
