"""Commands that need no database: ``schema``, ``starters``, ``example``, ``formats``, ``export``."""

import json
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from app.cli.options import language_option, today_option
from app.cli.plan_files import load_plan_file
from app.coach.case import Case
from app.coach.review import review
from app.document.build import DocumentRequest
from app.document.editions import Edition
from app.errors import PlaybookError
from app.i18n.languages import DEFAULT_LANGUAGE, Language
from app.i18n.translator import translator
from app.knowledge.library import load_library
from app.plan.files import PlanFile, write_plan_file
from app.plan.schema import plan_file_schema
from app.renderers.environment import ROOT
from app.renderers.export import Export
from app.renderers.exporting import Source, make_export
from app.renderers.pdf import PAPERS
from app.renderers.registry import FORMATS


@click.command()
def schema() -> None:
    """Print the JSON Schema of a plan file."""
    print_json(plan_file_schema())


@click.command()
def starters() -> None:
    """List the starter playbooks."""
    for starter in load_library(ROOT / "seeds")[DEFAULT_LANGUAGE].starters.values():
        click.echo(f"{starter.key}\t{starter.about.title}\t{starter.about.suits}")


@click.command()
@click.argument("key")
@language_option()
@today_option()
def example(key: str, language: Language, today: date | None) -> None:
    """Print the starter KEY as a plan file."""
    found = load_library(ROOT / "seeds")[language].starters.get(key)
    if found is None:
        raise PlaybookError(f"there is no starter {key!r}; see: playbook starters")
    print_json(write_plan_file(found.answers_from(today or _today()), language))


@click.command()
def formats() -> None:
    """List the formats a plan can be exported to."""
    for one in FORMATS.values():
        click.echo(f"{one.name}\t{one.good_for(translator(DEFAULT_LANGUAGE))}")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), required=True)
@language_option()
@today_option()
@click.option(
    "--edition", type=click.Choice([one.value for one in Edition]), default="operator", help="Whom it is for."
)
@click.option("--paper", type=click.Choice(PAPERS), default=PAPERS[0], help="The paper of a PDF.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write; - prints it.")
def export(file: Path, output: Path, **options: Any) -> None:
    """Export the plan FILE in a format, as its owner would download it."""
    asked = _Asked(**options)
    content = FORMATS[asked.format_name].render(_export(load_plan_file(file), asked))
    if str(output) == "-":
        sys.stdout.buffer.write(content)
    else:
        output.write_bytes(content)


@dataclass(frozen=True, slots=True)
class _Asked:
    format_name: str
    language: Language
    today: date | None
    edition: str
    paper: str


def _export(plan_file: PlanFile, asked: _Asked) -> Export:
    today = asked.today
    changed_at = datetime(today.year, today.month, today.day, tzinfo=UTC) if today else datetime.now(UTC)
    library = load_library(ROOT / "seeds")
    knowledge, plan_knowledge = library[asked.language], library[plan_file.language]
    found = review(Case.of(plan_file.answers, knowledge, plan_knowledge, changed_at.date()), plan_file.dismissals)
    request = DocumentRequest(is_private=True, edition=Edition(asked.edition), changed_at=changed_at, review=found)
    name = plan_file.answers.raw("positioning.name")
    source = Source(name, plan_file.answers, plan_file.language, plan_file.dismissals)
    return make_export(source, knowledge, request, asked.paper)


def _today() -> date:
    return datetime.now(UTC).date()


def print_json(data: Any) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
