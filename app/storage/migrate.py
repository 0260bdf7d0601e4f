"""Bringing a database to the schema of this program."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from app.base.errors import SchemaError
from app.storage.database import Database

_MIGRATION_LOCK = 7_203_911  # any number that no other program locks in this database
_MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: Database) -> None:
    """Upgrade to the newest schema, in one transaction: a migration that fails or is killed leaves nothing half done.

    Raises `SchemaError` when the database was made by a newer program.
    """
    database.write_now(_upgrade)


def is_current(connection: Connection) -> bool:
    """Whether a database has exactly the schema of this program."""
    return _revision(connection) == _newest(_MIGRATIONS)


def _upgrade(connection: Connection) -> None:
    _wait_for_others(connection)
    revision = _revision(connection)
    if revision is not None and revision not in {script.revision for script in _scripts().walk_revisions()}:
        raise SchemaError(f"the database has schema {revision}, which a newer version of this program made")
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _wait_for_others(connection: Connection) -> None:
    """Let one program migrate at a time. SQLite sees to that by itself: the transaction began as a writing one."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@cache
def _newest(migrations: Path) -> str | None:
    """The newest revision in a folder, which is read once."""
    return ScriptDirectory(str(migrations)).get_current_head()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
