"""Walking a database through the schemas, one migration at a time, however many there are."""

from collections.abc import Callable
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, select

from app.storage.database import Database
from app.storage.migration_scripts import migration_config
from app.storage.schema import schema_of

SCHEMAS = [script.revision for script in ScriptDirectory.from_config(migration_config()).walk_revisions()][::-1]
"""All schemas, oldest first."""
FIRST = SCHEMAS[0]

Rows = dict[str, list[dict[str, Any]]]


def walk_to(database: Database, schema: str) -> None:
    """Bring a database to a schema, up or down."""
    database.write_now(lambda connection: run_alembic(connection, _way(schema_of(connection), schema)))


def all_rows(database: Database) -> Rows:
    """All rows of all tables, whatever the schema is, in an order that does not depend on how they are stored."""
    return database.read_now(_rows)


def _way(present: str | None, schema: str) -> Callable[[Config], None]:
    if present is not None and SCHEMAS.index(schema) < SCHEMAS.index(present):
        return lambda config: command.downgrade(config, schema)
    return lambda config: command.upgrade(config, schema)


def run_alembic(connection: Connection, run: Callable[[Config], None]) -> None:
    """Run a command of Alembic's in the transaction of a connection."""
    config = migration_config()
    config.attributes["connection"] = connection
    run(config)


def _rows(connection: Connection) -> Rows:
    found = MetaData()
    found.reflect(connection)
    return {
        name: sorted((dict(row) for row in connection.execute(select(table)).mappings()), key=repr)
        for name, table in found.tables.items()
        if name != "alembic_version"
    }
