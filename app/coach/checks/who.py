"""Checks of WHO: size, screening, keepers, hours, the team's gain."""

from collections.abc import Iterator

from app.coach.checks.where import no_recall
from app.coach.model.context import ReviewContext, says_number
from app.coach.model.finding import Check, Observation, Severity
from app.i18n.dates import join_words
from app.schedule.load import loads
from app.schedule.timetable import LAST_DAY
from app.schedule.workload import MINUTES_IN_HOUR
from app.wording.role_words import in_text

MEMBERS_PER_KEEPER = 100
SMALL, MIDDLE, LARGE = 40, 100, 300

_KEEPERS = ("owner", "operator", "helper")
_IN_CHANNELS = frozenset({"discord", "slack", "qq_channel", "discourse", "mailing_list"})
_UNPAID_GOALS = {"public_good"}


def size_band(context: ReviewContext) -> Iterator[Observation]:
    """The target size lies in a band that was seen to be less lively than those beside it [D].

    Too large is said of one room only (h), not of a place where everybody picks channels or threads, and to founders
    who have thought about sizes: a large number beside no first size or no plan for growth is a wish, of which other
    checks speak.
    """
    size = context.plan.who.target_size
    if not isinstance(size, int | float):
        return
    if SMALL < size < MIDDLE:
        yield Observation("who.target_size", {"size": f"{size:g}"})
    elif size > LARGE and _is_meant(context) and context.plan.where.platform not in _IN_CHANNELS:
        yield Observation("who.target_size", {"size": f"{size:g}"}, variant="large")


def _is_meant(context: ReviewContext) -> bool:
    return bool(context.plan.who.first_size) and not any(no_recall(context))


def split_early(context: ReviewContext) -> Iterator[Observation]:
    """Sub-groups are planned before members know each other [A]: before day 30 (h)."""
    groups = context.plan.who.groups
    early = [group for group in groups if isinstance(group.from_day, int) and group.from_day < LAST_DAY]
    if len(groups) > 1 and early:
        values = {"name": early[0].name, "day": early[0].from_day}
        about = tuple(f"who.groups.{group.id}" for group in early)
        yield Observation(f"who.groups.{early[0].id}.from_day", values, about=about, fix="split-later")


def no_screening(context: ReviewContext) -> Iterator[Observation]:
    """No entry condition [D]."""
    who = context.plan.who
    is_open, is_unsaid = who.entry == ("open",), not (who.entry or who.entry_note)
    if (is_open and context.is_past("who")) or (context.is_reached("who") and (is_open or is_unsaid)):
        yield Observation("who.entry", fix="ask-form")


def keepers(context: ReviewContext) -> Iterator[Observation]:
    """More than a hundred members per keeper (h), or keepers without hours [D]."""
    size, team = context.plan.who.target_size, [role for role in context.plan.who.roles if role.kind in _KEEPERS]
    if not context.is_reached("who") or not isinstance(size, int | float):
        return
    if size > MEMBERS_PER_KEEPER * len(team):
        yield Observation("who.roles", {"size": f"{size:g}", "keepers": len(team)})
        return
    idle = [role for role in team if not says_number(role.hours)]
    if idle:
        language = context.knowledge.language
        values = {"roles": join_words([in_text(role.title, language) for role in idle], language)}
        about = tuple(f"who.roles.{role.id}" for role in idle)
        yield Observation(f"who.roles.{idle[0].id}.hours", values, variant="hours", about=about)


def hours(context: ReviewContext) -> Iterator[Observation]:
    """Somebody promises fewer weekly hours than their slots and activities need [D]."""
    for load in loads(context.plan):
        needed = round(load.needed / MINUTES_IN_HOUR, 1)
        if load.promised is not None and needed > load.promised / MINUTES_IN_HOUR:
            promised = load.promised / MINUTES_IN_HOUR
            values = {"role": load.name, "hours": f"{promised:g}", "needed": f"{needed:g}"}
            about = tuple(f"who.roles.{role}" for role in load.roles)
            yield Observation(f"{about[0]}.hours", values, about=about)


def unpaid_team(context: ReviewContext) -> Iterator[Observation]:
    """No fee, and nothing the team gains [D]."""
    why = context.plan.why
    gains_nothing = not why.founder_gain and {str(goal) for goal in why.founder_goals} <= _UNPAID_GOALS
    if context.is_reached("who") and context.is_past("why") and gains_nothing and _is_free(context):
        yield Observation("why.founder_gain")


def rivals(context: ReviewContext) -> Iterator[Observation]:
    """An alliance of businesses, or those who pay for one, with close competitors in one cell [D]."""
    apart = context.plan.who.rivals_apart
    has_alliance = context.plan.positioning.kind == "peers" or any(one.kind == "alliance" for one in context.activities)
    is_sold = context.plan.positioning.kind == "paid"
    if apart is False and (has_alliance or _are_businesses(context) or (is_sold and _shared_business(context))):
        yield Observation("who.rivals_apart", fix="rivals-apart")
    elif has_alliance and apart is not True and (business := _shared_business(context)):
        yield Observation("who.rivals_apart", {"business": business}, variant="same", fix="rivals-apart")


def no_core(context: ReviewContext) -> Iterator[Observation]:
    """No role for members other than the team [D]."""
    roles = context.plan.who.roles
    if context.is_reached("who") and not any(role.from_members is True for role in roles):
        yield Observation("who.roles", {"count": len(roles)}, fix="add-member-role")


def _are_businesses(context: ReviewContext) -> bool:
    """Whether a company gathers those who trade in what it makes, and not those who use it."""
    plan = context.plan
    members = f"{plan.positioning.for_whom}\n{plan.who.target}"
    return plan.positioning.kind == "brand" and context.lexicon.has("businesses", members)


def _shared_business(context: ReviewContext) -> str:
    seen: set[str] = set()
    for person in context.plan.seeds.people:
        business = person.business.casefold()
        if business and business in seen:
            return person.business
        seen.add(business)
    return ""


def _is_free(context: ReviewContext) -> bool:
    fee = context.plan.who.fee
    return not fee or (context.lexicon.has("free", fee) and not any(character.isdecimal() for character in fee))


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
