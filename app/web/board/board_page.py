"""The page of the board: three steps of activities as thirty days, later months too, and what is open beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from app.i18n.dates import join_words, weekday_names
from app.plan.following import followed
from app.plan.plan import STEPS_BY_KEY, Step
from app.schedule.timetable import RANGES, launch_date
from app.schedule.workload import activities_of
from app.storage.repositories.tokens import new_id
from app.storage.repositories.undo import Undone
from app.web.advice.fixed import Fixed, filled_words, fix_words, fixed_by, removed_words
from app.web.advice.mentioned import Offer, offer
from app.web.board.addresses import board_address, library_of_day
from app.web.board.cards import card_of, card_path
from app.web.board.days import Days, WeekView
from app.web.board.entries import Card, Cards
from app.web.board.goals import fields_of_steps, goals_of
from app.web.board.head import BoardHead, board_head
from app.web.board.hours import HoursBar, hours_bars
from app.web.board.legend import Sign, legend
from app.web.board.months import BoardMonths, board_months, shown_month
from app.web.board.notes import BoardNotes, board_notes
from app.web.board.panel import Panel, panel_of
from app.web.board.refused import Refused
from app.web.forms.views import NO_FORM_ERRORS, FieldView, FormErrors, labels_of
from app.web.plan.arrival import Added, Arrival, BoardPlace, BoardView, Removed, Via
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.navigation import next_address, previous_address
from app.web.plan.origins import Origins, origins_of
from app.web.plan.view import PlanView
from app.wording.quoting import quotable
from app.wording.shortening import shortened
from app.wording.values import time_words

PARTS: Mapping[str, tuple[str, ...]] = {"div#board": ("board", "panel", "fixed"), "aside#panel": ("panel",)}
"""The blocks that a request by script gets, by the element that it replaces: after something was done, or opened."""

_NEAR_DAYS = 3
_LONGEST_TITLE = 20  # so that on a phone what was assumed for it fits beside it


@dataclass(frozen=True, slots=True)
class ShownDays:
    """The days. ``before`` are weeks of preparation with nothing in them, ``unplaced`` what is on none of the days.

    ``weekdays`` are their names, none as long as there is no launch date. ``is_near`` tells that the launch is
    within a few days, or over.
    """

    kind: BoardView
    weekdays: tuple[str, ...]
    before: tuple[WeekView, ...]
    weeks: tuple[WeekView, ...]
    unplaced: tuple[Card, ...]
    hours: tuple[HoursBar, ...]
    legend: tuple[Sign, ...]
    is_near: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is planned at all."""
        return not self.unplaced and not any(day.cards for week in self.weeks for day in week)

    @property
    def preparation(self) -> tuple[WeekView, ...]:
        """The weeks that are shown before that of the launch."""
        return tuple(week for week in self.weeks if week[-1].number < 1)

    @property
    def prepared(self) -> int:
        """How many activities these weeks have."""
        return sum(len(day.cards) for week in self.preparation for day in week)

    @property
    def is_folded(self) -> bool:
        """Whether these weeks are one row on wide screens too: nothing in them is ahead."""
        return self.is_near or not self.prepared

    @property
    def has_preparation(self) -> bool:
        """Whether days before the launch are among those that are shown at once."""
        return any(day.step and day.number < 1 for week in self.weeks for day in week)

    @property
    def is_silent(self) -> bool:
        """Whether too many days in a row are empty."""
        return any(day.is_silent for week in self.weeks for day in week)


@dataclass(frozen=True, slots=True)
class BoardPage:
    """``goals`` are those of days 3, 7 and 30, or what a later month is for, ``private`` the founder's own notes.

    Each has its label here. ``closed_address`` is the same page with nothing open beside the days, ``library`` the
    activity library for the day of the activity that is open, else for the days of the step.
    """

    template: ClassVar[str] = "pages/board.html"

    bar: PlanBar
    address: str
    closed_address: str
    library: str
    step: Step
    head: BoardHead
    months: BoardMonths
    comments: int
    days: ShownDays
    goals: tuple[tuple[str, FieldView], ...]
    private: tuple[tuple[str, FieldView], ...]
    notes: BoardNotes
    panel: Panel | None
    origins: Origins
    form_errors: FormErrors
    labels: Mapping[str, str]
    onward: str
    back: str
    op_id: str
    version: int
    fixed: Fixed | None
    undone: Undone | None
    undone_words: str
    refused: Refused | None
    removed: Removed | None
    offer: Offer | None


