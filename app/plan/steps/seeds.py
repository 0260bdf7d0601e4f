"""Seed users: the people who play along from the first day."""

from dataclasses import dataclass

from app.plan.fields.declare import day_number, line, list_of, number, one_of, text
from app.plan.fields.values import Amount, Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedUser:
    """A person asked to play along before the group opens."""

    id: str
    name: str = line(essential=True)
    why: str = text(first=True)
    role: str = line(first=True)
    state: Choice = one_of("seed_state", private=True, first=True)
    contact: str = line(private=True)
    business: str = line()
    notes: str = text(private=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A place where more seed users may be, and what to say there."""

    id: str
    place: str = line(essential=True)
    message: str = text(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecruitingGoal:
    """How many people in all should have said yes by a day, and what should bring them."""

    id: str
    by: Amount = day_number(essential=True)
    people: Amount = number(low=1, essential=True)
    through: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """The first people, how they are asked, and what to do without them."""

    people: tuple[SeedUser, ...] = list_of(SeedUser, at_least=1)
    invitation: str = text(written=True, first=True)
    fallback: Choice = one_of("seed_fallback", first=True)
    fallback_other: str = line(first=True)
    channels: tuple[Channel, ...] = list_of(Channel)
    goals: tuple[RecruitingGoal, ...] = list_of(RecruitingGoal)
    notes: str = text(private=True)
