"""What is wanted of a plan, as a value that can be sent to another process."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING, Part
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.mentions.former import Former
from app.renderers.papers import Paper
from app.schedule.reporting import ReportDays

# Calendars of earlier releases counted minutes since 1970. Seconds since this day are more, and fit for decades.
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A stored plan, and the edition, language and paper in which it is wanted.

    ``calendar_id`` makes the ids of calendar entries last, or ``plan_id`` where there is none; ``sequence`` grows with
    every change, which tells a calendar what is newer. ``plan_language`` is the plan's own. ``is_owners`` is true only
    where the owner is the reader. ``today`` is the day of the review: now, where the community lives, if it is not set.
    ``share_address`` is where the plan can be read online; it is empty where that is nowhere. ``drafted`` are the paths
    of what is still an example's. ``parts`` are those of an operator's document. ``poster_address``
    is where a poster leads: a link for members, empty where there is none. ``former`` are names that the review knows.
    With ``report`` it is the report of these days that is wanted, in place of the plan. ``is_frozen`` says that it is a
    version shown for good, of whose days those are current that were when it was made.
    """

    plan_id: str
    answers: Answers
    plan_language: Language
    language: Language
    is_owners: bool
    dismissals: tuple[Dismissal, ...] = ()
    edition: Edition = Edition.OPERATOR
    paper: Paper = Paper.A4
    changed_at: datetime | None = None
    today: date | None = None
    share_address: str = ""
    drafted: frozenset[str] = frozenset()
    parts: frozenset[Part] = EVERYTHING
    calendar_id: str = ""
    sequence: int = 0
    poster_address: str = ""
    former: tuple[Former, ...] = ()
    report: ReportDays | None = None
    is_frozen: bool = False


def calendar_sequence(begun_at: datetime, version: int) -> int:
    """The number of a plan's version in a calendar, which takes a higher one for the newer.

    A plan that was imported goes on above the plan that its file is of, though its versions begin again: nobody changes
    a plan more than once a second for long.
    """
    return (begun_at - _EPOCH) // timedelta(seconds=1) + version
