"""Running the migrations that a database lacks."""

from alembic import command
from sqlalchemy import Connection, func, select

from app.storage.engines import lift_timeouts
from app.storage.migration_scripts import check_known, migration_config
from app.storage.schema import schema_of

_MIGRATION_LOCK = 7_203_911  # any number that no other program locks in this database


def upgrade(connection: Connection) -> None:
    """Upgrade to the newest schema in the transaction that the caller began; raises `SchemaError` if it is newer."""
    _wait_for_others(connection)
    schema = schema_of(connection)
    check_known(schema)
    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _wait_for_others(connection: Connection) -> None:
    """Let one program migrate at a time, however long that takes. SQLite does so by itself in a writing transaction."""
    lift_timeouts(connection)
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
