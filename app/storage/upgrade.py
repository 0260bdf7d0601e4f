"""Running the migrations that a database lacks."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from app.base.errors import SchemaError
from app.storage.schema import schema_of

_MIGRATION_LOCK = 7_203_911  # any number that no other program locks in this database
_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Upgrade to the newest schema in the transaction that the caller began; raises `SchemaError` if it is newer."""
    _wait_for_others(connection)
    revision = schema_of(connection)
    config = migration_config()
    scripts = ScriptDirectory.from_config(config)
    if revision is not None and revision not in {script.revision for script in scripts.walk_revisions()}:
        raise SchemaError(f"the database has schema {revision}, which a newer version of this program made")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migration_config() -> Config:
    """What Alembic has to know of the migrations."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def _wait_for_others(connection: Connection) -> None:
    """Let one program migrate at a time, however long that takes. SQLite does so by itself in a writing transaction."""
    if connection.dialect.name == "postgresql":
        for bound in ("lock_timeout", "statement_timeout"):
            connection.exec_driver_sql(f"SET LOCAL {bound} = 0")
        connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
