"""Who goes where when a group is split: its team in two, as even in hours as can be."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.plan.plan import Plan
from app.plan.steps.who import Role
from app.schedule.workload import roles_by_person


@dataclass(frozen=True, slots=True)
class Team:
    """The people of one of the two groups, each with the titles of what they do, and what nobody does there yet."""

    people: tuple[tuple[str, tuple[str, ...]], ...]
    lacks: tuple[str, ...]


def two_teams(plan: Plan) -> tuple[Team, Team]:
    """The team in two: from those with most hours on, each goes where there are fewer. What one has the other lacks."""
    halves: tuple[list[list[Role]], list[list[Role]]] = ([], [])
    for roles in sorted(_people(plan), key=lambda roles: -_hours(roles)):
        min(halves, key=lambda half: (sum(map(_hours, half)), len(half))).append(roles)
    titles = [{role.title for roles in half for role in roles} for half in halves]
    every = [role.title for role in plan.who.roles if role.title]
    one, other = (
        Team(
            tuple((roles[0].person or roles[0].title, tuple(role.title for role in roles)) for roles in half),
            tuple(dict.fromkeys(title for title in every if title not in own)),
        )
        for half, own in zip(halves, titles, strict=True)
    )
    return one, other


def _people(plan: Plan) -> Iterator[list[Role]]:
    return (roles for roles in roles_by_person(plan.who.roles) if any(role.title for role in roles))


def _hours(roles: list[Role]) -> float:
    return sum(role.hours for role in roles if isinstance(role.hours, int | float))
