"""``due``: what is to be posted and done within some time, for bots and schedulers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from app.base.errors import PlaybookError
from app.base.settings import read_settings
from app.base.spans import MOST, read_span
from app.cli.opening import current_database
from app.cli.plan_files import load_plan_file
from app.cli.printing import print_json
from app.document.reminders import Reminder, reminders
from app.knowledge.content import knowledge_in
from app.plan.files.plan_file import PlanFile
from app.plan.reading import read_plan
from app.schedule.moments import zone_of
from app.storage.repositories.plans import find_plan
from app.storage.repositories.snapshots import load_snapshot


class SpanType(click.ParamType[timedelta]):
    """A length of time such as 30m, 1h, 2d or 1h30m, up to a year."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> timedelta:
        """The length, or a usage error."""
        span = read_span(str(value))
        if span is None:
            self.fail(f"{value!r} is not a length of time like 30m, 1h or 2d", param, context)
        if not timedelta() < span <= MOST:
            self.fail(f"{value!r} is not between a minute and a year", param, context)
        return span


class MomentType(click.ParamType[datetime]):
    """A moment as ISO 8601 writes it; the plan's own clocks count where it names no zone."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> datetime:
        """The moment, or a usage error."""
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a moment like 2026-12-21T19:00", param, context)
        if not 1900 <= moment.year <= 9000:
            self.fail(f"{value!r} is not in the years 1900 to 9000", param, context)
        return moment


@click.command()
@click.argument("plan")
@click.option("--within", type=SpanType(), required=True, help="How far ahead to look, such as 30m, 1h or 2d.")
@click.option("--now", type=MomentType(), default=None, help="The moment that counts as now (2026-12-21T19:00).")
@click.option("--json", "as_json", is_flag=True, help="Print what is due as JSON.")
def due(plan: str, within: timedelta, now: datetime | None, *, as_json: bool) -> None:
    """Print what is to be posted and done soon in PLAN: a file, - for standard input, or the id of a stored plan.

    Called every hour with --within 1h, it tells everything once. What was ticked is left out.
    """
    plan_file = _plan(plan)
    read = read_plan(plan_file.answers)
    begins = now or datetime.now(UTC).replace(second=0, microsecond=0)
    begins = (begins if begins.tzinfo else begins.replace(tzinfo=zone_of(read))).astimezone(
        UTC
    )  # an hour is one of real time
    found = reminders(read, knowledge_in(plan_file.language), begins, begins + within)
    if as_json:
        print_json([_as_data(one) for one in found])
    else:
        for one in found:
            click.echo(_in_lines(one))


def _plan(named: str) -> PlanFile:
    if named == "-" or Path(named).is_file():
        return load_plan_file(Path(named))
    with current_database(read_settings()) as database:
        if database.read_now(lambda connection: find_plan(connection, named)) is None:
            raise PlaybookError(f"{named!r} is neither a file nor the id of a plan in this database")
        plan = database.read_now(lambda connection: load_snapshot(connection, named))
    return PlanFile(plan.record.language, plan.answers)


def _as_data(one: Reminder) -> dict[str, str]:
    return {
        "at": one.at.isoformat(),
        "what": one.what,
        "title": one.title,
        "who": one.who,
        "text": one.text,
        "if_silent": one.if_silent,
        "path": one.path,
    }


def _in_lines(one: Reminder) -> str:
    head = "  ".join(part for part in (f"{one.at:%Y-%m-%d %H:%M}", one.what.upper(), one.title, one.who) if part)
    lines = [*one.text.splitlines(), *([f"-> {one.if_silent}"] if one.if_silent else [])]
    return "\n".join([head, *(f"  {line}" for line in lines)]) + "\n"
