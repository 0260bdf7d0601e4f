"""Commands about what leaves the planner: ``formats``, ``export``."""

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from app.cli.options import language_option, today_option
from app.cli.plan_files import load_plan_file
from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING, Part, parts_named
from app.exports.building import Export, build_export
from app.exports.formats import FORMATS, REPORT_FORMATS
from app.exports.registry import RENDERERS
from app.exports.request import ExportRequest, calendar_sequence
from app.i18n.languages import DEFAULT_LANGUAGE, Language
from app.i18n.translator import translator
from app.plan.files.plan_file import PlanFile
from app.renderers import pdf
from app.renderers.papers import Paper
from app.schedule.reporting import ReportDays

_PARTS = ", ".join(part.value for part in Part)
_WITH_PDF = ("pdf", "zip")


@click.command()
def formats() -> None:
    """List the formats a plan can be exported to."""
    for one in FORMATS.values():
        click.echo(f"{one.name}\t{one.good_for(translator(DEFAULT_LANGUAGE))}")


def _read_parts(_: click.Context, parameter: click.Parameter, value: str | None) -> frozenset[Part]:
    """The parts that a list with commas names; all but the sheets for people where nothing is said."""
    if value is None:
        return EVERYTHING
    names = [name.strip() for name in value.split(",")]
    unknown = [name for name in names if name not in {part.value for part in Part}]
    if unknown:
        raise click.BadParameter(
            f"{unknown[0]!r} is not one of {', '.join(one.value for one in Part)}", param=parameter
        )
    return parts_named(names)


def _read_report(_: click.Context, parameter: click.Parameter, value: str | None) -> ReportDays | None:
    """The days of the report that is wanted; None for the plan."""
    if value is None:
        return None
    days = ReportDays.read(value)
    if value not in (days.text, "month"):
        raise click.BadParameter(f"{value!r} is not month, all or the number of a month", param=parameter)
    return days


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), required=True)
@language_option()
@today_option()
@click.option(
    "--edition", type=click.Choice([one.value for one in Edition]), default="operator", help="Whom it is for."
)
@click.option(
    "--paper",
    type=click.Choice([one.value for one in Paper]),
    default="a4",
    help="The paper of a PDF or a Word file; a5 is a booklet.",
)
@click.option(
    "--parts", callback=_read_parts, help="What an operator's document holds: " + ",".join(one.value for one in Part)
)
@click.option(
    "--report",
    callback=_read_report,
    help="The report in place of the plan: of the thirty days of today (month), of others by their number, or of all.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write; - prints it.")
def export(file: Path, output: Path, **options: Any) -> None:
    """Export the plan FILE or its report in a format, as its owner would download it."""
    asked = _Asked(**options)
    if asked.report and asked.format_name not in REPORT_FORMATS:
        raise click.UsageError(f"a report can be had as {', '.join(REPORT_FORMATS)}, and not as {asked.format_name}")
    made = _export(load_plan_file(file), _changed_at(file, asked.today), asked)
    content = RENDERERS[asked.format_name](made)
    missing = pdf.missing_glyphs(made.document) if asked.format_name in _WITH_PDF else ()
    if missing:
        click.echo(f"playbook: printed as boxes in the PDF because no font has them: {' '.join(missing)}", err=True)
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
    parts: frozenset[Part]
    report: ReportDays | None


def _changed_at(file: Path, today: date | None) -> datetime:
    """When the plan was last changed, as far as its file tells, so that two exports of one file are the same."""
    if today:
        return datetime(today.year, today.month, today.day, tzinfo=UTC)
    return datetime.now(UTC) if str(file) == "-" else datetime.fromtimestamp(int(file.stat().st_mtime), UTC)


def _export(plan_file: PlanFile, changed_at: datetime, asked: _Asked) -> Export:
    name = plan_file.answers.raw("positioning.name")
    request = ExportRequest(
        plan_id=name,
        calendar_id=plan_file.calendar_id,
        sequence=calendar_sequence(changed_at, 1),
        answers=plan_file.answers,
        plan_language=plan_file.language,
        language=asked.language,
        is_owners=True,
        dismissals=plan_file.dismissals,
        drafted=plan_file.drafted,
        edition=Edition(asked.edition),
        paper=Paper(asked.paper),
        changed_at=changed_at,
        today=asked.today,
        parts=asked.parts,
        report=asked.report,
    )
    return build_export(request)
