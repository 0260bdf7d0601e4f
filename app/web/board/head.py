"""What stands above the days of the board: where one is in the plan, when it opens, and the ways to see the days."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.i18n.dates import chapter_number, short_date
from app.i18n.zones import zone_name
from app.plan.plan import CHAPTERS, STEPS, STEPS_BY_KEY
from app.schedule.timetable import RANGES, launch_date
from app.web.board.addresses import board_address
from app.web.plan.arrival import BoardPlace, BoardView
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class ViewLink:
    """A way to see the days, in the switch above them. ``is_list`` is for the one that a phone's calendar is like."""

    words: str
    address: str
    is_here: bool
    is_list: bool


@dataclass(frozen=True, slots=True)
class BoardHead:
    """``chapter`` tells the steps that the board is for; ``launch`` is empty as long as there is no launch date."""

    chapter: str
    launch: str
    views: tuple[ViewLink, ...]


def board_head(view: PlanView, step: str, place: BoardPlace) -> BoardHead:
    """The head of the board that was opened at the days of a step."""
    t = view.t
    words = {
        BoardView.CALENDAR: t.gettext("Calendar"),
        BoardView.LIST: t.gettext("List"),
        BoardView.TIMELINE: t.gettext("Timeline"),
    }
    links = (
        ViewLink(
            words[one],
            f"{board_address(view.id, step, one, place.opened, place.month)}#views",
            one is place.view,
            one is BoardView.LIST,
        )
        for one in BoardView
    )
    return BoardHead(_chapter(view), _launch(view), tuple(links))


def _chapter(view: PlanView) -> str:
    numbers = [STEPS.index(STEPS_BY_KEY[key]) + 1 for key in RANGES]
    key = STEPS_BY_KEY["days3"].chapter
    name = f"{chapter_number(CHAPTERS.index(key) + 1, view.language)} {view.knowledge.guidance.chapters[key]}"
    steps = view.t.gettext("steps %(first)s to %(last)s", first=numbers[0], last=numbers[-1])
    return f"{name} · {steps}"


def _launch(view: PlanView) -> str:
    launch, zone = launch_date(view.plan), view.plan.when.zone
    if launch is None:
        return ""
    words = view.t.gettext("Launch on %(date)s", date=short_date(launch, view.language))
    return f"{words} · {zone_name(zone.key, view.language)}" if isinstance(zone, ZoneInfo) else words
