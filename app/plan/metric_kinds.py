"""What a figure to watch counts, as far as its name tells."""

import re
from collections.abc import Mapping
from enum import StrEnum

from app.plan.steps.health import Metric

ACTIVE, FIRST_POSTS, LED_BY_MEMBERS = "active", "first-posts", "led-by-members"
"""The ids of figures that are proposed."""


class MetricKind(StrEnum):
    """What is counted."""

    ANSWERED = "answered"
    NEWCOMERS = "newcomers"
    SILENT = "silent"
    MESSAGES = "messages"
    ONLOOKERS = "onlookers"
    ACTIVE = "active"


_SHARE = re.compile(r"[%％]|share|per cent|in ten|比例|占比|佔比|(?<!完)成(?![员員])", re.IGNORECASE)
_NAMES: Mapping[MetricKind, str] = {
    MetricKind.ANSWERED: (
        r"newcomers? (?:who were )?(?:answered|greeted|welcomed)|新人.{0,6}(?:回应|回應|接话|接話|有人理|有人回)"
    ),
    MetricKind.NEWCOMERS: (
        r"first (?:post|message|time)|newcomers? who|(?:第一次|新人)(?:开口|開口|说话|說話|发言|發言)"
    ),
    MetricKind.SILENT: r"(?:silent|quiet) days|冷场|冷場|没人说话|沒人說話|沉默",
    MetricKind.MESSAGES: r"^(?:number of )?messages|[消訊]息(?:数|數|量|条数)",
    MetricKind.ONLOOKERS: r"onlook|lurk|(?:silent|quiet) members|潜水|潛水|围观|圍觀|旁观|旁觀",
    MetricKind.ACTIVE: (
        r"(?<!in)active|t(?:ook|aking|ake) part|who wrote|露过面|露過面|(?<!不)活[跃躍]|[发發]言人[数數]|说过话|說過話"
    ),
}
_BY_ID = {ACTIVE: MetricKind.ACTIVE, FIRST_POSTS: MetricKind.NEWCOMERS}


def metric_kind(metric: Metric) -> MetricKind | None:
    """What a metric counts; None where neither its name nor its id tells."""
    if metric.id == LED_BY_MEMBERS:
        return None
    named = (kind for kind, words in _NAMES.items() if re.search(words, metric.name, re.IGNORECASE))
    return next(named, _BY_ID.get(metric.id))


def is_share(metric: Metric) -> bool:
    """Whether a metric is a share of the members, in percent."""
    return bool(_SHARE.search(f"{metric.name} {metric.target}"))
