"""How far each step has come, counted over its essential answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf
from app.plan.paths import ListPath, field_path, step_of
from app.plan.plan import STEPS, Step


class Status(StrEnum):
    """Where a step stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step's status, how many essential answers it asks for, and the paths of those that it still lacks."""

    step: Step
    status: Status
    essential: int
    missing: tuple[str, ...]


def plan_progress(answers: Answers) -> tuple[StepProgress, ...]:
    """The progress of every step, in the order of the wizard."""
    started = _started_steps(answers)
    return tuple(_progress(answers, step, is_started=step.key in started) for step in STEPS)


def has_essentials(step: Step) -> bool:
    """Whether a step has a question that the essentials path asks."""
    return any(kind.essential for kind in fields_of(step.model).values())


def _started_steps(answers: Answers) -> set[str]:
    started: set[str] = set()
    for path, raw in answers.items():
        step = step_of(path)
        if step not in started and raw.strip() and answers.is_in_place(path):
            started.add(step)
    return started


def _progress(answers: Answers, step: Step, *, is_started: bool) -> StepProgress:
    essentials = list(_essentials(answers, step))
    missing = tuple(path for path, is_there in essentials if not is_there)
    if not is_started:
        status = Status.NOT_STARTED
    else:
        status = Status.IN_PROGRESS if missing else Status.DONE
    return StepProgress(step, status, len(essentials), missing)


def _essentials(answers: Answers, step: Step) -> Iterator[tuple[str, bool]]:
    """The path of each essential answer, and whether it is there; a list's own path once for each item it asks for."""
    for name, kind in fields_of(step.model).items():
        if not isinstance(kind, Kind):
            yield from _essentials_of_list(answers, ListPath(step.key, name))
        elif kind.essential:
            yield _essential(answers, field_path(step.key, name))


def _essentials_of_list(answers: Answers, at: ListPath) -> Iterator[tuple[str, bool]]:
    holder = at.holder
    filled = [item for item in answers.items_of(at) if is_item_filled(answers, item)]
    yield from ((str(at), place < len(filled)) for place in range(holder.at_least))
    if isinstance(holder, ListOf):
        for item in filled:
            for name, kind in fields_of(holder.item).items():
                if kind.essential:
                    yield _essential(answers, item.field(name))


def _essential(answers: Answers, path: str) -> tuple[str, bool]:
    return path, bool(answers.raw(path).strip())
