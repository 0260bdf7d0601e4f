"""What the pages of a plan's history are made of, read in one piece."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.storage.repositories.operations import Device
from app.storage.repositories.past_answers import paths_changed_at, values_at
from app.storage.repositories.revisions import Revision, find_revisions, list_revisions, named_revisions
from app.storage.repositories.undo import next_redo, next_undo

_MOST = 100


@dataclass(frozen=True, slots=True)
class History:
    """Some revisions, the newest first, with the paths that each changed, and those with a name.

    ``undo`` and ``redo`` are the paths that would change, empty where nothing would. ``older`` is the version before
    which there are more revisions, else 0.
    """

    revisions: tuple[Revision, ...]
    paths: Mapping[int, Sequence[str]]
    named: tuple[Revision, ...]
    undo: tuple[str, ...]
    redo: tuple[str, ...]
    older: int


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a plan: who made it when, and the answers as they were."""

    revision: Revision
    answers: Answers


def load_history(connection: Connection, plan_id: str, device: Device, before: int | None = None) -> History:
    """The newest revisions of a plan, or the newest before a version, as a device sees them."""
    found = list_revisions(connection, plan_id, _MOST + 1, before)
    shown = found[:_MOST]
    undo, redo = (one(connection, plan_id, device) for one in (next_undo, next_redo))
    return History(
        revisions=shown,
        paths=paths_changed_at(connection, plan_id, [revision.version for revision in shown]),
        named=named_revisions(connection, plan_id),
        undo=tuple(undo.edits) if undo else (),
        redo=tuple(redo.edits) if redo else (),
        older=shown[-1].version if len(found) > _MOST else 0,
    )


def load_version(connection: Connection, plan_id: str, version: int) -> Version | None:
    """A version that is kept, or None."""
    revision = find_revisions(connection, plan_id, [version]).get(version)
    return Version(revision, Answers(values_at(connection, plan_id, version))) if revision else None
