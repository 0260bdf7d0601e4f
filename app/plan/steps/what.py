"""WHAT: what members do together, and what comes of it."""

from dataclasses import dataclass

from app.plan.fields.declare import clock, day_number, line, list_of, one_of, text
from app.plan.fields.values import Amount, Choice, Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Something the community makes or finishes together."""

    id: str
    title: str = line(essential=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar:
    """A lasting kind of content, with who supplies it and how often."""

    id: str
    title: str = line(essential=True)
    supplier: Choice = one_of("supplier", first=True)
    rhythm: Choice = one_of("content_rhythm", first=True)
    difficulty: Choice = one_of("difficulty", first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A post that is written before it is needed: for a day, or for a quiet moment."""

    id: str
    title: str = line(essential=True)
    day: Amount = day_number(first=True)
    time: Clock = clock(first=True)
    who: str = line(first=True)
    message: str = text(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class What:
    """The community as a product: the doing, the visit, the outputs."""

    together: str = text(essential=True)
    per_visit: str = text(essential=True)
    outputs: tuple[Output, ...] = list_of(Output, first=True)
    pillars: tuple[Pillar, ...] = list_of(Pillar, first=True)
    topics: tuple[Topic, ...] = list_of(Topic)
    not_for: str = text()
    notes: str = text(private=True)
