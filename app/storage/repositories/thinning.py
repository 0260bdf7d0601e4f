"""Thinning a plan's history, so that it stays bounded however long and however fast the plan is changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, select, update

from app.base.limits import HISTORY_LIMIT
from app.storage.repositories.keeping import versions_to_keep, without_older_half
from app.storage.repositories.past_answers import ROW_BYTES
from app.storage.repositories.revisions import Revision, all_revisions
from app.storage.repositories.shares import frozen_versions
from app.storage.tables import ANSWER, PAST_ANSWER, PLAN, REVISION

# After so many versions the rule is applied again; thinning takes a hundred times as long as a save.
_EVERY, _EVERY_WHEN_FULL = 100, 10

_LATER = PAST_ANSWER.alias("later")
_NEXT_PAST = (
    select(func.min(_LATER.c.version))
    .where(
        _LATER.c.plan == PAST_ANSWER.c.plan,
        _LATER.c.path == PAST_ANSWER.c.path,
        _LATER.c.version > PAST_ANSWER.c.version,
    )
    .correlate(PAST_ANSWER)
    .scalar_subquery()
)
_PRESENT = (
    select(ANSWER.c.version)
    .where(ANSWER.c.plan == PAST_ANSWER.c.plan, ANSWER.c.path == PAST_ANSWER.c.path)
    .correlate(PAST_ANSWER)
    .scalar_subquery()
)
# A text is of use to the versions from the one that it came with until that which replaced it.
_SELECT_USERS = select(REVISION.c.version).where(
    REVISION.c.plan == PAST_ANSWER.c.plan,
    REVISION.c.version >= PAST_ANSWER.c.version,
    REVISION.c.version < func.coalesce(_NEXT_PAST, _PRESENT),
)
_FORGET_TEXTS = delete(PAST_ANSWER).where(PAST_ANSWER.c.plan == bindparam("plan_id"), ~_SELECT_USERS.exists())
_FORGET = delete(REVISION).where(REVISION.c.plan == bindparam("plan_id"), REVISION.c.version == bindparam("at_version"))
_SIZES = (
    select(func.count(), func.coalesce(func.sum(PAST_ANSWER.c.size), 0))
    .select_from(PAST_ANSWER)
    .where(PAST_ANSWER.c.plan == bindparam("plan_id"))
)
_SIZES_BESIDE_NAMED = _SIZES.where(~_SELECT_USERS.where(REVISION.c.name != "").exists())
_UPDATE_SIZE = update(PLAN).where(PLAN.c.id == bindparam("plan_id")).values(history_size=bindparam("new_size"))


def is_due(earlier: int, version: int, history_size: int) -> bool:
    """Whether to thin a plan's history that came from one of its versions to another, and takes so many bytes now.

    Versions that change no answer are in between, so it is no matter which of them is a round number.
    """
    every = _EVERY_WHEN_FULL if history_size > HISTORY_LIMIT else _EVERY
    return earlier // every != version // every


def thin(connection: Connection, plan_id: str, now: datetime) -> None:
    """Keep of a plan's history what the rule says (`versions_to_keep`), and no more than there is room for.

    What named versions need doesn't count for that.
    """
    revisions, shown = all_revisions(connection, plan_id), frozen_versions(connection, plan_id)
    _keep(connection, plan_id, revisions, versions_to_keep(revisions, now, shown))
    while _size(connection, plan_id, _SIZES_BESIDE_NAMED) > HISTORY_LIMIT:
        revisions = all_revisions(connection, plan_id)
        if not _keep(connection, plan_id, revisions, without_older_half(revisions, shown)):
            break
    size = _size(connection, plan_id, _SIZES)
    connection.execute(_UPDATE_SIZE, {"plan_id": plan_id, "new_size": size})


def _keep(connection: Connection, plan_id: str, revisions: tuple[Revision, ...], kept: set[int]) -> bool:
    """Forget all other versions, and the texts that only they need; whether there were any."""
    gone = [{"plan_id": plan_id, "at_version": one.version} for one in revisions if one.version not in kept]
    if gone:
        connection.execute(_FORGET, gone)
        connection.execute(_FORGET_TEXTS, {"plan_id": plan_id})
    return bool(gone)


def _size(connection: Connection, plan_id: str, statement: Select[Any]) -> int:
    """About the bytes of what a statement counts, and of all revisions."""
    counted = connection.execute(statement, {"plan_id": plan_id}).one()
    size: int = counted[1] + ROW_BYTES * (counted[0] + len(all_revisions(connection, plan_id)))
    return size
