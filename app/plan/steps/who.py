"""WHO: the members, how they get in, how many, and who does the work."""

from dataclasses import dataclass

from app.plan.fields.declare import any_of, line, list_of, number, one_of, text, yes_no
from app.plan.fields.values import Amount, Choice, Choices, YesOrNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One of several groups, when the community is split."""

    id: str
    name: str = line(essential=True)
    size: Amount = number(low=1, first=True)
    from_day: Amount = number(low=None, first=True)
    lead: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A tier of members: its share of all, what it does, and what brings one up into it or down from it."""

    id: str
    name: str = line(essential=True)
    share: Amount = number(whole=False, high=100, first=True)
    does: str = line(first=True)
    up: str = line()
    down: str = line()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A job in the team, with the hours a week it may take, and how soon who has it answers."""

    id: str
    title: str = line(essential=True)
    kind: Choice = one_of("role_kind", essential=True)
    person: str = line(first=True)
    hours: Amount = number(whole=False, high=168, first=True)
    duties: str = text()
    answers_within: str = line()
    stand_in: str = line()
    from_members: YesOrNo = yes_no()


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Members, entry, size and team."""

    target: str = text(essential=True)
    target_size: Amount = number(low=1, essential=True)
    first_size: Amount = number(low=1, first=True)
    entry: Choices = any_of("entry", first=True)
    entry_other: str = line(first=True)
    roles: tuple[Role, ...] = list_of(Role, at_least=1)
    not_for: str = text()
    entry_note: str = text()
    fee: str = line()
    contact: str = line()
    decides: str = text()
    successor: str = line()
    handover: str = text()
    structure: Choice = one_of("structure")
    groups: tuple[Group, ...] = list_of(Group)
    tiers: tuple[Tier, ...] = list_of(Tier)
    rivals_apart: YesOrNo = yes_no()
    notes: str = text(private=True)
