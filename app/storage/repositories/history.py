"""What the pages of a plan's history are made of, read in one piece."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.paths import ListPath, find_field, find_path
from app.storage.repositories.operations import Device
from app.storage.repositories.past_answers import last_filled, paths_changed_at, values_at, values_over_time
from app.storage.repositories.revisions import Revision, find_revisions, list_revisions, named_revisions
from app.storage.repositories.undo import Undoable, next_redo, next_undo

_MOST = 100
MOST_TOLD = 200
"""Of a revision that changed more answers than these, the paths aren't read: their number tells enough."""


@dataclass(frozen=True, slots=True)
class History:
    """Some revisions, the newest first, with the paths that each changed if they are few, and those with a name.

    ``targets`` are those that others were restored from, undid or redid, ``names`` what the items that were changed
    were called last, by path, also where they are gone, and ``orders`` how lists that were changed were ordered from
    which version on. ``undo`` and ``redo`` are what this device can do next. ``older`` is the version before which
    there are more revisions, else 0; ``is_newest`` tells that none is left out before the first one.
    """

    revisions: tuple[Revision, ...]
    paths: Mapping[int, Sequence[str]]
    named: tuple[Revision, ...]
    targets: Mapping[int, Revision]
    names: Mapping[str, str]
    orders: Mapping[str, Sequence[tuple[int, str]]]
    undo: Undoable | None
    redo: Undoable | None
    older: int
    is_newest: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a plan: who made it when, the answers as they were, and as they were at the version before."""

    revision: Revision
    answers: Answers
    before: Answers


def load_history(connection: Connection, plan_id: str, device: Device, before: int | None = None) -> History:
    """The newest revisions of a plan, or the newest before a version, as a device sees them."""
    found = list_revisions(connection, plan_id, _MOST + 1, before)
    shown = found[:_MOST]
    targets = {one.operation.target for one in shown if one.operation.target}
    paths = paths_changed_at(connection, plan_id, [one.version for one in shown if one.answers <= MOST_TOLD])
    changed = {path for some in paths.values() for path in some}
    return History(
        revisions=shown,
        paths=paths,
        named=named_revisions(connection, plan_id),
        targets=find_revisions(connection, plan_id, targets) if targets else {},
        names=last_filled(connection, plan_id, set(_names(changed))),
        orders=values_over_time(connection, plan_id, [one for one in changed if isinstance(find_path(one), ListPath)]),
        undo=next_undo(connection, plan_id, device),
        redo=next_redo(connection, plan_id, device),
        older=shown[-1].version if len(found) > _MOST else 0,
        is_newest=before is None,
    )


def _names(paths: Iterable[str]) -> Iterator[str]:
    """The paths of what the items are called that some paths lie in."""
    for at in filter(None, map(find_field, paths)):
        if at.list:
            held = ListPath(at.step, at.list)
            yield held.item(at.item).field(next(iter(fields_of(held.holder.item))))


def load_version(connection: Connection, plan_id: str, version: int) -> Version | None:
    """A version that is kept, or None."""
    revision = find_revisions(connection, plan_id, [version]).get(version)
    if revision is None:
        return None
    then, before = (Answers(values_at(connection, plan_id, at)) for at in (version, version - 1))
    return Version(revision, then, before)
