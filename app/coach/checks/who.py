"""Checks of WHO: size, screening, keepers, hours, the team's gain."""

from collections.abc import Iterator

from app.coach.case import Case, says_number
from app.coach.finding import Check, Found, Severity
from app.i18n.dates import join_words
from app.schedule.timetable import LAST_DAY
from app.schedule.workload import MINUTES_IN_HOUR, loads

MEMBERS_PER_KEEPER = 100
SMALL, MIDDLE, LARGE = 40, 100, 300

_KEEPERS = ("owner", "operator", "helper")
_UNPAID_GOALS = {"public_good"}


def size_band(case: Case) -> Iterator[Found]:
    """The target size lies in a band that was seen to be less lively than those beside it [D]."""
    size = case.plan.who.target_size
    if not isinstance(size, int | float):
        return
    if SMALL < size < MIDDLE:
        yield Found("who.target_size", {"size": f"{size:g}"})
    elif size > LARGE:
        yield Found("who.target_size", {"size": f"{size:g}"}, variant="large")


def split_early(case: Case) -> Iterator[Found]:
    """Sub-groups are planned before members know each other [A]: before day 30 (h)."""
    groups = case.plan.who.groups
    early = [group for group in groups if isinstance(group.from_day, int) and group.from_day < LAST_DAY]
    if len(groups) > 1 and early:
        values = {"name": early[0].name, "day": early[0].from_day}
        about = tuple(f"who.groups.{group.id}" for group in early)
        yield Found(f"who.groups.{early[0].id}.from_day", values, about=about, mend="split-later")


def no_screening(case: Case) -> Iterator[Found]:
    """No entry condition [D]."""
    who = case.plan.who
    is_open = who.entry == ("open",) or not (who.entry or who.entry_note)
    if case.is_reached("who") and is_open:
        yield Found("who.entry", mend="ask-form")


def keepers(case: Case) -> Iterator[Found]:
    """More than a hundred members per keeper (h), or keepers without hours [D]."""
    size, team = case.plan.who.target_size, [role for role in case.plan.who.roles if role.kind in _KEEPERS]
    if not case.is_reached("who") or not isinstance(size, int | float):
        return
    if size > MEMBERS_PER_KEEPER * len(team):
        yield Found("who.roles", {"size": f"{size:g}", "keepers": len(team)})
        return
    idle = [role for role in team if not says_number(role.hours)]
    if idle:
        values = {"roles": join_words([role.title for role in idle], case.knowledge.language)}
        about = tuple(f"who.roles.{role.id}" for role in idle)
        yield Found(f"who.roles.{idle[0].id}.hours", values, variant="hours", about=about)


def hours(case: Case) -> Iterator[Found]:
    """Somebody promises fewer weekly hours than their slots and activities need [D]."""
    for load in loads(case.plan):
        needed = round(load.needed / MINUTES_IN_HOUR, 1)
        if load.promised is not None and needed > load.promised / MINUTES_IN_HOUR:
            promised = load.promised / MINUTES_IN_HOUR
            values = {"role": load.name, "hours": f"{promised:g}", "needed": f"{needed:g}"}
            about = tuple(f"who.roles.{role}" for role in load.roles)
            yield Found(f"{about[0]}.hours", values, about=about)


def unpaid_team(case: Case) -> Iterator[Found]:
    """No fee, and nothing the team gains [D]."""
    why = case.plan.why
    gains_nothing = not why.founder_gain and {str(goal) for goal in why.founder_goals} <= _UNPAID_GOALS
    if case.is_reached("who") and case.is_past("why") and gains_nothing and _is_free(case):
        yield Found("why.founder_gain")


def rivals(case: Case) -> Iterator[Found]:
    """An alliance of businesses with close competitors in one cell [D]."""
    apart = case.plan.who.rivals_apart
    has_alliance = case.plan.positioning.kind == "peers" or any(one.kind == "alliance" for one in case.activities)
    if has_alliance and apart is False:
        yield Found("who.rivals_apart", mend="rivals-apart")
    elif has_alliance and apart is not True and (business := _shared_business(case)):
        yield Found("who.rivals_apart", {"business": business}, variant="same", mend="rivals-apart")


def no_core(case: Case) -> Iterator[Found]:
    """No role for members other than the team [D]."""
    roles = case.plan.who.roles
    if case.is_reached("who") and not any(role.from_members is True for role in roles):
        yield Found("who.roles", {"count": len(roles)}, mend="add-member-role")


def _shared_business(case: Case) -> str:
    seen: set[str] = set()
    for person in case.plan.seeds.people:
        business = person.business.casefold()
        if business and business in seen:
            return person.business
        seen.add(business)
    return ""


def _is_free(case: Case) -> bool:
    fee = case.plan.who.fee
    return not fee or (case.signs.has("free", fee) and not any(character.isdecimal() for character in fee))


CHECKS = (
    Check("who.size-band", Severity.COULD, "D", size_band),
    Check("who.split-early", Severity.SHOULD, "Ah", split_early),
    Check("who.no-screening", Severity.SHOULD, "D", no_screening),
    Check("who.keepers", Severity.SHOULD, "Dh", keepers),
    Check("who.hours", Severity.SHOULD, "D", hours),
    Check("who.unpaid-team", Severity.SHOULD, "D", unpaid_team),
    Check("who.rivals", Severity.SHOULD, "D", rivals),
    Check("who.no-core", Severity.SHOULD, "D", no_core),
)
