"""``purge-expired``: deleting what has expired."""

import asyncio
from datetime import UTC, datetime

import click

from app.base.settings import read_settings
from app.cli.opening import current_database
from app.storage.copies import COPY_DAYS, old_copies
from app.storage.engines import is_sqlite
from app.storage.files import database_file
from app.storage.repositories.expired import LINK_DAYS, PLAN_DAYS, delete_expired, delete_kept_too_long


@click.command("purge-expired")
def purge_expired() -> None:
    """Delete links turned off long ago, plans that nobody ever wrote in, and old copies made before an upgrade.

    With PLAYBOOK_RETENTION_DAYS, also plans that were neither changed nor read by a link for so many days.
    """
    settings, now = read_settings(), datetime.now(UTC)
    days = settings.retention_days
    with current_database(settings) as database:
        expired = database.write_now(lambda connection: delete_expired(connection, now))
        old = database.write_now(lambda connection: delete_kept_too_long(connection, now, days)) if days else 0
        asyncio.run(database.forget_deleted())
    copies = old_copies(database_file(settings.database), now) if is_sqlite(settings.database) else ()
    for copy in copies:
        copy.unlink()
    click.echo(f"links turned off more than {LINK_DAYS} days ago: {expired.links} deleted")
    click.echo(f"plans that nobody wrote in for {PLAN_DAYS} days after they were made: {expired.plans} deleted")
    if days:
        click.echo(f"plans neither changed nor read by a link for {days} days: {old} deleted")
    click.echo(f"copies made before an upgrade more than {COPY_DAYS} days ago: {len(copies)} deleted")
