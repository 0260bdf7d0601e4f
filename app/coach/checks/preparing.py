"""Checks of the days before the launch."""

from collections.abc import Iterator

from app.coach.checks.seeds import not_asked, too_few
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.naming import called
from app.i18n.dates import join_words, short_date
from app.plan.steps.activities import Activity
from app.schedule.preparation import overdue_preparation
from app.schedule.timetable import launch_date

NEAR_DAYS = 14
BLANK_DAYS = 3
"""Where nothing is planned at all yet, it may still be typed."""


def nothing_prepared(context: ReviewContext) -> Iterator[Observation]:
    """The launch is near (h), nothing comes before day 1, and nobody was asked [D].

    Where seed users are missed already, it is said only in the last days.
    """
    launch = launch_date(context.plan)
    near = NEAR_DAYS if context.first_month else BLANK_DAYS
    days = (launch - context.today).days if launch else -1
    if not launch or not 0 <= days <= near:
        return
    is_prepared = any(isinstance(one.day, int) and one.day < 1 for one in context.activities)
    is_asking = any(person.state not in ("to_ask", None) for person in context.plan.seeds.people)
    if not (is_prepared or is_asking or (days > BLANK_DAYS and _is_said(context))):
        values = {"date": short_date(launch, context.knowledge.language), "days": days}
        yield Observation("days3.activities", values)


def _is_said(context: ReviewContext) -> bool:
    """Whether another check says that seed users are missing or not asked."""
    return any(True for find in (too_few, not_asked) for _ in find(context))


def preparation_over(context: ReviewContext) -> Iterator[Observation]:
    """Preparation on days that are over by now, and not ticked (h)."""
    overdue = overdue_preparation(context.plan, context.today)
    if overdue:
        named = [called(one.what, context.knowledge) for one in overdue if isinstance(one.what, Activity)]
        about = tuple(str(one.item) for one in overdue)
        values = {"titles": join_words(named, context.knowledge.language)}
        yield Observation(f"{about[0]}.day", values, about=about, fix="spread-preparation")


CHECKS = (
    Check("launch.nothing-prepared", Severity.SHOULD, "Dh", nothing_prepared),
    Check("launch.preparation-over", Severity.COULD, "h", preparation_over),
)
