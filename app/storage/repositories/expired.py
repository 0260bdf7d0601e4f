"""What nobody needs any more: links that were turned off long ago, and plans that nobody ever wrote in.

A plan that its founder has written in is never among them, however old it is; it goes only where an instance keeps
plans for so many days and no longer.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, delete, func, or_, select

from app.first_draft.sentence import SENTENCE_PATHS
from app.storage.engines import lift_timeouts
from app.storage.repositories.deleting import forget_plans
from app.storage.repositories.edit_links import EDIT
from app.storage.repositories.operations import RevisionKind
from app.storage.repositories.origins import Origin
from app.storage.stamps import stamp
from app.storage.tables import ANSWER, DISMISSAL, LINK, PAST_ANSWER, PLAN, REVISION, WITHDRAWN

LINK_DAYS = 90
"""How long a link that was turned off says so; then it is one that never was."""
PLAN_DAYS = 365

_IS_DRAFT = ANSWER.c.from_starter == Origin.STARTER.value
_IS_OF_SENTENCE = or_(*(ANSWER.c.path.like(path) for path in SENTENCE_PATHS))
_IS_BEGINNING = (REVISION.c.kind == RevisionKind.BEGUN.value) & (REVISION.c.name == "")


@dataclass(frozen=True, slots=True)
class Expired:
    """How much of it there is."""

    links: int
    plans: int


def count_expired(connection: Connection, now: datetime) -> Expired:
    """How much would be deleted."""
    return Expired(_count(connection, LINK, _is_old_link(now)), _count(connection, PLAN, _is_unused_plan(now)))


def delete_expired(connection: Connection, now: datetime) -> Expired:
    """Delete it; how much that was."""
    lift_timeouts(connection)
    expired = count_expired(connection, now)
    connection.execute(delete(LINK).where(_is_old_link(now)))
    connection.execute(delete(WITHDRAWN).where(WITHDRAWN.c.at < stamp(now - timedelta(days=LINK_DAYS))))
    connection.execute(delete(PLAN).where(_is_unused_plan(now)))
    return expired


def count_kept_too_long(connection: Connection, now: datetime, days: int) -> int:
    """How many plans were not changed for so many days, nor read by a link."""
    return _count(connection, PLAN, _is_kept_too_long(now, days))


def delete_kept_too_long(connection: Connection, now: datetime, days: int) -> int:
    """Delete them; how many there were."""
    lift_timeouts(connection)
    return forget_plans(connection, _is_kept_too_long(now, days), now)


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()


def _is_old_link(now: datetime) -> ColumnElement[bool]:
    return LINK.c.revoked_at < stamp(now - timedelta(days=LINK_DAYS))


def _is_kept_too_long(now: datetime, days: int) -> ColumnElement[bool]:
    oldest, read = stamp(now - timedelta(days=days)), LINK.alias()
    is_read = select(read.c.plan).where(read.c.plan == PLAN.c.id, read.c.last_opened_at >= oldest).exists()
    return (PLAN.c.changed_at < oldest) & ~is_read


def _is_unused_plan(now: datetime) -> ColumnElement[bool]:
    """Its founder did nothing with it, and nobody keeps a link to it.

    Where there is an example, that holds for a plan as it began: the few words that it was made with are in it too.
    One that began with a copy or a plan file, in which more was written, is its founder's.
    Who saves just now changes the plan's own row, so that PostgreSQL looks at it once more before it deletes it.
    """
    answers = select(ANSWER.c.plan).where(ANSWER.c.plan == PLAN.c.id)
    own, drafted = answers.where(~_IS_DRAFT), answers.where(_IS_DRAFT)
    written = own.where(~_IS_OF_SENTENCE, ANSWER.c.value != "")
    traces = (
        select(PAST_ANSWER.c.plan).where(PAST_ANSWER.c.plan == PLAN.c.id),
        select(REVISION.c.plan).where(REVISION.c.plan == PLAN.c.id, ~_IS_BEGINNING),
        select(DISMISSAL.c.plan).where(DISMISSAL.c.plan == PLAN.c.id),
        select(LINK.c.plan).where(LINK.c.plan == PLAN.c.id, LINK.c.kind != EDIT),
    )
    condition = (
        (PLAN.c.created_at < stamp(now - timedelta(days=PLAN_DAYS)))
        & (PLAN.c.changed_at == PLAN.c.created_at)
        & (PLAN.c.edit_link_kept == 0)
        & (~own.exists() | (PLAN.c.version == 1) & drafted.exists() & ~written.exists())
    )
    for rows in traces:
        condition &= ~rows.exists()
    return condition
