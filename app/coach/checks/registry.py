"""All checks, in the order of the wizard."""

from app.coach.checks import (
    activities,
    health,
    how,
    introductions,
    launch,
    message_times,
    month,
    positioning,
    rules,
    seeds,
    welcome,
    what,
    when,
    where,
    who,
    why,
)
from app.coach.model.finding import Check

CHECKS: tuple[Check, ...] = (
    *positioning.CHECKS,
    *what.CHECKS,
    *why.CHECKS,
    *where.CHECKS,
    *who.CHECKS,
    *when.CHECKS,
    *how.CHECKS,
    *seeds.CHECKS,
    *launch.CHECKS,
    *month.CHECKS,
    *activities.CHECKS,
    *message_times.CHECKS,
    *rules.CHECKS,
    *welcome.CHECKS,
    *introductions.CHECKS,
    *health.CHECKS,
)
