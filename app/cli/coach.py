"""The coach's command: ``check``."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from app.cli.options import language_option, today_option
from app.cli.plan_files import load_plan_file
from app.cli.printing import print_json
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Finding, Severity
from app.coach.review import review
from app.i18n.languages import Language
from app.knowledge.content import knowledge_in


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@language_option()
@today_option()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def check(file: Path, language: Language, today: date | None, *, as_json: bool) -> None:
    """Print what the coach finds in the plan FILE; exit with 1 if something must be fixed before launch."""
    plan_file = load_plan_file(file)
    day = today or datetime.now(UTC).date()
    context = ReviewContext.of(plan_file.answers, knowledge_in(language), knowledge_in(plan_file.language), day)
    standing = review(context, plan_file.dismissals).standing
    if as_json:
        print_json([_as_data(finding) for finding in standing])
    else:
        for finding in standing:
            click.echo(_in_lines(finding))
    sys.exit(any(finding.severity is Severity.MUST for finding in standing))


def _as_data(finding: Finding) -> dict[str, Any]:
    return {
        "name": finding.name,
        "severity": finding.severity.value,
        "step": finding.step,
        "field": finding.field,
        "found": finding.message,
        "why": finding.why,
        "source": finding.source,
        "fix": finding.advice,
    }


def _in_lines(finding: Finding) -> str:
    head = f"{finding.severity.value.upper()}  {finding.name}  ({finding.field})"
    return f"{head}\n  {finding.message}\n  {finding.why} [{finding.source}]\n  -> {finding.advice}\n"
