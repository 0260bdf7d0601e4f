"""Pre-mortem, the life on one line of time, checkpoints and ending."""

import math
from calendar import monthrange
from datetime import MAXYEAR, date

from app.document.model.blocks import Block, Lifecycle, LifePoint
from app.document.writing.writer import Writer
from app.i18n.dates import long_date, short_date
from app.plan.plan import Plan
from app.plan.steps.health import Checkpoint
from app.schedule.moments import DAYS_IN_WEEK, day_date, horizon_days
from app.schedule.timetable import launch_date
from app.wording.shortening import shortened

_PHASES = (("days3", 3), ("days7", 7), ("month", 30))
_DAYS_IN_MONTH = 30.44
_DAYS_NEAR = 10
_GAP = 0.06
_TEXT = 160
"""A longer criterion stands below the line, in a table; a longer goal is shortened, for it stands with its days."""

# A day number, and the point without its place.
_Dated = tuple[float, LifePoint]


def build(writer: Writer) -> list[Block]:
    """How it could fail, when to decide, and how it closes well."""
    return [
        *writer.table("health", "failures"),
        *build_checkpoints(writer),
        *writer.facts("health", "ending"),
    ]


def build_checkpoints(writer: Writer) -> list[Block]:
    """The line of time and the checkpoints on it, for those who need not know how it could fail."""
    return [*_lifecycle(writer), *writer.table("health", "checkpoints", only=_is_not_on_line)]


def checkpoint_title(writer: Writer, checkpoint: Checkpoint) -> str:
    """That it is a checkpoint, and what is decided there."""
    choice = writer.words(checkpoint, "choice")
    return writer.t.gettext("Checkpoint: %(choice)s", choice=choice) if choice else writer.t.gettext("Checkpoint")


def checkpoint_date(plan: Plan, checkpoint: Checkpoint) -> date | None:
    """The day of a checkpoint, as far as it is known."""
    launch, month = launch_date(plan), checkpoint.month
    return _months_later(launch, int(month)) if launch and isinstance(month, int | float) else None


def _is_not_on_line(checkpoint: Checkpoint) -> bool:
    """Whether the line of time does not say all that was decided for a checkpoint."""
    return not isinstance(checkpoint.month, int | float) or len(checkpoint.criterion) > _TEXT


def _lifecycle(writer: Writer) -> list[Block]:
    """From the launch over the first month to the checkpoints; nothing before there is a checkpoint."""
    checkpoints = [_checkpoint(writer, one) for one in writer.plan.health.checkpoints]
    found = [point for point in checkpoints if point]
    if not found:
        return []
    dated = sorted([*_beginning(writer), *found, *_limit(writer)], key=lambda pair: pair[0])
    places = _places([day for day, _ in dated])
    points = (
        LifePoint(point.when, point.on, point.title, point.text, place, point.is_open)
        for (_, point), place in zip(dated, places, strict=True)
    )
    return [Lifecycle(writer.t.gettext("From the first day to the last"), tuple(points))]


def _beginning(writer: Writer) -> list[_Dated]:
    phases = (
        (day, writer.knowledge.guidance.steps[step].title, getattr(writer.plan, step).goal) for step, day in _PHASES
    )
    days = ((1, writer.t.gettext("Launch"), ""), *phases)
    return [(day, _point(writer.day_words(day), _day_words(writer, day), title, goal)) for day, title, goal in days]


def _checkpoint(writer: Writer, checkpoint: Checkpoint) -> _Dated | None:
    month, t = checkpoint.month, writer.t
    if not isinstance(month, int | float):
        return None
    title, on = checkpoint_title(writer, checkpoint), checkpoint_date(writer.plan, checkpoint)
    when = t.gettext("Month %(month)s", month=month)
    words = long_date(on, writer.knowledge.language) if on else ""
    return month * _DAYS_IN_MONTH, _point(when, words, title, checkpoint.criterion, is_open=True)


def _limit(writer: Writer) -> list[_Dated]:
    day = horizon_days(writer.plan)
    if day is None:
        return []
    when = writer.t.gettext("Week %(week)s", week=day // DAYS_IN_WEEK)
    return [(day, _point(when, _day_words(writer, day), writer.t.gettext("Goal deadline"), ""))]


def _point(when: str, on: str, title: str, text: str, *, is_open: bool = False) -> LifePoint:
    return LifePoint(when, on, title, shortened(text, _TEXT), 0, is_open)


def _day_words(writer: Writer, day: int) -> str:
    launch = launch_date(writer.plan)
    on = day_date(launch, day) if launch else None
    if not on:
        return ""
    words = short_date if day <= _PHASES[-1][1] else long_date
    return words(on, writer.knowledge.language)


def _months_later(launch: date, months: int) -> date | None:
    """The same day of a later month, or that month's last. None beyond the calendar."""
    years, month = divmod(launch.month - 1 + months, 12)
    if launch.year + years > MAXYEAR:
        return None
    year = launch.year + years
    return date(year, month + 1, min(launch.day, monthrange(year, month + 1)[1]))


def _places(days: list[float]) -> list[float]:
    """Where days stand on the line: by their logarithm, so that the first can be told apart, and never too close."""
    last = max(math.log1p((day - 1) / _DAYS_NEAR) for day in days)
    gap = min(_GAP, 1 / (len(days) - 1))
    places: list[float] = []
    for day in days:
        least = places[-1] + gap if places else 0
        places.append(max(math.log1p((day - 1) / _DAYS_NEAR) / last, least))
    return _pushed_back(places, gap)


def _pushed_back(places: list[float], gap: float) -> list[float]:
    """The same places, none beyond the end of the line."""
    most, pushed = 1.0, []
    for place in reversed(places):
        pushed.append(max(0, min(place, most)))
        most = pushed[-1] - gap
    return [round(place, 4) for place in reversed(pushed)]
