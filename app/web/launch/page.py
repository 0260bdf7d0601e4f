"""The page on which the launch is moved."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.i18n.dates import long_date
from app.plan.fields.typed_values import read_date
from app.plan.known_paths import LAUNCH_DATE
from app.schedule.moving import Keep
from app.schedule.timetable import launch_date
from app.web.advice.fixed import Fixed, fixed_by
from app.web.launch.move_request import CameFrom, MoveRequest
from app.web.launch.preview import Preview, preview_of
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page says beside the move: what went wrong, the move that was just made, and which words are ticked."""

    alert: str = ""
    fixed: str = ""
    ticked: Collection[str] | None = None


AT_FIRST = Shown()


@dataclass(frozen=True, slots=True)
class LaunchPage:
    """``launch`` is the date, in words, that activities are planned for; empty where there is none.

    ``typed`` is the new date as its field shows it, ``was`` what the address says of an earlier one, ``back`` the page
    that one came from. ``error`` is wrong with the date, ``alert`` with the rest. ``preview`` is there once there is a
    date to move to.
    """

    template: ClassVar[str] = "pages/launch.html"

    bar: PlanBar
    launch: str
    typed: str
    keep: Keep
    was: str
    came_from: CameFrom
    back: str
    error: str
    alert: str
    fixed: Fixed | None
    preview: Preview | None


def launch_page(view: PlanView, asked: MoveRequest, shown: Shown = AT_FIRST) -> LaunchPage:
    """The page of a plan; once a new date is asked for, with all that moves with it."""
    launch, error = _planned(view, asked), error_of(view, asked)
    return LaunchPage(
        bar=plan_bar(view),
        launch=long_date(launch, view.language) if launch else "",
        typed=_typed(view, asked),
        keep=asked.keep,
        was=asked.was,
        came_from=asked.came_from,
        back=view.address + asked.back,
        error=error,
        alert=shown.alert,
        fixed=fixed_by(view, shown.fixed, f"{view.address}/launch"),
        preview=None if error else preview_of(view, asked, shown.ticked),
    )


def error_of(view: PlanView, asked: MoveRequest) -> str:
    """What is wrong with the date that is asked for; empty also where there is none yet."""
    if asked.typed and asked.new is None:
        return view.t.gettext("We can't read this date. Write it like 2026-12-01.")
    if asked.new and asked.new == _planned(view, asked):
        return view.t.gettext("That's the launch date already. Choose another.")
    return ""


def _planned(view: PlanView, asked: MoveRequest) -> date | None:
    """The date that activities are planned for."""
    return read_date(asked.planned(view.answers).raw(LAUNCH_DATE))


def _typed(view: PlanView, asked: MoveRequest) -> str:
    shown = asked.new or (None if asked.typed else launch_date(view.plan))
    return shown.isoformat() if shown else asked.typed
