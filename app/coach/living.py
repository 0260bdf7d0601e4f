"""What the coach says of a group that is running, from what was ticked and counted: only where there is anything.

None of it counts for the score of the plan.
"""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Finding, Observation, Severity
from app.coach.review import in_words
from app.i18n.dates import date_in_text, number_words
from app.plan.figures import figure_item
from app.plan.metric_kinds import MetricKind, is_share, metric_kind
from app.plan.plan import Plan
from app.plan.steps.who import Tier
from app.schedule.carried_out import SILENT_FOR, did_nearly_everything, silence_lately
from app.schedule.checkpoints import checkpoints_due
from app.schedule.due import day_of, due_on
from app.schedule.owners import named_in
from app.schedule.timetable import timetable
from app.schedule.weekly_figures import Series, series, week_of

_ONLOOKERS = (
    re.compile(r"onlook|lurk|潜水|潛水|围观|圍觀|旁观|旁觀", re.IGNORECASE),
    re.compile(r"watch|reader|silent|quiet|在看|看[着著看]", re.IGNORECASE),
)
"""Words for onlookers, the plain ones first: in a group that reads, everybody is a reader."""
_ALL = 100


def living_findings(context: ReviewContext) -> tuple[Finding, ...]:
    """What is found in a group that has been launched."""
    today = day_of(context.plan, context.today)
    if today is None or today < 1:
        return ()
    return tuple(in_words(context.knowledge, check, found) for check in LIVING for found in check.find(context))


def silent_days(context: ReviewContext) -> Iterator[Observation]:
    """Three days on which nothing was done for members, or so many silent ones in a chat [A]."""
    plan, today = context.plan, _today(context)
    if silent := silence_lately(plan, today):
        due = [one for found in due_on(plan, silent).values() for one in found if one.is_for_members]
        values = {"first": silent[0], "last": silent[-1], "count": len(due)}
        yield Observation(due[0].tick_item.field("outcome"), values)
        return
    for one in series(plan):
        week = _last_week(one, today)
        counts_days = metric_kind(one.metric) is MetricKind.SILENT and not is_share(one.metric)
        if week and counts_days and one.figures[week] >= SILENT_FOR:
            counted = {"name": one.metric.name, "figure": number_words(one.figures[week]), "week": week}
            yield Observation(_figure(one, week), counted, "counted")
            return


def one_person(context: ReviewContext) -> Iterator[Observation]:
    """Somebody who does most of all that is done [C]."""
    found = did_nearly_everything(context.plan, _today(context))
    if found:
        values = {"name": found.name, "done": found.done, "of": found.of, "since": found.since}
        yield Observation(_next_of(context.plan, found.name, _today(context)), values)


def onlookers(context: ReviewContext) -> Iterator[Observation]:
    """More members who take no part than the plan expects [D][E]."""
    tier = _onlookers_tier(context.plan)
    if tier is None or not isinstance(tier.share, int | float):
        return
    for one in series(context.plan):
        week = _last_week(one, _today(context))
        share = _onlooking(one, week) if week else None
        if week and share is not None and share > tier.share:
            values = {
                "name": one.metric.name,
                "figure": number_words(one.figures[week]),
                "week": week,
                "share": number_words(share),
                "tier": tier.name,
                "expected": number_words(tier.share),
            }
            is_counted = metric_kind(one.metric) is MetricKind.ONLOOKERS
            yield Observation(_figure(one, week), values, "counted" if is_counted else "")
            return


def checkpoint_due(context: ReviewContext) -> Iterator[Observation]:
    """A day on which the plan says to decide whether to go on [A][D]."""
    for one in checkpoints_due(context.plan, context.today):
        criterion = one.checkpoint.criterion
        date = date_in_text(one.on, context.knowledge.language)
        values = {"month": one.month, "date": date, "criterion": criterion}
        path = f"health.checkpoints.{one.checkpoint.id}.criterion"
        yield Observation(path, values, "" if criterion else "open")


def _today(context: ReviewContext) -> int:
    return day_of(context.plan, context.today) or 0


def _last_week(one: Series, today: int) -> int | None:
    """This week or the one before it, where it has a figure."""
    return next((week for week in (week_of(today), week_of(today) - 1) if week in one.figures), None)


def _figure(one: Series, week: int) -> str:
    return figure_item(one.metric.id, week).field("value")


def _onlookers_tier(plan: Plan) -> Tier | None:
    """The tier of those who take no part; plans have it last where they list who does most first."""
    tiers = plan.who.tiers[::-1]
    named = (tier for words in _ONLOOKERS for tier in tiers if words.search(f"{tier.id} {tier.name}"))
    return next(named, None)


def _onlooking(one: Series, week: int) -> float | None:
    """The share of members who took no part, in percent, where a figure tells it."""
    kind, figure = metric_kind(one.metric), one.figures[week]
    if not is_share(one.metric) or figure > _ALL:
        return None
    return {MetricKind.ONLOOKERS: figure, MetricKind.ACTIVE: _ALL - figure}.get(kind) if kind else None


def _next_of(plan: Plan, name: str, today: int) -> str:
    """Who leads the next activity that is somebody's, else the roles."""
    named = named_in(plan)
    coming = (one for one in timetable(plan) if one.day is not None and one.day > today)
    mine = (f"{one.step}.activities.{one.activity.id}.owner" for one in coming if name in named(one.activity.owner))
    return next(mine, "who.roles")


LIVING = (
    Check("living.silent-days", Severity.SHOULD, "Ah", silent_days),
    Check("living.one-person", Severity.SHOULD, "Ch", one_person),
    Check("living.onlookers", Severity.SHOULD, "DE", onlookers),
    Check("living.checkpoint", Severity.SHOULD, "AD", checkpoint_due),
)
