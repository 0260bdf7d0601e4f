"""How far each step has come and whose it is, counted over its essential answers."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf, StagesOf
from app.plan.owned import owned
from app.plan.paths import ItemPath, ListPath, field_path, step_of
from app.plan.plan import STEPS, Step


class Status(StrEnum):
    """Where a step stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Ownership(StrEnum):
    """Whether a step is its founder's, or a draft as long as an essential answer is still the example's."""

    OWN = "own"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step's status, whose it is, and how many essential answers it asks for.

    ``missing`` are the paths of those that it still lacks, ``drafts`` of those that are still the example's. Of all
    that is answered, essential or not, ``own`` are the founder's.
    """

    step: Step
    status: Status
    ownership: Ownership
    essential: int
    missing: tuple[str, ...]
    drafts: tuple[str, ...]
    answered: int
    own: int


def plan_progress(answers: Answers, drafted: Collection[str] = ()) -> tuple[StepProgress, ...]:
    """The progress of every step, in the order of the wizard. ``drafted`` are the paths that a starter wrote.

    A step without any essential answer is the founder's as soon as one of its answers is.
    """
    started, own = _started_steps(answers, ()), _started_steps(answers, drafted)
    return tuple(_progress(_Essentials(answers, drafted), step, started, own) for step in STEPS)


def has_essentials(step: Step) -> bool:
    """Whether a step has a question that the essentials path asks."""
    return any(kind.essential for kind in fields_of(step.model).values())


def _started_steps(answers: Answers, drafted: Collection[str]) -> set[str]:
    """The steps with an answer at another path than these."""
    started: set[str] = set()
    for path, raw in answers.items():
        step = step_of(path)
        if step not in started and path not in drafted and raw.strip() and answers.is_in_place(path):
            started.add(step)
    return started


@dataclass(frozen=True, slots=True)
class _Essential:
    """An essential answer: its path, whether it is there, and whether it is still the example's."""

    path: str
    is_there: bool
    is_draft: bool


def _progress(essentials: "_Essentials", step: Step, started: set[str], own: set[str]) -> StepProgress:
    found = tuple(essentials.of(step))
    missing = tuple(one.path for one in found if not one.is_there)
    drafts = tuple(one.path for one in found if one.is_draft)
    if step.key not in started:
        status = Status.NOT_STARTED
    else:
        status = Status.IN_PROGRESS if missing else Status.DONE
    is_own = not drafts and (step.key in own or status is Status.NOT_STARTED or len(missing) < len(found))
    ownership, whose = Ownership.OWN if is_own else Ownership.DRAFT, owned(essentials.answers, essentials.drafted, step)
    return StepProgress(step, status, ownership, len(found), missing, drafts, len(whose), sum(whose))


@dataclass(frozen=True, slots=True)
class _Essentials:
    """The essential answers of a plan, of which a starter wrote some."""

    answers: Answers
    drafted: Collection[str]

    def of(self, step: Step) -> Iterator[_Essential]:
        """Those of a step; a list's own path stands once for each item that the list asks for."""
        for name, kind in fields_of(step.model).items():
            if not isinstance(kind, Kind):
                yield from self._of_list(ListPath(step.key, name))
            elif kind.essential:
                yield self._at(field_path(step.key, name))

    def _of_list(self, at: ListPath) -> Iterator[_Essential]:
        holder = at.holder
        filled = [item for item in self.answers.items_of(at) if is_item_filled(self.answers, item)]
        own = sum(not self._is_untouched(item) for item in filled)
        if isinstance(holder, StagesOf) and own < len(filled):
            own = 0  # the stages are one story
        for place in range(holder.at_least):
            yield _Essential(str(at), place < len(filled), own <= place < len(filled))
        if isinstance(holder, ListOf):
            for item in filled:
                for name, kind in fields_of(holder.item).items():
                    if kind.essential:
                        yield self._at(item.field(name))

    def _at(self, path: str) -> _Essential:
        is_there = bool(self.answers.raw(path).strip())
        return _Essential(path, is_there, is_there and path in self.drafted)

    def _is_untouched(self, item: ItemPath) -> bool:
        """Whether all that an item holds is still the example's."""
        paths = (item.field(name) for name in fields_of(item.list.holder.item))
        return all(path in self.drafted for path in paths if self.answers.raw(path).strip())
