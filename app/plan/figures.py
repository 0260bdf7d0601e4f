"""The ids of weekly figures: ``w3-<id>`` is what a metric of the plan came to in week 3."""

import re

from app.plan.answers import Answers
from app.plan.entry_ids import entry_id
from app.plan.paths import ItemPath, ListPath

FIGURES = ListPath("run", "figures")
METRICS = ListPath("health", "metrics")
LAST_WEEK = 520

_ID = re.compile(r"w(\d{1,4})-.+")


def figure_item(metric: str, week: int) -> ItemPath:
    """Where a metric's figure of a week is, by the metric's id."""
    return FIGURES.item(entry_id(f"w{week}-", metric))


def figure_week(figure: str) -> int | None:
    """The week that an id tells; None where it is none of ours, as a plan file may hold."""
    match = _ID.fullmatch(figure)
    return int(match[1]) if match else None


def figure_metric(answers: Answers, figure: str) -> ItemPath | None:
    """The metric that an id is of, if it is still in the plan."""
    week = figure_week(figure)
    if week is None:
        return None
    return next((one for one in answers.items_of(METRICS) if figure_item(one.id, week).id == figure), None)
