"""Checks of HOW: the journey, the ritual, payment, digests, feedback."""

from collections.abc import Iterator

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.i18n.dates import join_words
from app.plan.choices import CHOICES

_WITHIN_A_DAY = ("same_day", "next_day")
_SHARING = ("sharing", "expert_talk")
_ENOUGH_STAGES = 3


def gap(case: Case) -> Iterator[Found]:
    """Stages of the journey with nothing done, once the founder is well into it or past it [B]."""
    written = {stage.id for stage in case.plan.how.stages if stage.we_do}
    stages = [key for key in CHOICES["journey_stage"] if key not in written and not _needs_no_payment(case, key)]
    if _is_well_into(case) and stages:
        names = join_words([case.knowledge.guidance.stages[key].title for key in stages], case.knowledge.language)
        yield Found(
            f"how.stages.{stages[0]}.we_do",
            {"stages": names, "count": len(stages)},
            about=tuple(f"how.stages.{key}" for key in stages),
        )


def no_ritual(case: Case) -> Iterator[Found]:
    """Joining is just being let in [B]."""
    is_reached = case.is_past("how") or any(stage.id == "join" and stage.we_do for stage in case.plan.how.stages)
    if is_reached and not case.plan.how.ritual:
        yield Found("how.ritual", mend="add-ritual")


def pay_against_purpose(case: Case) -> Iterator[Found]:
    """Payment is central in a support or brand group [B]."""
    if case.plan.positioning.kind in ("support", "brand") and case.plan.how.pay_policy == "central":
        yield Found("how.pay_policy", mend="sell-modestly")


def no_digest(case: Case) -> Iterator[Found]:
    """Sharing without a digest within a day [D]."""
    shares = [one.title for one in case.happenings if one.kind in _SHARING]
    if case.is_reached("how") and shares and case.plan.how.digest not in _WITHIN_A_DAY:
        yield Found("how.digest", {"title": shares[0]}, mend="digest-next-day")


def unanswered(case: Case) -> Iterator[Found]:
    """Members are asked for feedback, and nobody is to act on it [D]."""
    asks = any(stage.id == "feedback" and stage.we_do for stage in case.plan.how.stages)
    surveys = any(one.kind == "survey" for one in case.happenings)
    if (asks or surveys) and _is_well_into(case) and not case.plan.how.feedback_who:
        yield Found("how.feedback_who")


def _is_well_into(case: Case) -> bool:
    written = sum(bool(stage.we_do) for stage in case.plan.how.stages)
    return written >= _ENOUGH_STAGES or case.is_past("how")


def _needs_no_payment(case: Case, stage: str) -> bool:
    return stage == "pay" and case.plan.how.pay_policy == "none"


CHECKS = (
    Check("how.gap", Severity.SHOULD, "B", gap),
    Check("how.no-ritual", Severity.SHOULD, "B", no_ritual),
    Check("how.pay-against-purpose", Severity.SHOULD, "BC", pay_against_purpose),
    Check("how.no-digest", Severity.SHOULD, "D", no_digest),
    Check("feedback.unanswered", Severity.SHOULD, "D", unanswered),
)
