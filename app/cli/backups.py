"""Commands for backups: ``backup``, ``verify-backup``, ``restore``, ``mark-restored``."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.base.settings import read_settings
from app.cli.opening import any_database, embedded_file
from app.storage.backups import Contents, make_backup, restore_backup
from app.storage.backups import verify_backup as verify
from app.storage.files import prepare_files, prepare_folder
from app.storage.new_versions import outrun_versions

_FILE = click.Path(path_type=Path)
_WITH_PG_DUMP = 'use: pg_dump --format=custom --file=FILE "$PLAYBOOK_DATABASE_URL"'
_WITH_PG_RESTORE = (
    'use: pg_restore --dbname="$PLAYBOOK_DATABASE_URL" FILE, into an empty database; then: playbook mark-restored'
)


@click.command()
@click.argument("file", type=_FILE, default=Path())
def backup(file: Path) -> None:
    """Copy the SQLite database to FILE, also while the server runs; in a folder, the file is named by the time."""
    source = embedded_file(read_settings(), _WITH_PG_DUMP)
    target = file / f"playbook-{datetime.now(UTC):%Y%m%d-%H%M%S}.backup" if file.is_dir() else file
    click.echo(f"{target}: {_in_words(make_backup(source, target))}")


@click.command("verify-backup")
@click.argument("file", type=_FILE)
def verify_backup(file: Path) -> None:
    """Check that FILE is a backup in which no byte has changed, and that its database is sound."""
    click.echo(f"{file}: good, {_in_words(verify(file))}")


@click.command()
@click.argument("file", type=_FILE)
def restore(file: Path) -> None:
    """Make the SQLite database of the backup FILE, where there is none; it is migrated when the server starts."""
    settings = read_settings()
    target = embedded_file(settings, _WITH_PG_RESTORE)
    prepare_folder(settings)
    click.echo(f"{target}: {_in_words(restore_backup(file, target, datetime.now(UTC)))}")


@click.command("mark-restored")
def mark_restored() -> None:
    """Say that the database was restored by other means than `playbook restore`, before a server starts on it.

    Pages that were opened before can't overwrite anything then: what they save meets a conflict where it has to.
    """
    settings = read_settings()
    prepare_files(settings)
    with any_database(settings) as database:
        database.write_now(lambda connection: outrun_versions(connection, datetime.now(UTC)))
    click.echo("the versions of all plans were raised")


def _in_words(contents: Contents) -> str:
    return f"{contents.plans} {'plan' if contents.plans == 1 else 'plans'}, schema {contents.schema}"
