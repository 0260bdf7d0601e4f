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
from app.web.launch.preview import Preview, preview_of
from app.web.launch.wish import Wish
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page says beside the wish: what went wrong, the move that was just made, and which words are ticked."""

    alert: str = ""
    fixed: str = ""
    ticked: Collection[str] | None = None


AT_FIRST = Shown()


@dataclass(frozen=True, slots=True)
class LaunchPage:
    """``launch`` is the date, in words, that activities are planned for; empty where there is none.

    ``typed`` is the new date as its field shows it, ``was`` what the address says of an earlier one. ``error`` is wrong
    with the date, ``alert`` with the rest. ``preview`` is there once there is a date to move to.
    """

    template: ClassVar[str] = "pages/launch.html"

    bar: PlanBar
    launch: str
    typed: str
    keep: Keep
    was: str
    error: str
    alert: str
    fixed: Fixed | None
    preview: Preview | None


def launch_page(view: PlanView, wish: Wish, shown: Shown = AT_FIRST) -> LaunchPage:
    """The page of a plan; once a new date is wished for, with all that moves with it."""
    launch, error = _planned(view, wish), error_of(view, wish)
    return LaunchPage(
        bar=plan_bar(view),
        launch=long_date(launch, view.language) if launch else "",
        typed=_typed(view, wish),
        keep=wish.keep,
        was=wish.was,
        error=error,
        alert=shown.alert,
        fixed=fixed_by(view, shown.fixed, f"{view.address}/launch"),
        preview=None if error else preview_of(view, wish, shown.ticked),
    )


def error_of(view: PlanView, wish: Wish) -> str:
    """What is wrong with the date that is wished for; empty also where there is none yet."""
    if wish.typed and wish.new is None:
        return view.t.gettext("We can't read this date. Write it like 2026-12-01.")
    if wish.new and wish.new == _planned(view, wish):
        return view.t.gettext("That's the launch date already. Choose another.")
    return ""


def _planned(view: PlanView, wish: Wish) -> date | None:
    """The date that activities are planned for."""
    return read_date(wish.planned(view.answers).raw(LAUNCH_DATE))


def _typed(view: PlanView, wish: Wish) -> str:
    shown = wish.new or (None if wish.typed else launch_date(view.plan))
    return shown.isoformat() if shown else wish.typed
