"""The check of the days before the launch."""

from collections.abc import Iterator

from app.coach.checks.seeds import not_asked, too_few
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import short_date
from app.schedule.timetable import launch_date

NEAR_DAYS = 14
BLANK_DAYS = 3
"""Where nothing is planned at all yet, it may still be typed."""


def nothing_prepared(context: ReviewContext) -> Iterator[Observation]:
    """The launch is near (h), nothing comes before day 1, and nobody was asked [D]."""
    launch = launch_date(context.plan)
    near = NEAR_DAYS if context.first_month else BLANK_DAYS
    if not launch or not 0 <= (launch - context.today).days <= near:
        return
    is_prepared = any(isinstance(one.day, int) and one.day < 1 for one in context.activities)
    is_asking = any(person.state not in ("to_ask", None) for person in context.plan.seeds.people)
    is_said = any(True for find in (too_few, not_asked) for _ in find(context))
    if not (is_prepared or is_asking or is_said):
        values = {"date": short_date(launch, context.knowledge.language), "days": (launch - context.today).days}
        yield Observation("days3.activities", values)


CHECKS = (Check("launch.nothing-prepared", Severity.SHOULD, "Dh", nothing_prepared),)
