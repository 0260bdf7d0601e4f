"""What is said beside the number of a day: its real date, and whether it lies in its part of the plan."""

from dataclasses import dataclass

from app.i18n.dates import short_date
from app.plan.paths import FieldPath
from app.schedule.moments import day_date
from app.schedule.months import last_day
from app.schedule.timetable import LAST_DAY, RANGES, launch_date
from app.web.plan.view import PlanView
from app.wording.days import day_words

_DAYS = ("day", "from_day")


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day in words, empty where there is no number, and what is said if it isn't from ``first`` to ``last``.

    A script says the same again as one types: ``pattern`` is the words, with {day} for the number; ``before`` is
    for days before the launch, with their distance, and ``eve`` for the last of these. What isn't known (``launch``) or
    has no bound is empty.
    """

    words: str
    pattern: str
    before: str
    eve: str
    launch: str
    first: str
    last: str
    outside: str
    is_outside: bool


def day_view(view: PlanView, at: FieldPath, value: str) -> SpokenDay | None:
    """What is said beside a field with this value; None where it asks for no day of the plan."""
    if at.field not in _DAYS:
        return None
    read = at.kind.read(at.kind.to_stored(value))
    day = read if isinstance(read, int) else None
    launch, (first, last) = launch_date(view.plan), _bounds(view, at)
    return SpokenDay(
        words="" if day is None else _words(view, day, value),
        pattern=view.t.gettext("Day %(day)s", day="{day}"),
        before=view.t.ngettext("%(n)s day before the launch", "%(n)s days before the launch", 2).replace("2", "{day}"),
        eve=day_words(0, view.t),
        launch=launch.isoformat() if launch else "",
        first="" if first is None else str(first),
        last="" if last is None else str(last),
        outside=_outside(view, at),
        is_outside=day is not None and ((first is not None and day < first) or (last is not None and day > last)),
    )


def _bounds(view: PlanView, at: FieldPath) -> tuple[int | None, int | None]:
    """The days of a part of the plan; those before the launch belong to the first one."""
    if at.list != "activities":
        return None, None
    first, last = RANGES[at.step]
    return (None if first == 1 else first), last if last < LAST_DAY else last_day(view.plan)


def _words(view: PlanView, day: int, typed: str) -> str:
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    parts = (day_words(day, view.t), short_date(on, view.language) if on else "")
    return " · ".join(part for part in parts if part not in ("", typed))


def _outside(view: PlanView, at: FieldPath) -> str:
    first, last = _bounds(view, at)
    if first is None:
        return view.t.gettext("Outside this part: it ends with day %(last)s.", last=last) if last else ""
    return view.t.gettext("Outside this part (days %(first)s to %(last)s).", first=first, last=last)
