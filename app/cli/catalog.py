"""Commands that list what there is: ``schema``, ``starters``, ``example``, ``principles``, ``activities``."""

from datetime import UTC, date, datetime
from typing import Any

import click

from app.base.errors import PlaybookError
from app.cli.options import AnswerType, DayType, HoursType, language_option, today_option
from app.cli.printing import print_json
from app.first_draft.draft import first_draft
from app.first_draft.sentence import Sentence
from app.i18n.languages import DEFAULT_LANGUAGE, Language
from app.knowledge.content import knowledge_in
from app.plan.fields.choices import CHOICES
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
@click.option("--name", type=AnswerType("positioning.name"), default="", help="The community's name.")
@click.option("--for-whom", type=AnswerType("positioning.for_whom"), default="", help="For whom it is.")
@click.option(
    "--platform",
    type=AnswerType("where.platform_other"),
    default="",
    help="A key of the platforms, or the name of another one.",
)
@click.option("--city", type=AnswerType("where.city"), default="", help="The city, where people meet in person.")
@click.option("--first-size", type=click.IntRange(min=1), help="How many people at first.")
@click.option("--launch-date", type=DayType(), help="The launch date (YYYY-MM-DD).")
@click.option("--hours", type=HoursType(), help="The founder's hours a week.")
def example(key: str, language: Language, today: date | None, platform: str, **said: Any) -> None:
    """Print the starter KEY as a plan file, with what is said of the community put in its places."""
    knowledge = knowledge_in(language)
    found = knowledge.starters.get(key)
    if found is None:
        raise PlaybookError(f"there is no starter {key!r}; see: playbook starters")
    is_known = not platform or platform in CHOICES["platform"]
    said["platform"], said["platform_other"] = (platform, "") if is_known else ("other", platform)
    draft = first_draft(found, knowledge, today or _today(), Sentence(**said))
    print_json(write_plan_file(draft.answers, language, drafted=draft.drafted))


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
