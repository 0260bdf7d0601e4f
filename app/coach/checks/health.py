"""Checks of the figures, of what could go wrong, and of the end."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.plan.fields.values import Unreadable
from app.plan.steps.health import Metric

FEWEST_FAILURES = 2
FIRST_CHECKPOINT = 3
MOST_ACTIVE = 80

_PERCENT = re.compile(r"(?<!\d)(\d{1,9}(?:\.\d{1,9})?)\s{0,9}(?:[%％]|per ?cent\b)", re.IGNORECASE)
_EVERYONE = re.compile(
    r"人人|每个人|每個人|每[个個位名](?:成员|成員|人|同学|同學|组员|組員|群友)|全员|全員|全体|全體|所有人|所有成员|所有成員|大家都|群友都"
    r"|一个不落|一個不落|一个都不|一個都不|无人潜水|没有?人潜水|零潜水|沒有?人潛水|零潛水|百分之(?:百|九十)|百分百|[九十]成"
    r"|\b(?:every(?:one|body)|every (?:single )?(?:member|person|one)|each (?:member|person|of us|one)"
    r"|all (?:of )?(?:the |our )?(?:members|of us|of them|people)|the whole group"
    r"|(?:a hundred|ninety(?:-five)?) per ?cent|no (?:lurkers|silent members|one silent|one lurks)"
    r"|nobody (?:silent|lurks|is silent)|nine (?:out of|in) ten|9 out of 10)\b",
    re.IGNORECASE,
)
_NOT_EVERYONE = re.compile(
    r"不(?:要求|必|用|是|求|指望)"
    r"|\b(?:not|isn['’]t|nobody expects|need not|don['’]t)\b",
    re.IGNORECASE,
)
_TOOK_PART = re.compile(
    r"(?:说|說|讲|講|聊|回|发|發|写|寫|贴|貼|传|傳|出|来|來)[过過](?:[一两兩][句条條次则則个個]|话|話|声|聲|言)?的?人?"
    r"|\b(?:wrote|said|spoke|posted|replied|reacted|answered|came|chatted|commented|took part)\b",
    re.IGNORECASE,
)
_OF_ANSWERS = re.compile(
    r"照片|问题|問題|提问|提問|贴|貼|帖|条数|條數|则|則|小时内|小時內|\b(?:photos?|questions?|threads?|messages?|asks?|requests?|within|topics?)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"(?:÷|/|除以|占|\bdivided by|\bout of|\bof)\s{0,3}(?:总|總|全|所有|\b(?:all|every|the whole|members?\b|everyone))",
    re.IGNORECASE,
)
"""What somebody did in a while, and how many members there are."""
_LONGEST_QUOTE = 60


def no_checkpoint(context: ReviewContext) -> Iterator[Observation]:
    """Nothing after three months [A][D][E]. A group for one event that says how it closes needs none."""
    months = [one.month for one in context.plan.health.checkpoints if isinstance(one.month, int | float)]
    closes_after_event = context.plan.positioning.kind == "event" and _ends(context)
    if context.is_reached("health") and not closes_after_event and max(months, default=0) < FIRST_CHECKPOINT:
        yield Observation("health.checkpoints", fix="add-checkpoints")


def no_ending(context: ReviewContext) -> Iterator[Observation]:
    """Nothing that closes it [A][D][E]."""
    if context.is_reached("health") and not _ends(context):
        yield Observation("health.ending")


def no_premortem(context: ReviewContext) -> Iterator[Observation]:
    """Fewer than two (h) ways it could fail [A]."""
    failures = [one for one in context.plan.health.failures if one.how]
    if context.is_reached("health") and len(failures) < FEWEST_FAILURES:
        yield Observation("health.failures", {"count": len(failures)})


def no_target(context: ReviewContext) -> Iterator[Observation]:
    """A metric without formula, target or rhythm [D][E]."""
    loose = [one for one in context.plan.health.metrics if one.name and not (one.formula and one.target and one.rhythm)]
    if context.is_reached("health") and loose:
        first = loose[0]
        field = "formula" if not first.formula else "target" if not first.target else "rhythm"
        values = {"names": join_words([one.name for one in loose], context.knowledge.language)}
        about = tuple(f"health.metrics.{one.id}" for one in loose)
        yield Observation(f"health.metrics.{first.id}.{field}", values, about=about)


def everyone_active(context: ReviewContext) -> Iterator[Observation]:
    """An active share of over four fifths (h) is expected [A][D]."""
    why = context.plan.why
    if why.success_metric == "active_share" and _over(why.success_target):
        yield Observation("why.success_target", {"target": f"{why.success_target:g}", "most": MOST_ACTIVE})
        return
    typed = why.success_target.raw if isinstance(why.success_target, Unreadable) else ""
    is_of_activity = why.success_metric == "active_share"
    for path, said in (("why.success_target", typed), ("why.success_metric_other", why.success_metric_other)):
        if _means_everyone(context, said, said) or (is_of_activity and _EVERYONE.search(said)):
            yield Observation(path, {"said": said[:_LONGEST_QUOTE], "most": MOST_ACTIVE}, "everyone")
            return
    for metric in context.plan.health.metrics:
        percent = _PERCENT.search(metric.target)
        if percent and _is_of_activity(context, metric) and _over(float(percent[1])):
            values = {"target": percent[1], "most": MOST_ACTIVE}
            yield Observation(f"health.metrics.{metric.id}.target", values, about=(f"health.metrics.{metric.id}",))
        elif _means_everyone(context, f"{metric.name} {metric.target}", metric.target or metric.name):
            values = {"said": (metric.target or metric.name)[:_LONGEST_QUOTE], "most": MOST_ACTIVE}
            about = (f"health.metrics.{metric.id}",)
            yield Observation(f"health.metrics.{metric.id}.target", values, "everyone", about)


def _is_of_activity(context: ReviewContext, metric: Metric) -> bool:
    """Whether a figure is the share of members who take part, by its name or by how it is worked out."""
    counts = _OF_ALL.search(metric.formula)
    told = metric.formula[: counts.start()] if counts else ""
    took_part = bool(_TOOK_PART.search(told)) and not _OF_ANSWERS.search(metric.formula)
    return context.lexicon.has("active", metric.name) or took_part


def _ends(context: ReviewContext) -> bool:
    closes = any(one.choice == "dissolve" for one in context.plan.health.checkpoints)
    return bool(context.plan.health.ending or context.plan.why.close_when or closes)


def _means_everyone(context: ReviewContext, text: str, target: str) -> bool:
    """Whether all members are expected to take part, in words."""
    is_all = bool(_EVERYONE.search(target)) and not _NOT_EVERYONE.search(text)
    return is_all and context.lexicon.has("active", text)


def _over(share: object) -> bool:
    return isinstance(share, int | float) and share > MOST_ACTIVE


CHECKS = (
    Check("life.no-checkpoint", Severity.SHOULD, "ADE", no_checkpoint),
    Check("life.no-ending", Severity.SHOULD, "ADE", no_ending),
    Check("life.no-premortem", Severity.SHOULD, "Ah", no_premortem),
    Check("metrics.no-target", Severity.SHOULD, "DE", no_target),
    Check("metrics.everyone-active", Severity.SHOULD, "ADEh", everyone_active),
)
