"""Helpers' links as their owner sees them, and the roles that one can be for."""

from dataclasses import dataclass

from app.storage.repositories.helpers import HelperLink
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class HelperRow:
    """A helper's link that works: its label, whose things it shows, and its address."""

    id: str
    label: str
    role: str
    address: str


@dataclass(frozen=True, slots=True)
class Helpers:
    """The links of a plan's helpers, and the roles to choose from, by id with their names."""

    links: tuple[HelperRow, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()


def helpers_of(view: PlanView, links: tuple[HelperLink, ...], base_url: str) -> Helpers:
    """The helpers of a plan, without those whose link was turned off."""
    roles = {role.id: role.title or role.person for role in view.plan.who.roles if role.title or role.person}
    working = (link for link in links if not link.is_revoked)
    return Helpers(
        tuple(
            HelperRow(link.id, link.label, roles.get(link.role, ""), f"{base_url}/h/{link.token}/today")
            for link in working
        ),
        tuple(roles.items()),
    )
