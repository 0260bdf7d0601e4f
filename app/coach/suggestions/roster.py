"""Who could own an activity: someone whose kind of role suits it and who has hours left."""

from collections.abc import Iterator
from operator import itemgetter

from app.plan.plan import Plan
from app.plan.steps.who import Role
from app.schedule.load import loads

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
    "visit": ("owner", "operator"),
    "award": ("owner", "operator"),
}
_ANYONE = ("operator", "helper", "content", "events", "kol", "data", "owner")


def owner_for(plan: Plan, kind: str, day: int, minutes: int) -> Role | None:
    """The role to own an activity of this kind and length on a day; None if nobody has hours left.

    A role without hours can take anything. Among equals, the first one in the plan is chosen.
    """
    wanted = (*_ROLES_FOR.get(kind, ()), *_ANYONE)
    roles = [role for role, room in _rooms(plan, day) if room >= minutes]
    return min(roles, key=lambda role: wanted.index(role.kind) if role.kind in wanted else len(wanted), default=None)


def freest(plan: Plan, day: int, minutes: int) -> Role | None:
    """The role whose week has most room; None if nobody has so many minutes left. The first one among equals."""
    rooms = [(role, room) for role, room in _rooms(plan, day) if room >= minutes]
    return max(rooms, key=itemgetter(1))[0] if rooms else None


def _rooms(plan: Plan, day: int) -> Iterator[tuple[Role, float]]:
    """The roles with a title, and the minutes that are left in the week of a day."""
    rooms = {role: load.room(day) for load in loads(plan) for role in load.roles}
    return ((role, rooms[role.id]) for role in plan.who.roles if role.title)
