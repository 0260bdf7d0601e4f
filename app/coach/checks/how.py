"""Checks of HOW: the journey, the ritual, payment, digests, feedback."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.naming import called
from app.i18n.dates import join_words, number_words
from app.plan.fields.choices import CHOICES
from app.schedule.budget import budget_of

_WITHIN_A_DAY = ("same_day", "next_day")
_SHARING = ("sharing", "expert_talk")
_ENOUGH_STAGES = 3


def gap(context: ReviewContext) -> Iterator[Observation]:
    """Stages of the journey with nothing done, once the founder is well into it or past it [B]."""
    written = {stage.id for stage in context.plan.how.stages if stage.we_do}
    stages = [key for key in CHOICES["journey_stage"] if key not in written and not _needs_no_payment(context, key)]
    if _is_well_into(context) and stages:
        names = join_words([context.knowledge.guidance.stages[key].title for key in stages], context.knowledge.language)
        yield Observation(
            f"how.stages.{stages[0]}.we_do",
            {"stages": names, "count": len(stages)},
            about=tuple(f"how.stages.{key}" for key in stages),
        )


def no_ritual(context: ReviewContext) -> Iterator[Observation]:
    """Joining is just being let in [B]."""
    thinks_of_joining = any(stage.id == "join" and stage.summary for stage in context.plan.how.stages)
    if (thinks_of_joining or context.is_past("how")) and not context.plan.how.ritual:
        yield Observation("how.ritual", fix="add-ritual")


def pay_against_purpose(context: ReviewContext) -> Iterator[Observation]:
    """Payment is central in a support or brand group [B]."""
    if context.plan.positioning.kind in ("support", "brand") and context.plan.how.pay_policy == "central":
        yield Observation("how.pay_policy", fix="sell-modestly")


def no_digest(context: ReviewContext) -> Iterator[Observation]:
    """Sharing without a recap of its own, or a digest within a day [D]."""
    shares = [one for one in context.scheduled if one.kind in _SHARING and one.recap is not True]
    if context.is_reached("how") and shares and context.plan.how.digest not in _WITHIN_A_DAY:
        yield Observation("how.digest", {"title": called(shares[0], context.knowledge)}, fix="digest-next-day")


def unanswered(context: ReviewContext) -> Iterator[Observation]:
    """Members are asked for feedback, and nobody is to act on it [D]."""
    asks = any(stage.id == "feedback" and stage.we_do for stage in context.plan.how.stages)
    surveys = any(one.kind == "survey" for one in context.scheduled)
    if (asks or surveys) and _is_well_into(context) and not context.plan.how.feedback_who:
        yield Observation("how.feedback_who")


def uncovered(context: ReviewContext) -> Iterator[Observation]:
    """What it costs is more than what comes in with as many members as are planned (h)."""
    budget, who = budget_of(context.plan), context.plan.who
    size = who.first_size or who.target_size
    if budget is None or not isinstance(size, int | float):
        return
    months = (("first", budget.first), ("later", budget.later))
    short = next(((when, month) for when, month in months if month.left_with(size) < 0), None)
    if short:
        when, month = short
        values = {"missing": number_words(-month.left_with(size)), "size": number_words(size)}
        if month.break_even is None or month.lasts_for:
            yield Observation("how.income", values, variant="never")
        else:
            values["members"] = number_words(month.break_even)
            yield Observation("how.income", values, variant="" if when == "first" else "later")


def _is_well_into(context: ReviewContext) -> bool:
    written = sum(bool(stage.summary) for stage in context.plan.how.stages)
    return written >= _ENOUGH_STAGES or context.is_past("how")


def _needs_no_payment(context: ReviewContext, stage: str) -> bool:
    return stage == "pay" and context.plan.how.pay_policy == "none"


CHECKS = (
    Check("how.gap", Severity.SHOULD, "B", gap),
    Check("how.no-ritual", Severity.SHOULD, "B", no_ritual),
    Check("how.pay-against-purpose", Severity.SHOULD, "BC", pay_against_purpose),
    Check("how.no-digest", Severity.SHOULD, "D", no_digest),
    Check("how.uncovered", Severity.SHOULD, "h", uncovered),
    Check("feedback.unanswered", Severity.SHOULD, "D", unanswered),
)
