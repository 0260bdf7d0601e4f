"""Checks of what a database holds. Ids and sizes only: what founders wrote is nobody's business."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Connection, Table, func, select

from app.base.settings import read_settings
from app.cli.doctor.line import Line, ok, warning, wrong
from app.storage.database import Database
from app.storage.migration_scripts import is_known
from app.storage.repositories.expired import count_expired, count_kept_too_long
from app.storage.repositories.sizes import largest_histories, largest_plans
from app.storage.schema import SCHEMA, schema_of
from app.storage.tables import ANSWER, PAST_ANSWER, PLAN, REVISION

_TABLES = (PLAN, ANSWER, REVISION, PAST_ANSWER)


def check_schema(database: Database) -> Iterator[Line]:
    """Whether the database is this program's."""
    schema = database.read_now(schema_of)
    words = f"the database has schema {schema or 'none'}, this program {SCHEMA}"
    if schema == SCHEMA:
        yield ok(words)
    elif not is_known(schema):
        yield wrong(f"{words}; install the newer version that made it")
    elif database.is_embedded or schema is None:
        yield warning(f"{words}; the next start changes it")
    else:
        yield wrong(f"{words}; no server starts until you run playbook migrate")


def check_counts(database: Database) -> Iterator[Line]:
    """How much there is."""
    counts = (f"{_plural(table)} {database.read_now(partial(_count, table=table)):,}" for table in _TABLES)
    yield ok(f"what it holds: {', '.join(counts)}")


def check_largest(database: Database) -> Iterator[Line]:
    """The plans that take most."""
    for kind, find in (("answers", largest_plans), ("history", largest_histories)):
        sizes = [f"{plan} {size:,}" for plan, size in database.read_now(find)]
        yield ok(f"largest plans by {kind}, in bytes: {', '.join(sizes) or 'none'}")


def check_expired(database: Database) -> Iterator[Line]:
    """What can be purged."""
    now, days = datetime.now(UTC), read_settings().retention_days
    expired = database.read_now(partial(count_expired, now=now))
    counts = {"links turned off long ago": expired.links, "plans that nobody ever wrote in": expired.plans}
    if days:
        old = database.read_now(partial(count_kept_too_long, now=now, days=days))
        counts[f"plans neither changed nor read for {days} days"] = old
    words = f"to purge: {', '.join(f'{what} {count}' for what, count in counts.items())}"
    yield warning(f"{words}; run playbook purge-expired") if any(counts.values()) else ok(words)


def _plural(table: Table) -> str:
    return f"{table.name.replace('_', ' ')}s"


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
