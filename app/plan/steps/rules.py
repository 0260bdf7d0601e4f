"""Rules: what is encouraged, what is not, and what follows."""

from dataclasses import dataclass

from app.plan.fields.declare import line, list_of, one_of, text
from app.plan.fields.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Encouraged:
    """A behaviour the group wants to see."""

    id: str
    what: str = line(essential=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with its reason and its consequence."""

    id: str
    what: str = line(essential=True)
    topic: Choice = one_of("rule_topic", first=True)
    why: str = line(first=True)
    consequence: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """A rung of the ladder of consequences."""

    id: str
    step: str = line(essential=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Immediate:
    """Something that removes a member at once."""

    id: str
    what: str = line(essential=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The group rules."""

    purpose: str = line(first=True)
    rules: tuple[Rule, ...] = list_of(Rule, at_least=3)
    encouraged: tuple[Encouraged, ...] = list_of(Encouraged, first=True)
    ladder: tuple[LadderStep, ...] = list_of(LadderStep)
    immediate: tuple[Immediate, ...] = list_of(Immediate)
    sharing: str = text()
    check_in: str = text()
    clean_up: str = text()
    clean_up_notice: str = text()
    appeal: str = text()
    administrators: str = line()
    notes: str = text(private=True)
