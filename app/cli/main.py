"""``playbook``: the program and its commands."""

import sys
from pkgutil import resolve_name
from typing import NoReturn

import click

from app.base.errors import PlaybookError
from app.base.garbage import made_to_last

COMMANDS = {
    "serve": "app.cli.server:serve",
    "migrate": "app.cli.database:migrate_database",
    "schema": "app.cli.catalog:schema",
    "openapi": "app.cli.describing:openapi",
    "starters": "app.cli.catalog:starters",
    "example": "app.cli.catalog:example",
    "principles": "app.cli.catalog:principles",
    "activities": "app.cli.catalog:activities",
    "formats": "app.cli.exports:formats",
    "check": "app.cli.coach:check",
    "due": "app.cli.due:due",
    "mcp": "app.cli.assistant.command:mcp",
    "export": "app.cli.exports:export",
    "poster": "app.cli.posters:poster",
    "import": "app.cli.database:import_plan",
    "edit-link": "app.cli.database:edit_link",
    "backup": "app.cli.backups:backup",
    "verify-backup": "app.cli.backups:verify_backup",
    "restore": "app.cli.backups:restore",
    "mark-restored": "app.cli.backups:mark_restored",
    "export-all": "app.cli.export_all:export_all",
    "doctor": "app.cli.doctor.command:doctor",
    "purge-expired": "app.cli.purging:purge_expired",
}


class _Commands(click.Group):
    """Commands of which only the one that is called is imported: importing everything takes seconds."""

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        with made_to_last():
            command: click.Command = resolve_name(COMMANDS[cmd_name])
        return command


@click.group(
    cls=_Commands,
    commands=[click.Command(name) for name in COMMANDS],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="community-playbook")
def playbook() -> None:
    """Plan a community: a web server, and the same planner without one."""


def main() -> None:
    """Run the command line; errors are printed in one place, without a traceback."""
    try:
        playbook(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except PlaybookError as error:
        _fail(str(error))
    except OSError as error:
        _fail(": ".join(str(part) for part in (error.filename, error.strerror) if part))


def _fail(words: str) -> NoReturn:
    click.echo(f"playbook: {words}", err=True)
    sys.exit(1)
