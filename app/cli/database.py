"""Commands that work on the database: ``migrate``, ``import``, ``edit-link``."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.base.errors import PlaybookError
from app.base.settings import Settings, read_settings
from app.cli.opening import any_database, current_database
from app.cli.plan_files import load_plan_file
from app.storage.files import prepare_files
from app.storage.migrate import migrate
from app.storage.repositories.edit_links import NewEditLink, add_edit_link
from app.storage.repositories.imports import take_plan_file
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author
from app.storage.repositories.plans import find_plan
from app.storage.repositories.tokens import new_token

_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  # addresses to listen on, not to open


@click.command("migrate")
def migrate_database() -> None:
    """Bring the database to the schema of this program."""
    settings = read_settings()
    prepare_files(settings)
    with any_database(settings) as database:
        migrate(database)
        click.echo("the database is up to date")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_plan(file: Path) -> None:
    """Store a plan FILE (JSON, or the planner's HTML) in the database, and print its edit link."""
    settings = read_settings()
    plan_file = load_plan_file(file)
    author = Author(UNKNOWN_DEVICE, datetime.now(UTC))
    with current_database(settings) as database:
        plan = database.write_now(lambda connection: take_plan_file(connection, plan_file, author))
    click.echo(f"{_base_url(settings)}/e/{plan.token}")


@click.command("edit-link")
@click.argument("plan")
def edit_link(plan: str) -> None:
    """Print a new edit link for the plan with the id PLAN; earlier links keep working."""
    settings = read_settings()
    token = new_token()
    with current_database(settings) as database:
        if database.read_now(lambda connection: find_plan(connection, plan)) is None:
            raise PlaybookError(f"there is no plan {plan!r} in this database")
        database.write_now(lambda connection: add_edit_link(connection, plan, NewEditLink(token), datetime.now(UTC)))
    click.echo(f"{_base_url(settings)}/e/{token}")


def _base_url(settings: Settings) -> str:
    host = "127.0.0.1" if settings.host in _EVERYWHERE else settings.host
    return str(settings.public_url or f"http://{host}:{settings.port}").rstrip("/")
