"""The command itself."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import TypeVar

import click
from sqlalchemy.exc import SQLAlchemyError

from app.base.errors import PlaybookError
from app.base.settings import Settings, read_settings
from app.cli.doctor.line import Grade, Line, warning, wrong
from app.cli.doctor.registry import OF_CONTENT, OF_FILES, OF_SCHEMA, OF_SETTINGS, ON_POSTGRESQL, ON_SQLITE
from app.storage.database import Database
from app.storage.engines import is_sqlite
from app.storage.files import database_file
from app.storage.schema import is_current

_WAY_OUT = {
    True: "if it is damaged, keep its files and restore the last backup",
    False: "see whether PostgreSQL runs, and PLAYBOOK_DATABASE_URL",
}

T = TypeVar("T", Settings, Database)


@click.command()
def doctor() -> None:
    """Check the settings, the files and the database; say for each what to do, and exit with 1 if one is wrong."""
    is_wrong = False
    for line in _lines(read_settings()):
        click.echo(str(line))
        is_wrong |= line.grade is Grade.WRONG
    sys.exit(is_wrong)


def _lines(settings: Settings) -> Iterator[Line]:
    yield from _run(OF_SETTINGS, settings)
    if is_sqlite(settings.database):
        file = database_file(settings.database)
        if not file.exists():
            yield warning(f"there is no database at {file} yet; the first start makes it")
            return
        yield from _run(OF_FILES, settings)
    with closing(Database(settings.database)) as database:
        try:
            has_this_schema = database.read_now(is_current)
        except SQLAlchemyError as error:
            yield wrong(f"the database cannot be used: {_first_line(error)}; {_WAY_OUT[database.is_embedded]}")
            return
        yield from _run(ON_SQLITE if database.is_embedded else ON_POSTGRESQL, database)
        yield from _run((*OF_SCHEMA, *(OF_CONTENT if has_this_schema else ())), database)


def _run(checks: Sequence[Callable[[T], Iterator[Line]]], subject: T) -> Iterator[Line]:
    for check in checks:
        try:
            yield from check(subject)
        except (PlaybookError, SQLAlchemyError, OSError) as error:
            yield wrong(f"{check.__name__.removeprefix('check_')} could not be checked: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    return str(getattr(error, "orig", error)).partition("\n")[0]
