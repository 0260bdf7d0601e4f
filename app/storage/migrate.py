"""Bringing a database to the schema of this program."""

from app.storage.database import Database
from app.storage.schema import is_current


def migrate(database: Database) -> None:
    """Upgrade to the newest schema, in one transaction: a migration that fails or is killed leaves nothing half done.

    Raises `SchemaError` when the database was made by a newer program.
    """
    if database.read_now(is_current):
        return
    from app.storage.upgrade import upgrade  # noqa: PLC0415  # Alembic takes long to import, and is seldom needed

    database.write_now(upgrade)
