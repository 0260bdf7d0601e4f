"""What the figures of a plan came to, week by week; week 1 begins with the launch."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.plan.figures import LAST_WEEK, figure_item, figure_week
from app.plan.plan import Plan
from app.plan.steps.health import Metric
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.targets import target_number


@dataclass(frozen=True, slots=True)
class Series:
    """A metric and its figures by week, and the number that its target asks for, if it tells one."""

    metric: Metric
    figures: Mapping[int, float]
    target: float | None


def week_of(day: int) -> int:
    """The week in which a day of the plan lies, 1 for the launch's; 0 and less before it."""
    return (day - 1) // DAYS_IN_WEEK + 1


def first_day_of_week(week: int) -> int:
    """The day of the plan on which a week begins."""
    return (week - 1) * DAYS_IN_WEEK + 1


def weeks_until(day: int | None) -> range:
    """The weeks that have begun on a day; none before the launch, or without a launch date."""
    return range(1, min(week_of(day), LAST_WEEK) + 1) if day is not None and day > 0 else range(0)


def series(plan: Plan) -> tuple[Series, ...]:
    """The metrics that have a name, with what they came to; what can't be read as a number counts as nothing."""
    read = {one.id: one.value for one in plan.run.figures if isinstance(one.value, int | float)}
    weeks = sorted({week for one in read if (week := figure_week(one)) is not None})
    return tuple(
        Series(metric, _of(metric, weeks, read), target_number(metric.target))
        for metric in plan.health.metrics
        if metric.name
    )


def _of(metric: Metric, weeks: list[int], read: Mapping[str, float]) -> Mapping[int, float]:
    ids = {week: figure_item(metric.id, week).id for week in weeks}
    return {week: read[figure] for week, figure in ids.items() if figure in read}
