"""What each edition of a plan shows.

An edition is a filter on the answers, applied before anything is written; what is empty then is left out everywhere.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.document.model.editions import Edition
from app.knowledge.content import Knowledge
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.answers import Answers, is_reported
from app.plan.cycles import CYCLES
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.owners import named_in
from app.schedule.team_work import is_team_work
from app.schedule.timetable import RANGES, TEAM_KINDS
from app.schedule.workload import activities_of
from app.wording.texts import current_text


def edition_answers(
    answers: Answers, edition: Edition, knowledge: Knowledge, *, is_private: bool, is_report: bool = False
) -> Answers:
    """The answers that an edition shows; private ones only in the operator edition that the owner downloads.

    Texts that are written unless edited are written out first, from the whole plan: what they draw on may not be shown.
    A report shows besides what was ticked and counted of what the edition shows.
    """
    if edition is Edition.OPERATOR:
        return answers if is_private else _with_months(answers, _public(answers, is_report=is_report))
    plan = read_plan(answers)
    shown_texts = (path for path in WRITTEN_FIELDS if is_shown(path, edition))
    written = {path: current_text(plan, path, knowledge) for path in shown_texts}
    whole = _without_teams_own(_public(answers.with_values(written), is_report=is_report), plan)
    shown = {path: raw for path, raw in whole.items() if is_shown(path, edition) or (is_report and is_reported(path))}
    return _with_months(answers, _with_known_roles(Answers(shown), plan))


def _public(answers: Answers, *, is_report: bool) -> Answers:
    return answers.for_report() if is_report else answers.without_private()


def is_shown(path: str, edition: Edition) -> bool:
    """Whether an edition shows the answer or the list at a path; what is private is another matter."""
    return edition is Edition.OPERATOR or bool(_pattern(edition).fullmatch(path))


def _with_months(answers: Answers, shown: Answers) -> Answers:
    """What is shown, with when each later month was begun: without that nobody could tell which days the plan has."""
    return shown.with_values({path: raw for path, raw in answers.items() if _BEGUN.fullmatch(path)})


def _without_teams_own(answers: Answers, plan: Plan) -> Answers:
    """The answers without the activities, slots and places that are only for those who run the group."""
    gone = {f"when.slots.{slot.id}." for slot in plan.when.slots if slot.kind in TEAM_KINDS}
    gone |= {f"where.spaces.{space.id}." for space in plan.where.spaces if space.team_only not in (None, False)}
    for step in RANGES:
        gone |= {f"{step}.activities.{one.id}." for one in activities_of(plan, step) if is_team_work(one)}
    kept = {path: raw for path, raw in answers.items() if not path.startswith(tuple(gone))}
    orders = {path: [one for one in raw.split() if f"{path}.{one}." not in gone] for path, raw in _orders(kept)}
    return Answers({**kept, **{path: " ".join(ids) for path, ids in orders.items()}})


def _with_known_roles(answers: Answers, plan: Plan) -> Answers:
    """The answers with those roles alone that the rules name as whom to ask, or that own an activity that is shown.

    The person is shown only where the rules, or the owner of such an activity, say their role or their name.
    """
    asked = {name.strip().casefold() for name in _BETWEEN_NAMES.split(answers.raw("rules.administrators"))} - {""}
    owners = [raw for path, raw in answers.items() if _OWNER.fullmatch(path)]
    named, said = named_in(plan), asked | {owner.strip().casefold() for owner in owners}
    leading = {name for owner in owners for name in named(owner)}

    roles, hidden = [], list[str]()
    for role in plan.who.roles:
        title, person = role.title.strip().casefold(), role.person.strip().casefold()
        if {title, person} & asked or (role.person or role.title) in leading:
            roles.append(role.id)
            hidden += [] if {title, person} & asked or person in said else [f"{_ROLES}.{role.id}.person"]
    kept = tuple(f"{_ROLES}.{role}." for role in roles)
    others = {path: raw for path, raw in answers.items() if not path.startswith(_ROLES)}
    shown = {path: raw for path, raw in answers.items() if path.startswith(kept) and path not in hidden}
    return Answers({**others, **shown, _ROLES: " ".join(roles)} if roles else others)


def _orders(answers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((path, answers[path]) for path in _MIXED if path in answers)


@cache
def _pattern(edition: Edition) -> re.Pattern[str]:
    """One expression for all paths of an edition; a star stands for an item, and a list's own path is its order."""
    paths = [*_SHOWN[edition], *{path.partition(".*")[0] for path in _SHOWN[edition] if ".*" in path}]
    return re.compile("|".join(re.escape(path).replace(r"\*", "[^.]+") for path in paths))


