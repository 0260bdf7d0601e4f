"""Undoing and redoing changes, each device its own.

Undoing is a change like any other. What was changed once more since, by anybody, is kept: it is left alone, or goes
along with the activity that goes back to the list it was moved from.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.plan.plan import STEPS_BY_KEY
from app.plan.undoing import paths_of_items, reversal
from app.storage.repositories.answers import (
    NEVER_ANSWERED,
    Edit,
    StoredAnswer,
    load_stored,
    plain_answers,
    save_answers,
)
from app.storage.repositories.moving import keep_origins
from app.storage.repositories.operations import Author, Device, Operation, RevisionKind, with_parts
from app.storage.repositories.past_answers import values_at, values_changed_at
from app.storage.repositories.plans import LockedPlan, lock_again
from app.storage.repositories.revisions import Revision, find_revisions, list_revisions, versions_of
from app.storage.repositories.tokens import new_id

_OP_ID_LENGTH = 16
_MOST_LOOKED_AT, _MOST_TRIED = 200, 10
_MOST_ANSWERS = 5_000  # seven times those of a usual plan
_BACK_AND_FORTH = (RevisionKind.UNDO, RevisionKind.REDO)


class Undone(StrEnum):
    """What became of undoing an operation: all is as it was, all but what was changed since, or nothing was done."""

    ALL = "all"
    KEPT = "kept"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Undoable:
    """A change that a device can undo, or has undone and can redo: its version, and the answers that it gives back.

    ``carried`` are answers typed since that go to another path, each with that path. ``has_kept`` tells that not
    everything is as it was before.
    """

    version: int
    edits: Mapping[str, Edit]
    carried: tuple[tuple[str, str], ...]
    has_kept: bool


def next_undo(connection: Connection, plan_id: str, device: Device) -> Undoable | None:
    """What a device can undo: what it has changed last, as far as nobody has changed it since."""
    undo, _ = _replay(_revisions(connection, plan_id), device)
    return _first(undo, lambda version: _undoable(connection, plan_id, device, version))


def next_redo(connection: Connection, plan_id: str, device: Device) -> Undoable | None:
    """What a device can redo: what it has undone last, if it has changed nothing else since."""
    _, redo = _replay(_revisions(connection, plan_id), device)
    return _first(redo, lambda version: _undoable(connection, plan_id, device, version, is_redo=True))


def undo_last(connection: Connection, plan: LockedPlan, version: int, author: Author) -> bool:
    """Undo what `next_undo` tells; whether that is still the change of a version. The plan is locked by now."""
    found = next_undo(connection, plan.id, author.device)
    return _save_if(connection, plan, RevisionKind.UNDO, found if found and found.version == version else None, author)


def redo_last(connection: Connection, plan: LockedPlan, version: int, author: Author) -> bool:
    """Redo what `next_redo` tells; whether that is still the change of a version. The plan is locked by now."""
    found = next_redo(connection, plan.id, author.device)
    return _save_if(connection, plan, RevisionKind.REDO, found if found and found.version == version else None, author)


def undo_operation(connection: Connection, plan: LockedPlan, op_id: str, author: Author) -> Undone:
    """Give every answer that an operation changed its earlier value again, unless it has changed once more since.

    What it changed of items that had been moved is a part of its own. Raises `LimitError` where a list has filled up
    since.
    """
    ids = with_parts(op_id, STEPS_BY_KEY)
    versions = sorted({version for one in ids for version in versions_of(connection, plan.id, one)}, reverse=True)
    found: list[Undoable] = []
    for version in versions:
        one = _undoable(connection, plan.id, author.device, version)
        if one and _save_if(connection, lock_again(connection, plan), RevisionKind.UNDO, one, author):
            found.append(one)
    if not found:
        return Undone.NOTHING
    is_all = len(found) == len(versions) and not any(one.has_kept for one in found)
    return Undone.ALL if is_all else Undone.KEPT


def _save_if(
    connection: Connection, plan: LockedPlan, kind: RevisionKind, found: Undoable | None, author: Author
) -> bool:
    if found:
        save_answers(connection, plan, Operation(new_id(_OP_ID_LENGTH), author, kind, found.version), found.edits)
        keep_origins(connection, plan.id, found.carried)
    return found is not None


def _revisions(connection: Connection, plan_id: str) -> Iterable[Revision]:
    """The last revisions, the oldest first. Of the very first nobody knows what stood before it."""
    return list(reversed(list_revisions(connection, plan_id, _MOST_LOOKED_AT)))[1:]


def _replay(revisions: Iterable[Revision], device: Device) -> tuple[list[int], list[int]]:
    """The versions that a device has not undone, and those that it has and may redo; the next one last.

    A change of very many answers ends both: every page of the history would have to read them all.
    """
    undo: list[int] = []
    redo: list[int] = []
    for one in (one for one in revisions if one.device.is_same(device)):
        operation = one.operation
        if one.answers > _MOST_ANSWERS:
            undo, redo = [], []
        elif operation.kind is RevisionKind.UNDO:
            undo = [version for version in undo if version != operation.target]
            redo.append(operation.target)
        elif operation.kind is RevisionKind.REDO:
            redo = [version for version in redo if version != operation.target]
            undo.append(operation.target)
        else:
            undo.append(one.version)
            redo = []
    return undo, redo


def _first(versions: list[int], found_at: Callable[[int], Undoable | None]) -> Undoable | None:
    """The last one that has an effect still, of the few that are tried: each may be about a whole plan."""
    return next((found for version in versions[: -_MOST_TRIED - 1 : -1] if (found := found_at(version))), None)


def _undoable(
    connection: Connection, plan_id: str, device: Device, version: int, *, is_redo: bool = False
) -> Undoable | None:
    then = {path: value for path, _, value in values_changed_at(connection, plan_id, [version])}
    before = values_at(connection, plan_id, version - 1, then.keys())
    present, wanted = (Answers(before), Answers(then)) if is_redo else (Answers(then), Answers(before))
    stored = load_stored(connection, plan_id, then.keys() | paths_of_items(wanted, present))
    revisions = find_revisions(connection, plan_id, {answer.version for answer in stored.values()})

    def is_changed_since(path: str, answer: StoredAnswer) -> bool:
        if path in then and answer.value == present.raw(path):
            return answer.version != version and not _is_back_again(revisions.get(answer.version), device)
        return answer.version > version

    since = {path for path, answer in stored.items() if is_changed_since(path, answer)}
    found = reversal(plain_answers(stored), since, wanted, present)
    edits = {
        path: Edit(answer.version, value)
        for path, value in found.changes.items()
        if (answer := stored.get(path, NEVER_ANSWERED)).value != value
    }
    return Undoable(version, edits, found.carried, found.has_kept) if edits else None


def _is_back_again(revision: Revision | None, device: Device) -> bool:
    """Whether an answer is as it is because the device has undone or redone something."""
    return revision is not None and revision.device.is_same(device) and revision.operation.kind in _BACK_AND_FORTH
