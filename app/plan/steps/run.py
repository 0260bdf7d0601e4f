"""RUN: what became of what was due, what the figures came to, what the team says when it looks back, its later months.

No step of the wizard asks for it, and no reader sees it.
"""

from dataclasses import dataclass

from app.plan.fields.declare import day, entries_of, line, number, one_of, text, yes_no
from app.plan.fields.values import Amount, Choice, Day, YesOrNo


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
class Evening:
    """Three questions at the end of a day; its id follows from the day (`app.plan.lookbacks`)."""

    id: str
    first: str = line()
    unanswered: str = line()
    tomorrow: str = line()


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Five questions at the end of a week; its id follows from the week (`app.plan.lookbacks`)."""

    id: str
    again: str = text()
    failed: str = text()
    people: str = text()
    hand_over: str = text()
    change: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Whether an early warning of the plan came true in a week; its id follows from both (`app.plan.lookbacks`)."""

    id: str
    came_true: YesOrNo = yes_no()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """A month after the first one that was begun; its id follows from the month (`app.plan.cycles`)."""

    id: str
    begun: Day = day()
    focus: str = line()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided at a checkpoint; its id follows from the month after the launch (`app.plan.cycles`)."""

    id: str
    choice: Choice = one_of("checkpoint_choice")
    why: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How the group is run after its launch."""

    ticks: tuple[Tick, ...] = entries_of(Tick)
    figures: tuple[Figure, ...] = entries_of(Figure)
    evenings: tuple[Evening, ...] = entries_of(Evening)
    weeks: tuple[Week, ...] = entries_of(Week)
    signs: tuple[Sign, ...] = entries_of(Sign)
    cycles: tuple[Cycle, ...] = entries_of(Cycle)
    decisions: tuple[Decision, ...] = entries_of(Decision)
