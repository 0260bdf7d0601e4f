"""``export-all``: every plan as a plan file."""

import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from sqlalchemy import Connection

from app.base.settings import read_settings
from app.cli.opening import current_database
from app.exports.file_names import safe_name
from app.exports.plan_file import plan_json
from app.plan.files.writing import write_plan_file
from app.storage.new_file import new_file
from app.storage.repositories.plans import list_plan_ids
from app.storage.repositories.snapshots import load_snapshot

_Add = Callable[[str, bytes], None]
"""Adds a file with this name and content."""


@click.command("export-all")
@click.argument("target", type=click.Path(path_type=Path))
def export_all(target: Path) -> None:
    """Write every plan as a plan file into the new folder TARGET, or into a new ZIP file if it ends in .zip."""
    start = _new_zip if target.suffix.lower() == ".zip" else _new_folder
    with current_database(read_settings()) as database, new_file(target) as unfinished, start(unfinished) as add:
        count = database.read_now(lambda connection: _export(connection, add))
    click.echo(f"{target}: {count} {'plan' if count == 1 else 'plans'}")


def _export(connection: Connection, add: _Add) -> int:
    """Export all plans as they are at one moment; one of them at a time is in memory."""
    plan_ids = list_plan_ids(connection)
    for plan_id in plan_ids:
        plan = load_snapshot(connection, plan_id)
        name = safe_name(plan.answers.raw("positioning.name"))
        head = (plan.record.language, plan.dismissals, plan.record.calendar_id)
        data = write_plan_file(plan.answers, *head, plan.drafted)
        add(f"{name}-{plan_id}.json", plan_json(data))
    return len(plan_ids)


@contextmanager
def _new_zip(target: Path) -> Iterator[_Add]:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        yield archive.writestr


@contextmanager
def _new_folder(target: Path) -> Iterator[_Add]:
    def add(name: str, content: bytes) -> None:
        with (target / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    target.mkdir()
    yield add
