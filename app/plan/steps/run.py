"""RUN: what became of what was due, and what the figures came to.

No step of the wizard asks for it, and no reader sees it.
"""

from dataclasses import dataclass

from app.plan.fields.declare import entries_of, line, number, one_of
from app.plan.fields.values import Amount, Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """What became of one thing that was due on one day; its id follows from both (`app.plan.ticks`)."""

    id: str
    outcome: Choice = one_of("outcome")
    result: str = line()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What a metric came to in a week; its id follows from both (`app.plan.figures`)."""

    id: str
    value: Amount = number(whole=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How the group is run after its launch."""

    ticks: tuple[Tick, ...] = entries_of(Tick)
    figures: tuple[Figure, ...] = entries_of(Figure)
