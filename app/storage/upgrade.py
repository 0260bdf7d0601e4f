"""Running the migrations that a database lacks."""

from alembic import command
from sqlalchemy import Connection, func, select

from app.storage.copies import copy_before_upgrade
from app.storage.engines import lift_timeouts
from app.storage.files import database_file
from app.storage.migration_scripts import check_known, migration_config
from app.storage.schema import SCHEMA, schema_of

_MIGRATION_LOCK = 7_203_911  # any number that no other program locks in this database


def upgrade(connection: Connection) -> None:
    """Upgrade to the newest schema in the transaction that the caller began; raises `SchemaError` if it is newer."""
    _wait_for_others(connection)
    schema = schema_of(connection)
    check_known(schema)
    if connection.dialect.name == "sqlite" and schema not in (None, SCHEMA):
        # Nobody else writes meanwhile, so the copy is what the migrations begin with.
        copy_before_upgrade(database_file(str(connection.engine.url)), schema)
    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _wait_for_others(connection: Connection) -> None:
    """Let one program migrate at a time, however long that takes. SQLite does so by itself in a writing transaction."""
    lift_timeouts(connection)
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
