"""Bringing a database to the schema of this program."""

from app.base.errors import SchemaError
from app.storage.database import Database
from app.storage.schema import SCHEMA, is_current, schema_of


def migrate(database: Database) -> None:
    """Upgrade to the newest schema, in one transaction: a migration that fails or is killed leaves nothing half done.

    An embedded database is copied first. Raises `SchemaError` when the database was made by a newer program.
    """
    if database.read_now(is_current):
        return
    from app.storage.upgrade import upgrade  # noqa: PLC0415  # Alembic takes long to import, and is seldom needed

    database.write_now(upgrade)


def make_current(database: Database) -> None:
    """Migrate at the start of a program, unless other servers may be at work on a database with an earlier schema.

    So a database on a server is migrated by command, but for an empty one. Raises `SchemaError` when it should be.
    """
    schema = database.read_now(schema_of)
    if database.is_embedded or schema in (None, SCHEMA):
        migrate(database)
        return
    from app.storage.migration_scripts import check_known  # noqa: PLC0415  # Alembic takes long to import, and is seldom needed

    check_known(schema)
    raise SchemaError(f"the database has schema {schema}, and this program needs {SCHEMA}: run playbook migrate first")
