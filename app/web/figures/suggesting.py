"""Which count of a chat a metric of the plan is about, as far as its name tells."""

import re
from collections.abc import Callable, Mapping

from app.chat_exports.counts import WeekCounts
from app.coach.suggestions.usual import ACTIVE, FIRST_POSTS, LED_BY_MEMBERS
from app.plan.steps.health import Metric

_SHARE = re.compile(r"[%％]|share|per cent|in ten|比例|占比|佔比|(?<!完)成(?![员員])", re.IGNORECASE)

Counter = Callable[[WeekCounts, int | None], float | None]


def _active(week: WeekCounts, members: int | None) -> float | None:
    return round(100 * week.active / members, 1) if members else None


def _answered(week: WeekCounts, _: int | None) -> float | None:
    return round(100 * week.answered / week.newcomers, 1) if week.newcomers else None


def _none(*_: object) -> None:
    return None


# What a name says, the count as a share in percent, and as a number.
_KINDS: Mapping[str, tuple[str, Counter, Counter]] = {
    "answered": (
        r"newcomers? (?:who were )?(?:answered|greeted|welcomed)|新人.{0,6}(?:回应|回應|接话|接話|有人理|有人回)",
        _answered,
        lambda week, _: week.answered,
    ),
    "newcomers": (
        r"first (?:post|message|time)|newcomers? who|(?:第一次|新人)(?:开口|開口|说话|說話|发言|發言)",
        _none,
        lambda week, _: week.newcomers,
    ),
    "silent": (r"(?:silent|quiet) days|冷场|冷場|没人说话|沒人說話|沉默", _none, lambda week, _: week.silent_days),
    "messages": (r"^(?:number of )?messages|[消訊]息(?:数|數|量|条数)", _none, lambda week, _: week.messages),
    "active": (
        r"active|t(?:ook|aking|ake) part|who wrote|露过面|露過面|活跃|活躍|[发發]言人[数數]|说过话|說過話",
        _active,
        lambda week, _: week.active,
    ),
}
_BY_ID = {ACTIVE: "active", FIRST_POSTS: "newcomers"}


def suggested(metric: Metric, week: WeekCounts, members: int | None) -> float | None:
    """What a metric came to in a week, by what its name says; None where it doesn't tell, or members are missing."""
    if metric.id == LED_BY_MEMBERS:
        return None
    kind = next(
        (key for key, (words, *_) in _KINDS.items() if re.search(words, metric.name, re.IGNORECASE)),
        _BY_ID.get(metric.id),
    )
    if kind is None:
        return None
    _, share, number = _KINDS[kind]
    return (share if _SHARE.search(f"{metric.name} {metric.target}") else number)(week, members)
