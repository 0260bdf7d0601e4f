"""Checks of the first month as a whole."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from app.coach.model.context import ReviewContext, is_interactive
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.schedule.silence import long_silences
from app.schedule.timetable import LAST_DAY, MOST_A_DAY, step_of

FEWEST_INTERACTIVE = 2
REVIEW_DAYS = 5
REVIEWED_SIZE = 40
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
    if not (context.plan.month.activities and context.is_begun("when")):
        return
    runs = long_silences(context.plan)
    if runs:
        about = tuple(f"day-{first}" for first, _ in runs[:MOST_SILENCES])
        variant = "many" if len(runs) > 1 else ""
        yield Observation("month.activities", _silence_values(context, runs), variant, about, "fill-silence")


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
    """No daily review in the first month [D]; a small group needs none (h), nor one that meets on one day a week."""
    slots = any(slot.kind == "review" and len(slot.weekdays) >= REVIEW_DAYS for slot in context.plan.when.slots)
    days = {one.day for one in context.first_month if one.kind == "review"}
    is_reached = bool(context.plan.month.activities) and context.is_begun("when")
    if is_reached and not _runs_itself(context) and not slots and len(days) < LAST_DAY * REVIEW_DAYS // 7:
        yield Observation("when.slots", fix="add-review")


def _runs_itself(context: ReviewContext) -> bool:
    """Whether members meet on one day of the week, always the same, or are so few that everybody sees how it goes."""
    days = {day for slot in context.plan.when.slots if slot.kind != "review" for day in slot.weekdays}
    size = context.plan.who.target_size
    return len(days) == 1 or (isinstance(size, int | float) and size < REVIEWED_SIZE)


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
