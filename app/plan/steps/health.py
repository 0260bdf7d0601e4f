"""Health: the figures to watch, how it could fail, and how it ends well."""

from dataclasses import dataclass

from app.plan.fields.declare import line, list_of, number, one_of, text
from app.plan.fields.values import Amount, Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A figure that is watched."""

    id: str
    name: str = line(essential=True)
    formula: str = line(first=True)
    target: str = line(first=True)
    rhythm: Choice = one_of("metric_rhythm", first=True)
    who: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyWarning:
    """An early sign of trouble, and the answer to it."""

    id: str
    sign: str = line(essential=True)
    act: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Something that has to be dealt with at once: who acts, how soon, and in which words."""

    id: str
    what: str = line(essential=True)
    level: Choice = one_of("incident_level", first=True)
    who: str = line(first=True)
    within: str = line(first=True)
    act: str = text(first=True)
    message: str = text(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A way this could fail, imagined before it does."""

    id: str
    how: str = line(essential=True)
    sign: str = line(first=True)
    counter: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A month at which to go on, split, hand over or dissolve."""

    id: str
    month: Amount = number(low=1, high=120, essential=True)
    choice: Choice = one_of("checkpoint_choice", first=True)
    criterion: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Keeping it alive, and ending it well."""

    metrics: tuple[Metric, ...] = list_of(Metric, at_least=1)
    warnings: tuple[EarlyWarning, ...] = list_of(EarlyWarning, first=True)
    checkpoints: tuple[Checkpoint, ...] = list_of(Checkpoint, first=True)
    incidents: tuple[Incident, ...] = list_of(Incident)
    failures: tuple[Failure, ...] = list_of(Failure, private=True)
    ending: str = text()
    notes: str = text(private=True)
