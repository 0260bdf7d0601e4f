"""What the team finds in its calendar beside activities: the opening, what is ready by when, and deadlines."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.document.model.editions import Edition
from app.document.sections import countdown
from app.document.sections.ending import checkpoint_date, checkpoint_title
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.opening import opening_title
from app.document.writing.writer import Writer
from app.i18n.translator import translator
from app.schedule.moments import day_date, horizon_days, moment
from app.schedule.owners import opener
from app.schedule.posting import opening_posting
from app.schedule.timetable import launch_date

_GOAL = ("success_metric", "success_target")


@dataclass(frozen=True, slots=True)
class TeamDate:
    """Something that the team has to think of: on a day, or at a time of it. ``path`` stays the same when it moves."""

    path: str
    title: str
    description: str
    starts: date


def team_dates(shown: ShownPlan) -> tuple[TeamDate, ...]:
    """All of them, for those who run the group alone; none before the launch date is set."""
    launch = launch_date(shown.plan)
    if launch is None or shown.edition is not Edition.OPERATOR:
        return ()
    writer = Writer(shown, translator(shown.language))
    return (*_ready(writer, launch), *_opening(writer), *_deadline(writer, launch), *_checkpoints(writer))


def _ready(writer: Writer, launch: date) -> Iterator[TeamDate]:
    """A day for all that has to be ready by it."""
    by_days: dict[int, list[str]] = defaultdict(list)
    for days, what in countdown.to_have_ready(writer):
        by_days[days].append(what)
    for days, lines in sorted(by_days.items(), reverse=True):
        if on := day_date(launch, 1 - days):
            title = writer.t.gettext("To have ready for the launch")
            yield TeamDate(f"ready.{days}", title, "\n".join(lines), on)


def _opening(writer: Writer) -> Iterator[TeamDate]:
    title, posted, zone = opening_title(writer), opening_posting(writer.plan), writer.plan.when.zone
    if not title or posted.on is None:
        return
    starts = posted.on
    if posted.at is not None:
        at = datetime.combine(posted.on, posted.at)
        starts = moment(posted.on, posted.at, zone).at if isinstance(zone, ZoneInfo) else at
    yield TeamDate("opening", title, opener(writer.plan), starts)


def _deadline(writer: Writer, launch: date) -> Iterator[TeamDate]:
    """The day by which the goal is to be reached."""
    why, day = writer.plan.why, horizon_days(writer.plan)
    on = day_date(launch, day) if day else None
    if on:
        goal = "\n".join(filter(None, (writer.words(why, name) for name in _GOAL)))
        yield TeamDate("deadline", writer.t.gettext("Goal deadline"), goal, on)


def _checkpoints(writer: Writer) -> Iterator[TeamDate]:
    for one in writer.plan.health.checkpoints:
        if on := checkpoint_date(writer.plan, one):
            yield TeamDate(f"health.checkpoints.{one.id}", checkpoint_title(writer, one), one.criterion, on)
