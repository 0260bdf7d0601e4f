"""Revisions: who changed a plan's answers to which version, when and how."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from app.base.errors import LimitError, NoVersionError
from app.base.limits import LINE_LIMIT, NAMED_VERSIONS_LIMIT
from app.storage.repositories.operations import Author, Device, Operation, RevisionKind
from app.storage.stamps import stamp
from app.storage.tables import REVISION

_SELECT = select(REVISION).where(REVISION.c.plan == bindparam("plan_id"))
_SELECT_SOME = _SELECT.where(REVISION.c.version.in_(bindparam("versions", expanding=True)))
_SELECT_NEWEST = select(func.max(REVISION.c.version)).where(REVISION.c.plan == bindparam("plan_id"))
_SELECT_LAST = _SELECT.order_by(REVISION.c.version.desc()).limit(bindparam("most"))
_SELECT_BEFORE = _SELECT_LAST.where(REVISION.c.version < bindparam("version"))
_SELECT_NAMED = _SELECT.where(REVISION.c.name != "").order_by(REVISION.c.version.desc())
_SELECT_OP = select(REVISION.c.version).where(
    REVISION.c.plan == bindparam("plan_id"),
    REVISION.c.op_id == bindparam("op_id"),
    REVISION.c.kind != RevisionKind.BEGUN.value,
)
_UPDATE_NAME = (
    update(REVISION)
    .where(REVISION.c.plan == bindparam("plan_id"), REVISION.c.version == bindparam("at_version"))
    .values(name=bindparam("new_name"))
)


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of a plan's answers: the operation that made it, its name, and how many it has changed."""

    version: int
    operation: Operation
    name: str = ""
    answers: int = 0

    @property
    def changed_at(self) -> datetime:
        """When it was made."""
        return self.operation.author.at

    @property
    def device(self) -> Device:
        """Where it was made."""
        return self.operation.author.device

    @property
    def link(self) -> str:
        """The id of the edit link by which its author came; empty where that is not known."""
        return self.operation.author.link


def add_revision(connection: Connection, plan_id: str, revision: Revision) -> None:
    """Note a version that was just made."""
    operation = revision.operation
    row = {
        "plan": plan_id,
        "version": revision.version,
        "kind": operation.kind.value,
        "target": operation.target,
        "answers": revision.answers,
        "changed_at": stamp(revision.changed_at),
        "op_id": operation.id,
        "device_id": revision.device.id,
        "device_kind": revision.device.kind,
        "name": revision.name,
        "link": operation.author.link,
    }
    connection.execute(insert(REVISION), row)


def versions_of(connection: Connection, plan_id: str, op_id: str) -> set[int]:
    """The versions that an operation has made."""
    return set(connection.execute(_SELECT_OP, {"plan_id": plan_id, "op_id": op_id}).scalars())


def check_kept(connection: Connection, plan_id: str, version: int) -> None:
    """Raise `NoVersionError` when a version isn't kept, so that nothing that stood at another is taken for it."""
    if version not in find_revisions(connection, plan_id, [version]):
        raise NoVersionError(f"version {version} of the plan {plan_id!r} is not kept")


def find_revisions(connection: Connection, plan_id: str, versions: Collection[int]) -> dict[int, Revision]:
    """The revisions of these versions, as far as they are kept."""
    rows = connection.execute(_SELECT_SOME, {"plan_id": plan_id, "versions": list(versions)})
    return {row.version: _revision(row) for row in rows}


def last_version(connection: Connection, plan_id: str) -> int:
    """The newest version at which answers were changed; 0 where that is not known."""
    return connection.execute(_SELECT_NEWEST, {"plan_id": plan_id}).scalar_one() or 0


def list_revisions(connection: Connection, plan_id: str, most: int, before: int | None = None) -> tuple[Revision, ...]:
    """The newest revisions of a plan, or the newest before a version; the newest first."""
    if before is None:
        rows = connection.execute(_SELECT_LAST, {"plan_id": plan_id, "most": most})
    else:
        rows = connection.execute(_SELECT_BEFORE, {"plan_id": plan_id, "most": most, "version": before})
    return tuple(_revision(row) for row in rows)


def all_revisions(connection: Connection, plan_id: str) -> tuple[Revision, ...]:
    """Every revision of a plan that is kept, the oldest first."""
    rows = connection.execute(_SELECT.order_by(REVISION.c.version), {"plan_id": plan_id})
    return tuple(_revision(row) for row in rows)


def named_revisions(connection: Connection, plan_id: str) -> tuple[Revision, ...]:
    """The versions that the owner has named, the newest first."""
    return tuple(_revision(row) for row in connection.execute(_SELECT_NAMED, {"plan_id": plan_id}))


def name_version(connection: Connection, plan_id: str, version: int, name: str) -> None:
    """Name a version, or take its name away.

    Raises `LimitError` when the name is too long, or there are as many named versions as a plan may have, and
    `NoVersionError` when the version is not kept. The plan is locked by this transaction.
    """
    check_kept(connection, plan_id, version)
    if len(name) > LINE_LIMIT:
        raise LimitError("line", "", LINE_LIMIT)
    others = [one for one in named_revisions(connection, plan_id) if one.version != version]
    if name and len(others) >= NAMED_VERSIONS_LIMIT:
        raise LimitError("names", "", NAMED_VERSIONS_LIMIT)
    connection.execute(_UPDATE_NAME, {"plan_id": plan_id, "at_version": version, "new_name": name})


def _revision(row: Row[tuple[object, ...]]) -> Revision:
    author = Author(Device(row.device_id, row.device_kind), datetime.fromisoformat(row.changed_at), row.link)
    return Revision(
        row.version, Operation(row.op_id, author, RevisionKind(row.kind), row.target), row.name, row.answers
    )
