"""Which count of a chat a metric of the plan is about, as far as its name tells."""

from collections.abc import Callable, Mapping

from app.chat_exports.counts import WeekCounts
from app.plan.metric_kinds import MetricKind, is_share, metric_kind
from app.plan.steps.health import Metric

Counter = Callable[[WeekCounts, int | None], float | None]


def has_more_active(week: WeekCounts, members: int | None) -> bool:
    """Whether more people wrote in a week than there are said to be; no share of that many is right."""
    return members is not None and week.active > members


def _active(week: WeekCounts, members: int | None) -> float | None:
    return round(100 * week.active / members, 1) if members and week.active <= members else None


def _quiet(week: WeekCounts, members: int | None) -> float | None:
    return round(100 * (members - week.active) / members, 1) if members and week.active <= members else None


def _quiet_number(week: WeekCounts, members: int | None) -> float | None:
    return members - week.active if members and week.active <= members else None


def _answered(week: WeekCounts, _: int | None) -> float | None:
    return round(100 * week.answered / week.newcomers, 1) if week.newcomers else None


def _none(*_: object) -> None:
    return None


# The count as a share in percent, and as a number.
_COUNTERS: Mapping[MetricKind, tuple[Counter, Counter]] = {
    MetricKind.ANSWERED: (_answered, lambda week, _: week.answered),
    MetricKind.NEWCOMERS: (_none, lambda week, _: week.newcomers),
    MetricKind.SILENT: (_none, lambda week, _: week.silent_days),
    MetricKind.MESSAGES: (_none, lambda week, _: week.messages),
    MetricKind.ONLOOKERS: (_quiet, _quiet_number),
    MetricKind.ACTIVE: (_active, lambda week, _: week.active),
}


def suggested(metric: Metric, week: WeekCounts, members: int | None) -> float | None:
    """What a metric came to in a week, by what its name says; None where it doesn't tell, or members are missing."""
    kind = metric_kind(metric)
    if kind is None:
        return None
    share, number = _COUNTERS[kind]
    return (share if is_share(metric) else number)(week, members)
