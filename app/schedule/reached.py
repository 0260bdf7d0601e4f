"""Whether a figure reaches its target, where it is plain which way a target is meant."""

import re

from app.plan.metric_kinds import MetricKind, metric_kind
from app.plan.steps.health import Metric
from app.schedule.weekly_figures import Series

_AT_LEAST = re.compile(
    r"at least|or more|(?<!no )(?<!not )more than|not? (?:fewer|less) than|\bover\b|above|[≥>]|not (?:below|under)|"
    r"不[低少][于於]|至少|以上|(?<!不)超[过過]|[达達]到",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"at most|or (?:less|fewer)|(?<!no )(?<!not )(?:fewer|less) than|not? more than|(?<!not )(?:under|below)|[≤<]|"
    r"不超[过過]|不多[于於]|以[下内內]|最多|至多|(?<!不)[少低][于於]",
    re.IGNORECASE,
)
_BETTER_LESS = (MetricKind.SILENT, MetricKind.ONLOOKERS)


def is_reached(one: Series, week: int) -> bool | None:
    """Whether the figure of a week reaches its target; None where nobody can tell."""
    figure, less = one.figures.get(week), _is_better_less(one.metric)
    if figure is None or one.target is None or less is None:
        return None
    return figure <= one.target if less else figure >= one.target


def _is_better_less(metric: Metric) -> bool | None:
    """Whether less is better, by the words of the target, else by what is counted."""
    least, most = _AT_LEAST.search(metric.target), _AT_MOST.search(metric.target)
    if least or most:
        return None if least and most else bool(most)
    kind = metric_kind(metric)
    return None if kind is None else kind in _BETTER_LESS
