"""What answers were before: kept when they are replaced, and found again by version.

An answer's value is in one place only: the present one in its own table, each earlier one here, under the version from
which on it was there.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, func, insert, select, union_all, update

from app.storage.repositories.operations import Operation, RevisionKind
from app.storage.repositories.revisions import Revision, find_revisions
from app.storage.tables import ANSWER, PAST_ANSWER, REVISION

ROW_BYTES = 200
"""About what a row takes in a database beside its text."""

MOST_NAMED_PATHS = 1_000
"""More paths than these are not named in a statement, as databases limit that: the whole plan is read instead."""

_OF_PLAN = PAST_ANSWER.c.plan == bindparam("plan_id")
_NEWEST = (
    select(PAST_ANSWER.c.path, func.max(PAST_ANSWER.c.version).label("version"))
    .where(_OF_PLAN, PAST_ANSWER.c.version <= bindparam("version"))
    .group_by(PAST_ANSWER.c.path)
)
_PRESENT = select(ANSWER.c.path, ANSWER.c.value).where(
    ANSWER.c.plan == bindparam("plan_id"), ANSWER.c.version <= bindparam("version")
)
_IS_REVISION = (REVISION.c.plan == bindparam("plan_id")) & (REVISION.c.version == bindparam("at_version"))
_FEWER_ANSWERS = update(REVISION).where(_IS_REVISION).values(answers=REVISION.c.answers - bindparam("fewer"))
_DELETE_EMPTY = delete(REVISION).where(_IS_REVISION, REVISION.c.answers <= 0)
_PRESENT_AT, _PAST_AT = (
    select(table.c.path, table.c.version, table.c.value).where(
        table.c.plan == bindparam("plan_id"), table.c.version.in_(bindparam("versions", expanding=True))
    )
    for table in (ANSWER, PAST_ANSWER)
)
_PAST_OF_PATHS = (
    select(PAST_ANSWER.c.path, PAST_ANSWER.c.version, PAST_ANSWER.c.value)
    .where(_OF_PLAN, PAST_ANSWER.c.path.in_(bindparam("paths", expanding=True)))
    .order_by(PAST_ANSWER.c.path, PAST_ANSWER.c.version)
)
_SELECT_CHANGED = union_all(_PRESENT_AT, _PAST_AT)
_SELECT_PATHS = union_all(
    *(select_at.with_only_columns(*select_at.selected_columns[:2]) for select_at in (_PRESENT_AT, _PAST_AT))
)


def keep_past(
    connection: Connection, plan_id: str, operation: Operation, replaced: Mapping[str, tuple[int, str]]
) -> int:
    """Keep what answers were, (version, value) by path, before an operation replaces them; about the bytes it takes.

    What is typed on one page into one field within the same minute is one entry: what stood there meanwhile isn't kept.
    """
    bursts = _bursts(connection, plan_id, operation, {version for version, _ in replaced.values()})
    _forget_bursts(connection, plan_id, [version for version, _ in replaced.values() if version in bursts])
    rows = [
        {"plan": plan_id, "path": path, "version": version, "value": value, "size": len(value.encode())}
        for path, (version, value) in replaced.items()
        if version not in bursts
    ]
    if rows:
        connection.execute(insert(PAST_ANSWER), rows)
    return sum(ROW_BYTES + len(value.encode()) for version, value in replaced.values() if version not in bursts)


def values_changed_at(
    connection: Connection, plan_id: str, versions: Collection[int]
) -> tuple[tuple[str, int, str], ...]:
    """What was changed at these versions and is still kept: path, version and the value from then on."""
    rows = connection.execute(_SELECT_CHANGED, {"plan_id": plan_id, "versions": list(versions)})
    return tuple((row.path, row.version, row.value) for row in rows)


def paths_changed_at(connection: Connection, plan_id: str, versions: Collection[int]) -> dict[int, list[str]]:
    """The paths of what was changed at each of these versions and is still kept."""
    paths: dict[int, list[str]] = {version: [] for version in versions}
    for row in connection.execute(_SELECT_PATHS, {"plan_id": plan_id, "versions": list(versions)}):
        paths[row.version].append(row.path)
    return paths


def values_at(
    connection: Connection, plan_id: str, version: int, paths: Collection[str] | None = None
) -> dict[str, str]:
    """The answers as they were at a version, or those at some paths; without those that there were not yet."""
    newest, present = _NEWEST, _PRESENT
    if paths is not None and len(paths) <= MOST_NAMED_PATHS:
        newest, present = newest.where(PAST_ANSWER.c.path.in_(paths)), present.where(ANSWER.c.path.in_(paths))
    found, values = newest.subquery(), {"plan_id": plan_id, "version": version}
    is_newest = (PAST_ANSWER.c.path == found.c.path) & (PAST_ANSWER.c.version == found.c.version)
    past = select(PAST_ANSWER.c.path, PAST_ANSWER.c.value).join(found, is_newest).where(_OF_PLAN)
    return {path: value for each in (past, present) for path, value in connection.execute(each, values)}


def last_filled(connection: Connection, plan_id: str, paths: Collection[str]) -> dict[str, str]:
    """What the answers at some paths were when they last were anything before what they are now."""
    named = PAST_ANSWER.c.path.in_(list(paths)[:MOST_NAMED_PATHS]) & (PAST_ANSWER.c.value != "")
    rows = connection.execute(
        select(PAST_ANSWER.c.path, PAST_ANSWER.c.value).where(_OF_PLAN, named).order_by(PAST_ANSWER.c.version),
        {"plan_id": plan_id},
    )
    return {row.path: row.value for row in rows}


def past_values(connection: Connection, plan_id: str, paths: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    """All that is kept of what the answers at some paths were, with the versions from which on, in their order."""
    found: dict[str, list[tuple[int, str]]] = {}
    rows = connection.execute(_PAST_OF_PATHS, {"plan_id": plan_id, "paths": list(paths)[:MOST_NAMED_PATHS]})
    for row in rows:
        found.setdefault(row.path, []).append((row.version, row.value))
    return found


def values_over_time(connection: Connection, plan_id: str, paths: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    """All that is kept of the answers at some paths, with the versions from which on it was there, in their order."""
    found: dict[str, list[tuple[int, str]]] = {path: [] for path in list(paths)[:MOST_NAMED_PATHS]}
    for table in (PAST_ANSWER, ANSWER):
        rows = select(table.c.path, table.c.version, table.c.value).where(
            table.c.plan == plan_id, table.c.path.in_(list(found))
        )
        for row in connection.execute(rows.order_by(table.c.version)):
            found[row.path].append((row.version, row.value))
    return found


def _bursts(connection: Connection, plan_id: str, operation: Operation, versions: Collection[int]) -> set[int]:
    """Which of these versions were typed on the same page within the present minute, and have no name."""
    if operation.kind is not RevisionKind.TYPED or not operation.page or not versions:
        return set()
    found = find_revisions(connection, plan_id, versions)
    return {version for version, revision in found.items() if _is_one_burst(revision, operation)}


def _is_one_burst(earlier: Revision, operation: Operation) -> bool:
    is_same_page = earlier.operation.kind is RevisionKind.TYPED and earlier.operation.page == operation.page
    now = operation.author.at
    is_same_minute = now.replace(second=0, microsecond=0) <= earlier.changed_at <= now
    return is_same_page and is_same_minute and not earlier.name


def _forget_bursts(connection: Connection, plan_id: str, versions: Iterable[int]) -> None:
    """Forget the versions of which nothing is left."""
    for version, fewer in Counter(versions).items():
        at = {"plan_id": plan_id, "at_version": version}
        connection.execute(_FEWER_ANSWERS, {**at, "fewer": fewer})
        connection.execute(_DELETE_EMPTY, at)
