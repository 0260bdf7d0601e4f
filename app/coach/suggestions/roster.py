"""Who could own an activity: someone whose kind of role suits it, and who has given least of their hours yet."""

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from app.plan.plan import Plan
from app.plan.steps.who import Role
from app.schedule.load import Load, loads
from app.schedule.workload import all_activities, week_of

_ROLES_FOR: dict[str, tuple[str, ...]] = {
    "opening": ("owner",),
    "introduction": ("operator", "helper"),
    "sharing": ("kol", "content", "helper"),
    "question_hour": ("kol", "operator"),
    "discussion": ("kol", "operator"),
    "expert_talk": ("kol", "owner"),
    "reading_club": ("kol", "content"),
    "digest": ("content",),
    "meetup": ("events",),
    "survey": ("data", "operator"),
    "review": ("operator", "data"),
    "check_in": ("helper", "operator"),
    "clean_up": ("operator", "owner"),
    "task": ("operator", "helper", "content"),
    "visit": ("owner", "operator"),
    "award": ("owner", "operator"),
}
_ASSUMED = 180
"""The minutes a week of a role without hours, where they are compared with those of others."""
_WORTH_OF_KIND = 0.3
"""A role of a suitable kind may have given so much more of its hours than one of another."""
_OF_SAME_KIND = 0.2
"""Who owns something of the kind already counts as having given so much more for each, so that others have a turn."""


def owner_for(plan: Plan, kind: str, day: int, minutes: int) -> Role | None:
    """The role to own an activity of this kind and length on a day; None if nobody has hours left.

    A role without hours can take anything. Nobody is given everything: whose kind suits comes first, unless another
    has given a far smaller share of their hours. Among equals, the first one in the plan is chosen.
    """
    suitable, owned = _ROLES_FOR.get(kind, ()), Counter(one.owner for one in all_activities(plan) if one.kind == kind)
    shares = (
        (role, _share(load, day, minutes) + _WORTH_OF_KIND * (role.kind not in suitable))
        for role, load in _loads(plan)
        if load.room(day) >= minutes
    )
    best = min(shares, key=lambda one: one[1] + _OF_SAME_KIND * owned[one[0].title], default=None)
    return best[0] if best else None


def freest(plan: Plan, day: int, minutes: int) -> Role | None:
    """The role whose week has most room; None if nobody has so many minutes left. The first one among equals."""
    rooms = [(role, load.room(day)) for role, load in _loads(plan) if load.room(day) >= minutes]
    return max(rooms, key=itemgetter(1))[0] if rooms else None


def _share(load: Load, day: int, minutes: int) -> float:
    """The part of a person's hours that is given in a week, with so many minutes more."""
    return (load.slots + load.weeks.get(week_of(day), 0) + minutes) / (load.promised or _ASSUMED)


def _loads(plan: Plan) -> Iterator[tuple[Role, Load]]:
    """The roles with a title, each with the week of the person who holds it."""
    by_role = {role: load for load in loads(plan) for role in load.roles}
    return ((role, by_role[role.id]) for role in plan.who.roles if role.title)
