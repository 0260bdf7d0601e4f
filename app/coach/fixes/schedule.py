"""Fixes of the schedule: add an activity of the library, move what overlaps, say who and what if."""

from collections.abc import Mapping
from datetime import time

from app.coach.checks.month import FEWEST_INTERACTIVE
from app.coach.fixes.fix import Fix
from app.coach.model.context import ReviewContext, is_interactive
from app.coach.model.finding import Finding
from app.coach.suggestions.filling import Suits, fill_silences, with_fitting
from app.i18n.dates import clock_time
from app.plan.lists import add_items
from app.plan.paths import ListPath
from app.schedule.free_time import Need, free_time
from app.schedule.intervals import activity_intervals, slot_intervals
from app.schedule.preparation import squeezed
from app.schedule.timetable import LAST_DAY

_EVERY_DAY = "1\n2\n3\n4\n5\n6\n7"
_REVIEW_AT = time(21, 30)
_REVIEW_MINUTES = 10


def adding(step: str, days: tuple[int, ...], suits: Suits) -> Fix:
    """A fix that adds the first suitable activity of the library, on the first of these days that has room."""

    def fix(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
        return with_fitting(context, step, _day_with_room(context, days), suits)

    return fix


def add_discussions(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add as many discussions as the month lacks of things to take part in."""
    changes: dict[str, str] = {}
    while sum(is_interactive(one) for one in context.first_month) < FEWEST_INTERACTIVE:
        added = with_fitting(
            context, "month", _day_with_room(context, (12, 17, 22)), lambda one: one.facts.kind == "discussion"
        )
        if not added:
            break
        changes.update(added)
        context = context.with_answers(added)
    return changes


def fill_silence(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Put something easy into the middle of every silence of the first month."""
    return fill_silences(context)


def add_review(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Add a short review by the team every evening."""
    at = free_time(context.plan, Need(frozenset(range(1, LAST_DAY + 1)), _REVIEW_MINUTES, _REVIEW_AT)) or _REVIEW_AT
    keepers = [role for role in context.plan.who.roles if role.kind in ("operator", "owner")]
    fields = {
        "title": context.plan_knowledge.check_words.additions.review_slot,
        "weekdays": _EVERY_DAY,
        "time": clock_time(at),
        "minutes": str(_REVIEW_MINUTES),
        "owner": keepers[0].title if keepers else "",
        "kind": "review",
    }
    filled = {name: raw for name, raw in fields.items() if raw}
    return add_items(context.answers, ListPath("when", "slots"), "review", [filled])


def move_later(context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Move what overlaps to the nearest time at which its owner has nothing else."""
    moving = [
        one for one in (*slot_intervals(context.plan), *activity_intervals(context.plan)) if one.path == finding.field
    ]
    if not moving:
        return {}
    days, first = frozenset(one.day for one in moving), moving[0]
    need = Need(days, first.minutes, first.clock_begins.time(), without=first.path, holder=first.holder)
    at = free_time(context.plan, need)
    return {finding.field: clock_time(at)} if at else {}


def recap_series(_context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Begin each of a series with a recap for who missed the one before."""
    return {f"{activity}.recap": "yes" for activity in finding.about}


def owner_to_all(context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Give what nobody owns to the owner of the group, who may hand it on."""
    roles = sorted(context.plan.who.roles, key=lambda role: role.kind != "owner")
    return {f"{activity}.owner": roles[0].title for activity in finding.about} if roles else {}


def plan_for_silence(context: ReviewContext, finding: Finding) -> Mapping[str, str]:
    """Say what to do if nobody answers."""
    words = context.plan_knowledge.check_words.additions.silence_plan
    return {f"{activity}.if_silent": words for activity in finding.about}


def spread_preparation(context: ReviewContext, _finding: Finding) -> Mapping[str, str]:
    """Move preparation that is over, and what comes after it, to the days left until the launch."""
    return squeezed(context.answers, context.today)


def _day_with_room(context: ReviewContext, days: tuple[int, ...]) -> int:
    """The first of the days that may take one more activity, one without a public holiday before others."""
    return min(days, key=lambda day: (not context.has_room(day), day > 1 and bool(context.holiday(day))))


FIXES: Mapping[str, Fix] = {
    "add-discussion": add_discussions,
    "add-introductions": adding("days3", (1, 2), lambda one: one.facts.kind == "introduction"),
    "add-meetup": adding("month", (20, 27), lambda one: one.facts.place == "offline"),
    "add-member-led": adding("month", (11, 18, 25), lambda one: one.facts.led_by == "member"),
    "add-opening": adding("days3", (1, 2, 3), lambda one: one.facts.kind == "opening"),
    "add-review": add_review,
    "add-rules-talk": adding("days3", (2, 1, 3), lambda one: one.facts.teaches_rules),
    "fill-silence": fill_silence,
    "move-later": move_later,
    "owner-to-all": owner_to_all,
    "plan-for-silence": plan_for_silence,
    "recap-series": recap_series,
    "spread-preparation": spread_preparation,
}
