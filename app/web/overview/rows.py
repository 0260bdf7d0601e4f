"""The rows of the overview: a step each, but the steps that are planned on one board are one."""

from dataclasses import replace

from app.i18n.translator import Translator
from app.plan.progress import Ownership, Status
from app.schedule.timetable import RANGES
from app.web.plan.task_list import Chapter, StepLink, TaskList

_BOARD = tuple(RANGES)


def steps_of_row(step: str) -> tuple[str, ...]:
    """The steps that stand in the same row as this one."""
    return _BOARD if step in _BOARD else (step,)


def overview_chapters(tasks: TaskList, t: Translator) -> tuple[Chapter, ...]:
    """The chapters of the task list with their rows; a row has the key of its first step."""
    return tuple(replace(chapter, steps=_rows(chapter.steps, t)) for chapter in tasks.chapters)


def _rows(steps: tuple[StepLink, ...], t: Translator) -> tuple[StepLink, ...]:
    board = tuple(step for step in steps if step.key in _BOARD)
    merged = _merged(board, t.gettext("Thirty days")) if board else None
    return tuple(merged if merged and step is board[0] else step for step in steps if step not in board[1:])


def _merged(steps: tuple[StepLink, ...], title: str) -> StepLink:
    """Some steps as one: no further than the least of them, and a draft as long as one of them is.

    A part that nobody has begun is one more to answer, even if nothing in it is essential.
    """
    statuses = {step.status for step in steps}
    return StepLink(
        key=steps[0].key,
        title=title,
        minutes=sum(step.minutes for step in steps),
        status=statuses.pop() if len(statuses) == 1 else Status.IN_PROGRESS,
        ownership=Ownership.DRAFT if any(step.is_draft for step in steps) else Ownership.OWN,
        missing=sum(step.missing or step.status is Status.NOT_STARTED for step in steps),
        findings=sum(step.findings for step in steps),
        musts=sum(step.musts for step in steps),
        answered=sum(step.answered for step in steps),
        own=sum(step.own for step in steps),
    )
