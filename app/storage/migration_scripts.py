"""The migrations there are. Alembic takes long to import: nothing that the server always needs imports this."""

from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from app.base.errors import SchemaError

_MIGRATIONS = Path(__file__).parent / "migrations"


def migration_config() -> Config:
    """What Alembic has to know of the migrations."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def is_known(schema: str | None) -> bool:
    """Whether a migration of this program makes a schema; None is that of an empty database."""
    scripts = ScriptDirectory.from_config(migration_config())
    return schema is None or schema in {script.revision for script in scripts.walk_revisions()}


def check_known(schema: str | None) -> None:
    """Raise `SchemaError` when a schema is not known."""
    if not is_known(schema):
        raise SchemaError(f"the database has schema {schema}, which a newer version of this program made")