def board_page(
    view: PlanView,
    step: Step,
    arrival: Arrival,
    form_errors: FormErrors = NO_FORM_ERRORS,
    refused: Refused | None = None,
) -> BoardPage:
    """The board of a plan, opened at the days of a step; ``refused`` is what was just asked and could not be done."""
    place = _shown(view, arrival.board)
    panel = panel_of(view, place.opened, form_errors)
    address = board_address(view.id, step.key, place.view, panel.key if panel else "", place.month)
    goals, private = tuple(goals_of(view, place.month, form_errors)), tuple(fields_of_steps(view, "notes", form_errors))
    return BoardPage(
        bar=plan_bar(view),
        address=address,
        closed_address=board_address(view.id, step.key, place.view, month=place.month),
        library=library_of_day(view, step.key, panel.day if panel else None),
        step=step,
        head=board_head(view, step.key, place),
        months=board_months(view, step.key, place),
        comments=view.comments_on(*RANGES),
        days=_days(view, step.key, place),
        goals=goals,
        private=private,
        notes=board_notes(view, step.key, place, address),
        panel=panel,
        origins=origins_of(view.progress, view.origins, *(STEPS_BY_KEY[key] for key in RANGES)),
        form_errors=form_errors,
        labels=labels_of([*(field for _, field in (*goals, *private)), *(panel.fields if panel else ())]),
        onward=next_address(view.id, step, Via.STEPS),
        back=previous_address(view.id, step, Via.STEPS),
        op_id=new_id(16),
        version=view.record.version,
        fixed=fixed_by(view, arrival.fixed, address, _told_words(view, step, arrival)),
        undone=arrival.undone,
        undone_words=fix_words(view, arrival.undid),
        refused=refused,
        removed=arrival.removed,
        offer=offer(view, arrival, address) if arrival.earlier else None,
    )


def _shown(view: PlanView, asked: BoardPlace) -> BoardPlace:
    """The place with the activity open that its address means, if that was moved to another list meanwhile."""
    opened = card_path(asked.opened)
    place = replace(asked, opened=card_of(followed(view.answers, opened))) if opened else asked
    return replace(place, month=shown_month(view, place))


def _told_words(view: PlanView, step: Step, arrival: Arrival) -> str:
    """What was just added or removed, by its title, empty where it has none; or the days that were filled."""
    if arrival.filled:
        return filled_words(view, arrival.fixed, arrival.filled)
    changed = arrival.added
    title = view.answers.raw(f"{step.key}.{changed.list_name}.{changed.item}.title") if changed else ""
    return _added_words(view, changed) or (removed_words(title, view.t) if title else "")


def _added_words(view: PlanView, added: Added | None) -> str:
    """The title of an activity that was just added on a day, with what was assumed of its time and its owner."""
    every = (one for step in RANGES for one in activities_of(view.plan, step))
    activity = next((one for one in every if added and one.id == added.item), None)
    if added is None or activity is None:
        return ""
    at = "" if added.is_timed else time_words(activity.time)
    assumed = [words for words in (at, activity.owner) if words]
    if not assumed:
        return view.t.gettext("“%(title)s” added", title=quotable(activity.title))
    what = join_words(assumed, view.language)
    title = quotable(shortened(activity.title, _LONGEST_TITLE))
    return view.t.gettext("“%(title)s” added, assuming %(what)s", title=title, what=what)


def _days(view: PlanView, step: str, place: BoardPlace) -> ShownDays:
    board = view.review_context.board_of_month(place.month or 1)
    days = Days(view, "" if place.month > 1 else step, Cards(view, step, place))
    weeks = days.weeks(board.weeks)
    return ShownDays(
        kind=place.view,
        weekdays=weekday_names(view.language) if launch_date(view.plan) else (),
        before=days.weeks(board.before),
        weeks=weeks,
        unplaced=tuple(days.cards.card(one) for one in board.unplaced),
        hours=hours_bars(view),
        legend=legend(view, days.step, place.view, weeks),
        is_near=_is_near(view),
    )


def _is_near(view: PlanView) -> bool:
    """Whether the launch is within a few days, or over."""
    launch = launch_date(view.plan)
    return launch is not None and (launch - view.today).days <= _NEAR_DAYS
