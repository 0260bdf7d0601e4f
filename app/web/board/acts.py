"""What is done with an activity of the board: moved, copied, repeated, shifted, swapped or removed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException

from app.base.enums import enum_or
from app.base.errors import LimitError
from app.i18n.translator import Translator
from app.plan.fields.typed_values import read_number
from app.plan.lists import remove_item
from app.plan.paths import ItemPath
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.rearranging.by_time import Calendar
from app.schedule.rearranging.copying import copy_to_days, repeat_weekly
from app.schedule.rearranging.moving import Scope, move_by, move_to_day, shift, swap
from app.schedule.rearranging.rearranged import NoDayError, NoRoomError, Rearranged
from app.schedule.rearranging.typed_days import read_day, read_days
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY
from app.web.advice.fixed import COPIED, EXCHANGED, MOVED_TO_DAY, REMOVED, SHIFTED
from app.web.advice.fixing import OneTap
from app.web.board.acts_form import ActError, ActForm, card_of, card_path
from app.web.board.addresses import board_address
from app.web.http.limit_words import limit_words
from app.web.plan.arrival import BoardView
from app.web.plan.view import PlanView

Done = tuple[str, Rearranged, int | None]
"""Which fix an act is, what it changes, and the number that its words tell."""


def act(view: PlanView, item: ItemPath, form: ActForm) -> OneTap:
    """What a form does with an activity. Raises `ActError` where it can't be done, and says why."""
    acting = _Acting(Calendar(view.answers, view.plan), item, form, view.t)
    if item not in acting.calendar.dated:
        raise HTTPException(404)
    if form.action not in _ACTS:
        return OneTap("", {}, _address(view, item, form))
    try:
        fix, done, number = _ACTS[form.action](acting)
    except NoDayError as error:
        raise acting.refused(
            view.t.gettext("“%(title)s” has no day yet. Give it one first.", title=error.title)
        ) from error
    except NoRoomError as error:
        raise acting.refused(no_room_words(error, view.t)) from error
    except LimitError as error:
        raise acting.refused(limit_words(error, view.t)) from error
    now = item if fix == COPIED else done.now(item)
    address = _address(view, now, form, is_there=fix != REMOVED)
    return OneTap(fix, done.changes, address, number, done.taken_over)


def day_words(t: Translator) -> str:
    """What days can be typed."""
    return t.gettext(
        "Enter a day from %(first)s to %(last)s. Days up to 0 are for preparation.", first=EARLIEST_DAY, last=LAST_DAY
    )


def no_room_words(error: NoRoomError, t: Translator) -> str:
    """Why an activity has no room where it would go."""
    return t.gettext(
        "“%(title)s” would be on day %(day)s, but the plan goes from day %(first)s to day %(last)s.",
        title=error.title,
        day=error.day,
        first=EARLIEST_DAY,
        last=LAST_DAY,
    )


@dataclass(frozen=True, slots=True)
class _Acting:
    calendar: Calendar
    item: ItemPath
    form: ActForm
    t: Translator

    def refused(self, words: str) -> ActError:
        """Why the act can't be done."""
        form = self.form
        typed = {"move": form.day, "copy": form.days, "repeat": form.until, "shift": form.by, "swap": form.with_}
        return ActError(form.action, typed.get(form.action, ""), words)

    def earlier(self) -> Done:
        """A day earlier."""
        return MOVED_TO_DAY, move_by(self.calendar, self.item, -1), self.calendar.day_of(self.item) - 1

    def later(self) -> Done:
        """A day later."""
        return MOVED_TO_DAY, move_by(self.calendar, self.item, 1), self.calendar.day_of(self.item) + 1

    def move(self) -> Done:
        """To a day."""
        day = read_day(self.form.day)
        if day is None:
            raise self.refused(day_words(self.t))
        return MOVED_TO_DAY, move_to_day(self.calendar, self.item, day), day

    def copy(self) -> Done:
        """To more days."""
        days = read_days(self.form.days)
        if not days:
            raise self.refused(
                self.t.gettext(
                    "Enter days such as 9, 16-18, each from %(first)s to %(last)s.", first=EARLIEST_DAY, last=LAST_DAY
                )
            )
        return self._copied(copy_to_days(self.calendar, self.item, days))

    def repeat(self) -> Done:
        """To the same weekday of later weeks."""
        until = read_day(self.form.until)
        if until is None:
            raise self.refused(day_words(self.t))
        if until < (first := self.calendar.day_of(self.item) + DAYS_IN_WEEK):
            raise self.refused(self.t.gettext("Enter a day from %(first)s on, a week later.", first=first))
        return self._copied(repeat_weekly(self.calendar, self.item, until))

    def shift(self) -> Done:
        """By some days, together with its week or with what comes after it."""
        by = read_number(self.form.by)
        if not isinstance(by, int) or by == 0:
            raise self.refused(self.t.gettext("Enter by how many days, such as 1 or -2."))
        shifted = shift(self.calendar, self.item, by, enum_or(Scope, self.form.scope, Scope.WEEK))
        return SHIFTED, shifted, len(shifted.items)

    def swap(self) -> Done:
        """With another activity."""
        other = card_path(self.form.with_)
        if other is None or other == self.item or other not in self.calendar.dated:
            raise self.refused(self.t.gettext("Choose the activity to swap it with."))
        return EXCHANGED, swap(self.calendar, self.item, other), None

    def remove(self) -> Done:
        """Out of the plan."""
        return REMOVED, Rearranged(remove_item(self.calendar.answers, self.item)), None

    def _copied(self, copied: Rearranged) -> Done:
        if not copied.items:
            raise self.refused(self.t.gettext("It's on all of these days already."))
        return COPIED, copied, len(copied.items)


def _address(view: PlanView, item: ItemPath, form: ActForm, *, is_there: bool = True) -> str:
    """The board at the days of an activity, open beside them where it is still there."""
    shown = enum_or(BoardView, form.view, BoardView.CALENDAR)
    return board_address(view.id, item.step, shown, card_of(item) if is_there else "")


_ACTS: Mapping[str, Callable[[_Acting], Done]] = {
    "earlier": _Acting.earlier,
    "later": _Acting.later,
    "move": _Acting.move,
    "copy": _Acting.copy,
    "repeat": _Acting.repeat,
    "shift": _Acting.shift,
    "swap": _Acting.swap,
    "remove": _Acting.remove,
}