def _of(step: str, *fields: str) -> tuple[str, ...]:
    return tuple(f"{step}.{field}" for field in fields)


_BEGUN = re.compile(rf"{re.escape(str(CYCLES))}\.[^.]+\.begun")
_MIXED = ("where.spaces", "when.slots", "days3.activities", "days7.activities", "month.activities")
_ROLES = "who.roles"
_OWNER = re.compile(r"(?:days3|days7|month)\.activities\.[^.]+\.owner")
_BETWEEN_NAMES = re.compile(r"[、，,;；/&()（）+\n]| and | or |和|与|與|或|及")


def _activities(*fields: str) -> tuple[str, ...]:
    return tuple(f"{step}.activities.*.{field}" for step in ("days3", "days7", "month") for field in fields)


_CALENDAR = (
    *_of("when", "launch_date", "launch_time", "zone", "horizon_weeks"),
    *_of("when.slots.*", "title", "weekdays", "time", "minutes", "kind"),
    *_of("days3", "goal"), *_of("days7", "goal"), *_of("month", "goal"),
)  # fmt: skip

_SHOWN = {
    Edition.MEMBER: (
        *_of("positioning", "name", "slogan", "sentence", "for_whom", "only_here"),
        *_of("what", "together", "per_visit", "not_for", "outputs.*.title", "pillars.*.title", "pillars.*.rhythm"),
        *_of("where", "platform", "platform_other", "backup", "city", "venue"),
        *_of("where.spaces.*", "place", "purpose", "permissions"),
        *_of("who", "entry", "entry_other", "fee"),
        *_of("who.roles.*", "title", "person", "kind", "answers_within"),
        *_CALENDAR,
        *_of("when", "quiet_from", "quiet_to"),
        *_activities("title", "day", "time", "minutes", "kind", "owner", "led_by", "offline"),
        *_of("rules", "purpose", "encouraged.*.what", "ladder.*.step", "immediate.*.what", "sharing", "check_in"),
        *_of("rules", "clean_up", "clean_up_notice", "appeal", "administrators"),
        *_of("rules.rules.*", "what", "topic", "why", "consequence"),
        *_of("welcome", "first_act", "message", "introduction_form", "must_read", "group_rules"),
    ),
    Edition.PARTNER: (
        *_of("positioning", "name", "slogan", "sentence", "kind", "kind_other", "for_whom", "pain", "only_here"),
        *_of("positioning", "strengths", "strengths_other"),
        *_of("what", "together", "per_visit", "outputs.*.title"),
        *_of("what.pillars.*", "title", "supplier", "rhythm"),
        *_of("why", "founder_goals", "founder_goals_other", "founder_gain", "member_gains", "member_gains_other"),
        *_of("why", "member_gain", "success_metric", "success_metric_other", "success_target", "success_week"),
        *_of("where", "platform", "platform_other", "city", "venue", "growth_plan"),
        *_of("who", "target", "first_size", "target_size", "contact"),
        *_CALENDAR,
        *_activities("title", "day", "time", "minutes", "kind", "led_by", "purpose", "offline", "delivers"),
        *_of("health.metrics.*", "name", "formula", "target", "rhythm"),
        *_of("health.checkpoints.*", "month", "choice", "criterion"),
    ),
}  # fmt: skip
