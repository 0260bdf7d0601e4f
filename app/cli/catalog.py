"""Commands that list what there is: ``schema``, ``starters``, ``example``, ``principles``, ``activities``."""

from datetime import UTC, date, datetime

import click

from app.base.errors import PlaybookError
from app.cli.options import language_option, today_option
from app.cli.printing import print_json
from app.first_draft.draft import first_draft
from app.i18n.languages import DEFAULT_LANGUAGE, Language
from app.knowledge.content import knowledge_in
from app.plan.files.schema import plan_file_schema
from app.plan.files.writing import write_plan_file


@click.command()
def schema() -> None:
    """Print the JSON Schema of a plan file."""
    print_json(plan_file_schema())


@click.command()
def starters() -> None:
    """List the starter playbooks."""
    for starter in knowledge_in(DEFAULT_LANGUAGE).starters.values():
        click.echo(f"{starter.key}\t{starter.about.title}\t{starter.about.suits}")


@click.command()
@click.argument("key")
@language_option()
@today_option()
def example(key: str, language: Language, today: date | None) -> None:
    """Print the starter KEY as a plan file."""
    found = knowledge_in(language).starters.get(key)
    if found is None:
        raise PlaybookError(f"there is no starter {key!r}; see: playbook starters")
    print_json(write_plan_file(first_draft(found, knowledge_in(language), today or _today()).answers, language))


@click.command()
@language_option(required=False)
def principles(language: Language | None) -> None:
    """List the principles: id, sources, places, and what each says."""
    for principle in knowledge_in(language or DEFAULT_LANGUAGE).principles.by_key.values():
        sources, places = "".join(principle.facts.sources), " ".join(principle.facts.fields)
        click.echo(f"{principle.key}\t{sources}\t{places}\t{principle.words.says}")


@click.command()
@language_option(required=False)
def activities(language: Language | None) -> None:
    """List the activity library: id, kind, minutes, steps it fits into, and title."""
    for activity in knowledge_in(language or DEFAULT_LANGUAGE).activities.values():
        facts = activity.facts
        click.echo(f"{activity.key}\t{facts.kind}\t{facts.minutes}\t{' '.join(facts.steps)}\t{activity.words.title}")


def _today() -> date:
    return datetime.now(UTC).date()
