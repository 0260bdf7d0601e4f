"""WHERE: the platform, its limit, and the other ways to reach members."""

from dataclasses import dataclass

from app.plan.fields.declare import line, list_of, number, one_of, text, yes_no
from app.plan.fields.values import Amount, Choice, YesOrNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Another place of the community, what it is for, who may do what in it, and whether it is the organisers' own."""

    id: str
    place: str = line(essential=True)
    purpose: str = line(first=True)
    permissions: str = line()
    team_only: YesOrNo = yes_no()


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The main place, the spare one, and where seed users are found."""

    platform: Choice = one_of("platform", essential=True)
    platform_other: str = line()
    found_at: str = text(essential=True)
    backup: str = line(first=True)
    city: str = line(first=True)
    platform_reason: str = text()
    platform_limit: Amount = number(low=1)
    venue: str = line()
    spaces: tuple[Space, ...] = list_of(Space)
    growth_plan: str = text()
    notes: str = text(private=True)
