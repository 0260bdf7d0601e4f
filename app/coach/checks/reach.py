"""Checks of what the platform can do against what the plan needs of it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from app.coach.checks.where import platform_limit, size_of_one_group
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.holidays import country_name, country_of
from app.knowledge.platforms import Platform
from app.plan.steps.activities import Activity
from app.schedule.moments import DAYS_IN_WEEK
from app.wording.values import field_words

_CHINA = "CN"
_BLOCKED = re.compile(
    r"(?<![A-Za-z])(?:LINE|IG|FB|TG|Zoom|Notion|Slack|Signal|Messenger)(?![A-Za-z])|电报群|電報群|脸书|臉書|油管|推特|谷歌(?:文档|表单|会议)"
    r"|(?i:\b(?:telegram|whats ?app|facebook|instagram|google (?:meet|drive|docs?|forms?|sheets?|calendar|groups?)"
    r"|gmail|youtube|discord|twitter|dropbox|reddit|twitch|substack|patreon))"
)
"""What is blocked in mainland China, or not to be had there."""
_NOT_USED = re.compile(
    r"不用|不必|不靠|不能用|没有|而不是|别用|改用|代替"
    r"|\b(?:no|not|never|instead|without|rather than)\b|don['’]t",
    re.IGNORECASE,
)


def out_of_reach(context: ReviewContext) -> Iterator[Observation]:
    """Members can't reach the platform, or it doesn't keep or allow what the plan relies on (h)."""
    platform = _platform(context)
    if _country(context) == _CHINA:
        yield from _named_though_blocked(context)
    if not platform:
        return
    name = field_words(context.plan.where, "platform", context.knowledge)
    for path, variant, values in _lacks(context, platform):
        yield Observation(path, {"platform": name, **values}, variant, about=(path,))


def fee_by_packet(context: ReviewContext) -> Iterator[Observation]:
    """The entry fee comes as a red packet, where the platform has none (h)."""
    platform, who = _platform(context), context.plan.who
    if not platform or platform.red_packets:
        return
    fee = "" if context.lexicon.has("free", who.fee) else who.fee
    asked = {"who.fee": fee, "who.entry_note": who.entry_note, "who.entry_other": who.entry_other}
    ritual = {f"how.ritual.{one.id}.step": one.step for one in context.plan.how.ritual}
    for path, text in {**asked, **ritual}.items():
        if context.lexicon.says("packets", text):
            yield Observation(path, {"platform": field_words(context.plan.where, "platform", context.knowledge)})
            return


def _platform(context: ReviewContext) -> Platform | None:
    return context.knowledge.platforms.get(str(context.plan.where.platform))


def _lacks(context: ReviewContext, platform: Platform) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """What the platform can't do: the answer that needs it, the sentence that says so, and its values."""
    country = _country(context)
    if country in platform.blocked_in:
        yield "where.platform", "", {"country": country_name(country, context.knowledge.language)}
    if platform.history_days and _outlives(context, platform.history_days):
        yield "where.platform_reason", "history", {"days": platform.history_days}
    if not platform.administrators and (path := _asks_for_administrators(context)):
        yield path, "administrators", {}
    size, usual, most = size_of_one_group(context), platform.usual_limit, platform_limit(context)
    if size and usual and most and usual < size <= most and context.plan.where.platform_limit is None:
        yield "who.target_size", "usual", {"size": f"{size:g}", "limit": f"{usual:g}"}


def _country(context: ReviewContext) -> str:
    """Where members are: as the plan says, else by its time zone; empty if they are elsewhere or have a way round."""
    plan, lexicon = context.plan, context.lexicon
    groups = (group.name for group in plan.who.groups)
    members = (plan.positioning.name, plan.positioning.for_whom, plan.who.target, plan.who.entry_note, *groups)
    place = (plan.where.platform_reason, plan.where.city, plan.where.found_at, plan.where.growth_plan)
    if any(lexicon.has("ways_round", text) for text in (*members, *place)):
        return ""
    if any(lexicon.says("in_china", text) for text in members):
        return _CHINA
    if any(lexicon.has("elsewhere", text) for text in (*members, *place)):
        return ""
    zone = plan.when.zone
    return country_of(zone, context.plan_knowledge.language) if isinstance(zone, ZoneInfo) else ""


def _named_though_blocked(context: ReviewContext) -> Iterator[Observation]:
    """The first service that members in China are sent to by name and can't reach."""
    country = country_name(_CHINA, context.knowledge.language)
    for path, text in _sent_to(context):
        found = _BLOCKED.search(text)
        if found and not _NOT_USED.search(text):
            yield Observation(path, {"platform": found[0], "country": country}, about=(path,))
            return


def _sent_to(context: ReviewContext) -> Iterator[tuple[str, str]]:
    """The texts that tell where members go."""
    plan = context.plan
    if plan.where.platform in (None, "other"):
        yield "where.platform_other", plan.where.platform_other
    for space in plan.where.spaces:
        if space.team_only is not True:
            yield f"where.spaces.{space.id}.place", f"{space.place} {space.purpose}"
    yield "where.venue", plan.where.venue
    yield "where.backup", plan.where.backup
    yield "who.entry_note", plan.who.entry_note
    for step in plan.how.ritual:
        yield f"how.ritual.{step.id}.step", step.step
    for path, one in context.scheduled_paths.items():
        yield f"{path}.title", one.title
        if isinstance(one, Activity):
            yield f"{path}.message", one.message


def _outlives(context: ReviewContext, days: int) -> bool:
    """Whether the plan goes on for longer than messages stay, and relies on them."""
    plan, weeks = context.plan, context.plan.when.horizon_weeks
    if not isinstance(weeks, int | float) or weeks * DAYS_IN_WEEK <= days or plan.where.spaces:
        return False
    made = (plan.what.together, plan.what.per_visit, plan.positioning.only_here, plan.where.platform_reason)
    named = (*(one.title for one in plan.what.outputs), *(one.title for one in plan.what.pillars))
    kept_elsewhere = f"{plan.where.platform_reason}\n{plan.where.growth_plan}\n{plan.where.backup}\n{plan.who.fee}"
    relies = any(context.lexicon.says("archives", text) for text in (*made, *named))
    return relies and not context.lexicon.has("stays", kept_elsewhere)


def _asks_for_administrators(context: ReviewContext) -> str:
    """The path of the first answer that needs administrators; empty if none does."""
    has, steps = context.lexicon.has, ("rules.", "who.", "how.", "welcome.", "where.platform_reason")
    given = context.answers.given()
    return next((path for path, raw in given.items() if path.startswith(steps) and has("admin_powers", raw)), "")


CHECKS = (
    Check("where.out-of-reach", Severity.SHOULD, "h", out_of_reach),
    Check("who.fee-by-packet", Severity.SHOULD, "h", fee_by_packet),
)
