"""Who does what: the people and roles that the owner of an activity or a slot names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.plan.steps.who import Role
from app.schedule.timetable import DatedActivity, timetable

T = TypeVar("T")

_BETWEEN = re.compile(r"\s*(?:[、,，/;；&+]|\band\b|和|與|与)\s*")


@dataclass(frozen=True, slots=True)
class Share:
    """What one person does: the roles they have, the slots and the activities, these in the order of time."""

    name: str
    roles: tuple[Role, ...]
    slots: tuple[Slot, ...]
    activities: tuple[DatedActivity, ...]


def shares(plan: Plan) -> tuple[Share, ...]:
    """What everyone does who has a role or is named as an owner; roles first, in their order."""
    named, roles = named_in(plan), _roles(plan)
    activities = _by_holder(timetable(plan), lambda one: named(one.activity.owner))
    slots = _by_holder(plan.when.slots, lambda one: named(one.owner))
    return tuple(
        Share(one, tuple(roles.get(one, ())), tuple(slots.get(one, ())), tuple(activities.get(one, ())))
        for one in dict.fromkeys([*roles, *activities, *slots])
    )


def named_in(plan: Plan) -> Callable[[str], tuple[str, ...]]:
    """What tells whom some words name: everyone by the name of their share."""
    return partial(_holders, names=_holders_by_name(plan))


def opener(plan: Plan) -> str:
    """Who posts what stands there when the group opens: who welcomes newcomers, else its owner or who runs it."""
    named, holders = named_in(plan), _roles(plan)
    welcoming = (name for stage in plan.how.stages if stage.id == "join" for name in named(stage.who))
    running = (
        holder
        for kind in ("owner", "operator")
        for holder, roles in holders.items()
        if any(role.kind == kind for role in roles)
    )
    return next((name for name in (*welcoming, *running) if name in holders), "")


def brings(plan: Plan, activity: Activity) -> str:
    """Who has ready what an activity needs, as the plan says it: its owner, else the owner of the group."""
    owners = (role.title or role.person for role in plan.who.roles if role.kind == "owner")
    return activity.owner.strip() or next(owners, "")


def _by_holder(items: Iterable[T], holders: Callable[[T], tuple[str, ...]]) -> Mapping[str, list[T]]:
    found: dict[str, list[T]] = {}
    for item in items:
        for holder in holders(item):
            found.setdefault(holder, []).append(item)
    return found


def _roles(plan: Plan) -> dict[str, list[Role]]:
    """The roles by who holds them; one without a person stands for itself."""
    found: dict[str, list[Role]] = {}
    for role in plan.who.roles:
        if role.person or role.title:
            found.setdefault(role.person or role.title, []).append(role)
    return found


def _holders_by_name(plan: Plan) -> Mapping[str, str]:
    return {name: holder for holder, roles in _roles(plan).items() for role in roles for name in _names(role)}


def _names(role: Role) -> Iterator[str]:
    return (name.casefold() for name in (role.title, role.person) if name)


def _holders(owner: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Whom an owner names, one or several; a name that no role has stands for itself."""
    whole = owner.strip()
    if whole.casefold() in names:
        return (names[whole.casefold()],)
    parts = [part for part in _BETWEEN.split(whole) if part]
    return tuple(dict.fromkeys(names.get(part.casefold(), part) for part in parts))
