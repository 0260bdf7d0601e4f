"""``playbook``: the program and its commands."""

import sys
from typing import NoReturn

import click
from sqlalchemy.exc import DatabaseError

from app.cli.coach import activities, check, principles
from app.cli.database import edit_link, import_plan, migrate_database
from app.cli.files import example, export, formats, schema, starters
from app.cli.server import serve
from app.errors import PlaybookError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="community-playbook")
def playbook() -> None:
    """Plan a community: a web server, and the same planner without one."""


COMMANDS = (
    serve, migrate_database, schema, starters, example, principles, activities, formats, check, export, import_plan,
    edit_link,
)  # fmt: skip
for command in COMMANDS:
    playbook.add_command(command)


def main() -> None:
    """Run the command line; what is wrong is said in one place, without a traceback."""
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
        _fail(f"{error.filename}: {error.strerror}")
    except DatabaseError as error:
        _fail(f"the database cannot be used: {error.orig}")


def _fail(words: str) -> NoReturn:
    click.echo(f"playbook: {words}", err=True)
    sys.exit(1)
