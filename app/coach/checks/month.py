"""Checks of the first month as a whole."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from app.coach.model.context import ReviewContext, is_interactive
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.pace import is_live, is_unhurried
from app.schedule.silence import long_silences
from app.schedule.timetable import LAST_DAY, MOST_A_DAY, step_of

FEWEST_INTERACTIVE = 2
REVIEW_DAYS = 5
REVIEWED_SIZE = 40
BUSY_DAYS = 3
BUSY_TEAM = 2
DAILY_SIZE = 200
FORUM_SIZE = 1000
REVIEWS_BY_WEEK = 3
MOST_SILENCES = 3


def too_few(context: ReviewContext) -> Iterator[Observation]:
    """Fewer than two interactive activities in the first month [D]."""
    interactive = [one for one in context.first_month if is_interactive(one)]
    if context.plan.month.activities and len(interactive) < FEWEST_INTERACTIVE:
        yield Observation("month.activities", {"count": len(interactive)}, fix="add-discussion")


def too_many(context: ReviewContext) -> Iterator[Observation]:
    """More than two activities on one day (h); the team's own reviews do not count."""
    for_members = (one for one in context.first_month if one.kind != "review")
    per_day = Counter(one.day for one in for_members if isinstance(one.day, int))
    full = sorted(day for day, count in per_day.items() if count > MOST_A_DAY)
    if full:
        values = {"day": full[0], "count": per_day[full[0]], "days": len(full)}
        yield Observation(f"{step_of(full[0])}.activities", values, about=tuple(f"day-{day}" for day in full))


def silence(context: ReviewContext) -> Iterator[Observation]:
    """Four or more days in a row with nothing planned (h) [A]."""
    if not (context.plan.month.activities and context.is_begun("when")) or _never_stops(context):
        return
    is_weekly_club = len(_meeting_days(context)) == 1 and any(is_live(slot) for slot in context.plan.when.slots)
    fewest = DAYS_IN_WEEK if is_weekly_club else 0
    runs = tuple(run for run in long_silences(context.plan) if run[1] - run[0] + 1 >= fewest)
    if runs:
        about = tuple(f"day-{first}" for first, _ in runs[:MOST_SILENCES])
        variant = "many" if len(runs) > 1 else ""
        yield Observation("month.activities", _silence_values(context, runs), variant, about, "fill-silence")


def _never_stops(context: ReviewContext) -> bool:
    """Whether something goes on all the time: on a forum, or every day as a slot says in words."""
    slots = context.plan.when.slots
    return is_unhurried(context.plan) or any(
        context.lexicon.has("daily", one.title) for one in slots if not one.weekdays
    )


def _meeting_days(context: ReviewContext) -> frozenset[str]:
    """The days of the week on which members come together."""
    slots = (slot for slot in context.plan.when.slots if slot.kind != "review")
    return frozenset(str(day) for slot in slots for day in slot.weekdays)


def _silence_values(context: ReviewContext, runs: tuple[tuple[int, int], ...]) -> Mapping[str, Any]:
    if len(runs) == 1:
        ((first, last),) = runs
        return {"first": first, "last": last, "count": last - first + 1}
    shown = [f"{first}–{last}" for first, last in runs[:MOST_SILENCES]]
    more = ["…"] if len(runs) > MOST_SILENCES else []
    return {"runs": len(runs), "days": join_words([*shown, *more], context.knowledge.language)}


def no_member_led(context: ReviewContext) -> Iterator[Observation]:
    """No activity is led by a member [D]."""
    if context.plan.month.activities and not any(one.led_by == "member" for one in context.activities):
        yield Observation("month.activities", {"count": len(context.activities)}, fix="add-member-led")


def no_review(context: ReviewContext) -> Iterator[Observation]:
    """No daily review in the first month [D].

    A small group needs none (h) unless a team of two has a busy week to run, nor one that meets on one day a week, nor
    a forum of fewer than thousands. Once a week is enough for most.
    """
    is_reached = bool(context.plan.month.activities) and context.is_begun("when")
    if is_reached and not _runs_itself(context) and not _is_reviewed(context):
        yield Observation("when.slots", fix="add-review")


def _runs_itself(context: ReviewContext) -> bool:
    """Whether the pace is slow, or members are so few, and meet so seldom, that everybody sees how it goes."""
    days = len(_meeting_days(context))
    is_weekly = days == 1 and not _is_of(context, DAILY_SIZE)
    is_small = _is_under(context, REVIEWED_SIZE) and not (days >= BUSY_DAYS and _has_team(context))
    is_slow = is_unhurried(context.plan) and not _is_of(context, FORUM_SIZE)
    return is_slow or is_weekly or is_small


def _has_team(context: ReviewContext) -> bool:
    """Whether there are two or more people who could tell each other how it goes."""
    return len({role.person.casefold() for role in context.plan.who.roles if role.person}) >= BUSY_TEAM


def _is_reviewed(context: ReviewContext) -> bool:
    """Whether the team looks back as often as so many members need, by this or by another word."""
    has, slots = context.lexicon.has, context.plan.when.slots
    reviews = [one for one in slots if _looks_back(context, one)]
    if any(len(one.weekdays) >= REVIEW_DAYS for one in reviews):
        return True
    if any(has("daily", role.duties) and has("reviews", role.duties) for role in context.plan.who.roles):
        return True
    days = {one.day for one in context.first_month if _looks_back(context, one)}
    is_weekly = bool(reviews) or len(days) >= REVIEWS_BY_WEEK
    return len(days) >= LAST_DAY * REVIEW_DAYS // DAYS_IN_WEEK or (is_weekly and _is_under(context, DAILY_SIZE))


def _looks_back(context: ReviewContext, one: Slot | Activity) -> bool:
    """Whether it is a review, or has no kind and is called one."""
    return one.kind == "review" or (one.kind is None and context.lexicon.has("reviews", one.title))


def _is_of(context: ReviewContext, many: int) -> bool:
    size = context.plan.who.target_size
    return isinstance(size, int | float) and size >= many


def _is_under(context: ReviewContext, most: int) -> bool:
    size = context.plan.who.target_size
    return isinstance(size, int | float) and size < most


def promotion_heavy(context: ReviewContext) -> Iterator[Observation]:
    """Most activities push the product [A][D]."""
    promoting = [path for path, one in context.activity_paths.items() if one.promotes is True]
    if len(promoting) * 2 > len(context.activities):
        values = {"count": len(promoting), "of": len(context.activities)}
        yield Observation("month.activities", values, about=tuple(promoting))


def no_offline(context: ReviewContext) -> Iterator[Observation]:
    """People of one place, and nothing offline in the month [C][D]."""
    city, is_local = context.plan.where.city, context.plan.positioning.kind == "local"
    meets = any(one.offline is True or one.kind == "meetup" for one in context.activities)
    meets = meets or any(slot.kind == "meetup" for slot in context.plan.when.slots)
    if context.plan.month.activities and (city or is_local) and not meets:
        yield Observation("month.activities", {"city": city}, variant="" if city else "plain", fix="add-meetup")


CHECKS = (
    Check("month.too-few", Severity.SHOULD, "D", too_few),
    Check("month.too-many", Severity.SHOULD, "h", too_many),
    Check("month.silence", Severity.SHOULD, "Ah", silence),
    Check("month.no-member-led", Severity.SHOULD, "D", no_member_led),
    Check("month.no-review", Severity.SHOULD, "Dh", no_review),
    Check("month.promotion-heavy", Severity.SHOULD, "AD", promotion_heavy),
    Check("month.no-offline", Severity.COULD, "CD", no_offline),
)
