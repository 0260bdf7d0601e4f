"""How far each step has come, counted over its essential answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.plan.answers import Answers, is_item_filled
from app.plan.fields import fields_of
from app.plan.kinds import Kind, ListOf, Lists
from app.plan.paths import field_path
from app.plan.plan import STEPS, Step


class Status(StrEnum):
    """Where a step stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step's status, and the paths of the essential answers that it still lacks."""

    step: Step
    status: Status
    missing: tuple[str, ...]


def plan_progress(answers: Answers) -> tuple[StepProgress, ...]:
    """The progress of every step, in the order of the wizard."""
    started = {path.partition(".")[0] for path in answers.given()}
    return tuple(_progress(answers, step, is_started=step.key in started) for step in STEPS)


def step_progress(answers: Answers, step: Step) -> StepProgress:
    """The progress of one step."""
    is_started = any(path.startswith(f"{step.key}.") for path in answers.given())
    return _progress(answers, step, is_started=is_started)


def has_essentials(step: Step) -> bool:
    """Whether a step has a question that the essentials path asks."""
    return any(kind.essential for kind in fields_of(step.model).values())


def _progress(answers: Answers, step: Step, *, is_started: bool) -> StepProgress:
    missing = tuple(_missing(answers, step))
    if not is_started:
        status = Status.NOT_STARTED
    else:
        status = Status.IN_PROGRESS if missing else Status.DONE
    return StepProgress(step, status, missing)


def _missing(answers: Answers, step: Step) -> Iterator[str]:
    for name, kind in fields_of(step.model).items():
        if not isinstance(kind, Kind):
            yield from _missing_in_list(answers, step.key, name, kind)
        elif kind.essential and not answers.raw(field_path(step.key, name)).strip():
            yield field_path(step.key, name)


def _missing_in_list(answers: Answers, step: str, name: str, holder: Lists) -> Iterator[str]:
    ids = answers.order(step, name)
    filled = [item for item in ids if is_item_filled(answers, step, name, item, holder)]
    yield from (field_path(step, name) for _ in range(holder.at_least - len(filled)))
    if isinstance(holder, ListOf):
        yield from (path for item in filled for path in _missing_in_item(answers, step, name, item, holder))


def _missing_in_item(answers: Answers, step: str, name: str, item: str, holder: Lists) -> Iterator[str]:
    for field, kind in fields_of(holder.item).items():
        path = field_path(step, field, name, item)
        if kind.essential and not answers.raw(path).strip():
            yield path
