"""``mcp``: an assistant on this machine reads a plan, checks it and, where it may, writes it. No network is used."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.base.errors import PlaybookError
from app.base.settings import read_settings
from app.cli.assistant.sources import FileSource, PlanSource, StoredSource
from app.cli.assistant.tools import PlanTools
from app.cli.opening import current_database
from app.cli.options import language_option
from app.i18n.languages import Language
from app.storage.repositories.plans import find_plan

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

_ABOUT = "A plan for starting and running a community. Read it first; changes go over the revision that you have read."


@click.command()
@click.argument("plan")
@click.option("--write", is_flag=True, help="Let the assistant change the plan file.")
@click.option("--token", envvar="PLAYBOOK_TOKEN", default="", help="A token of the stored plan; to write, one to edit.")
@click.option(
    "--files",
    type=click.Path(exists=True, file_okay=False, writable=True, path_type=Path),
    default=None,
    help="A folder in which the assistant may save the plan as a file (PDF, Word, Excel …).",
)
@language_option(required=False)
def mcp(plan: str, language: Language | None, token: str, files: Path | None, *, write: bool) -> None:
    """Serve PLAN to an assistant over standard input and output: a plan file, or the id of a stored plan.

    It speaks the Model Context Protocol and opens no network. Better than --token is the variable PLAYBOOK_TOKEN: other
    users of the machine can read command lines.
    """
    with _source(plan, language, token, write=write) as source:
        source.view()  # what is wrong with it is said before anything else
        _server(source, files).run("stdio")


@contextmanager
def _source(plan: str, language: Language | None, token: str, *, write: bool) -> Iterator[PlanSource]:
    if Path(plan).is_file():
        yield FileSource.open(Path(plan), language, may_write=write)
        return
    if write:
        raise PlaybookError("--write is for plan files; a stored plan takes --token")
    with current_database(read_settings()) as database:
        if database.read_now(lambda connection: find_plan(connection, plan)) is None:
            raise PlaybookError(f"{plan!r} is neither a file nor the id of a plan in this database")
        yield StoredSource.open(database, plan, token, language)


def _server(source: PlanSource, files: Path | None) -> "MCPServer":
    try:
        from mcp.server.mcpserver import MCPServer  # noqa: PLC0415  # it takes seconds, and may not be there
    except ImportError as error:
        raise PlaybookError("the MCP SDK is missing: pip install -r requirements/mcp.txt") from error
    server = MCPServer("playbook", instructions=_ABOUT, version=version("community-playbook"), log_level="ERROR")
    tools = PlanTools(source, files)
    reading = (
        tools.read_plan, tools.check_plan, tools.describe_answers, tools.suggest_activities, tools.due, tools.export
    )  # fmt: skip
    saving = (tools.save_file,) if files else ()
    for tool in (*reading, *saving, *((tools.set_answers,) if source.may_write else ())):
        server.add_tool(tool)
    return server
