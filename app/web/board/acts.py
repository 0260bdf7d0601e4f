"""What is done with an activity of the board: moved, copied, repeated, shifted, swapped or removed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.base.enums import enum_or
from app.i18n.translator import Translator
from app.plan.fields.typed_values import read_number
from app.plan.following import followed
from app.plan.lists import remove_item
from app.plan.paths import ItemPath
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.months import last_day
from app.schedule.rearranging.by_time import Calendar
from app.schedule.rearranging.copying import copy_to_days, repeat_weekly
from app.schedule.rearranging.moving import Scope, move_by, move_to_day, shift, swap, usual_scope
from app.schedule.rearranging.rearranged import NoDayError, NoRoomError, Rearranged
from app.schedule.rearranging.typed_days import DayReader, is_day
from app.schedule.timetable import EARLIEST_DAY
from app.web.advice.fixed import COPIED, MOVED_TO_DAY, REMOVED, SHIFTED, SWAPPED_DAYS
from app.web.advice.fixing import OneTap
from app.web.board.addresses import board_address, card_id
from app.web.board.cards import card_of, card_path
from app.web.board.panel_day import misread_day
from app.web.board.refused import Asked, MovedElsewhereError
from app.web.board.shown import ShownBoard
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Added
from app.web.plan.view import PlanView
from app.wording.days import day_words, which_day, which_days
from app.wording.quoting import quotable


@dataclass(frozen=True, slots=True)
class Done:
    """What an act does: which fix it is, what it changes, and the number that its words tell."""

    fix: str
    rearranged: Rearranged
    number: int | None = None


_FIELDS = {"day": "day", "move": "day", "copy": "days", "repeat": "until", "shift": "by", "swap": "with"}


def act(view: PlanView, sent_to: ItemPath, asked: Asked, shown: ShownBoard) -> OneTap:
    """What is asked for an activity, wherever it is now. Raises `ActError` where it can't be done, and says why.

    Raises `LimitError` where a list is full, `MovedElsewhereError` where a day was typed over another than it has now.
    """
    item = followed(view.answers, sent_to)
    acting = _Acting(Calendar(view.answers, view.plan), item, asked, view)
    if item not in acting.calendar.dated:
        raise asked.refused(view.t.gettext("This activity isn't in the plan any more."))
    if asked.action not in _ACTS:
        return OneTap("", {}, board_address(view.id, item.step, shown.view, card_of(item), shown.month))
    try:
        done = _ACTS[asked.action](acting)
    except NoDayError as error:
        raise asked.refused(_noday_words(error, view.t)) from error
    except NoRoomError as error:
        raise asked.refused(_no_room_words(error, view)) from error
    changes = done.rearranged.changes
    if done.fix == REMOVED:
        address = with_query(shown.closed_at(view, item), added=Added(item.list.name, item.id).mark)
        return OneTap(REMOVED, changes, address)
    now = item if done.fix == COPIED else done.rearranged.now(item)
    address = f"{board_address(view.id, now.step, shown.view, card_of(now), shown.month)}#{card_id(card_of(now))}"
    return OneTap(done.fix, changes, address, done.number, done.rearranged.taken_over)


def _noday_words(error: NoDayError, t: Translator) -> str:
    if not error.title:
        return t.gettext("This activity has no day yet. Give it one first.")
    return t.gettext("“%(title)s” has no day yet. Give it one first.", title=quotable(error.title))


def _no_room_words(error: NoRoomError, view: PlanView) -> str:
    t, last = view.t, last_day(view.plan)
    named = t.gettext("“%(title)s”", title=quotable(error.title)) if error.title else _nameless(error, t)
    if error.day > last:
        return t.gettext(
            "%(activity)s would be on day %(day)s, but the plan ends with day %(last)s.",
            activity=named,
            day=error.day,
            last=last,
        )
    return t.gettext(
        "%(activity)s would be %(when)s, but the plan begins %(first)s.",
        activity=named,
        when=day_words(error.day, t),
        first=day_words(EARLIEST_DAY, t),
    )


def _nameless(error: NoRoomError, t: Translator) -> str:
    return t.gettext("The activity with no title (%(when)s)", when=day_words(error.was or 0, t))


@dataclass(frozen=True, slots=True)
class _Acting:
    calendar: Calendar
    item: ItemPath
    asked: Asked
    view: PlanView

    @property
    def t(self) -> Translator:
        """Says why something can't be done."""
        return self.view.t

    @property
    def reader(self) -> DayReader:
        """Reads the days that were typed."""
        return DayReader.of(self.view.plan, self.view.language)

    @property
    def typed(self) -> str:
        """What was typed into the field that the act has."""
        return self.asked.typed[_FIELDS[self.asked.action]]

    def earlier(self) -> Done:
        """A day earlier."""
        return Done(MOVED_TO_DAY, move_by(self.calendar, self.item, -1), self.calendar.day_of(self.item) - 1)

    def later(self) -> Done:
        """A day later."""
        return Done(MOVED_TO_DAY, move_by(self.calendar, self.item, 1), self.calendar.day_of(self.item) + 1)

    def day(self) -> Done:
        """To the day that was typed in the panel's own field."""
        day = self.reader.day(self.typed)
        if day is None:
            raise self.asked.misread(misread_day(self.view, self.item, self.typed))
        present, was = self.calendar.dated[self.item].day, self.asked.typed.get("was")
        if was is not None and present not in (day, self.reader.day(was)):
            raise MovedElsewhereError(self.asked.action)
        return Done(MOVED_TO_DAY, move_to_day(self.calendar, self.item, day), day)

    def move(self) -> Done:
        """To a day."""
        day = self.reader.day(self.typed)
        if day is None:
            raise self.asked.refused(which_day(self.view.plan, self.t))
        return Done(MOVED_TO_DAY, move_to_day(self.calendar, self.item, day), day)

    def relist(self) -> Done:
        """To the list that its day belongs to."""
        day = self.calendar.day_of(self.item)
        return Done(MOVED_TO_DAY, move_to_day(self.calendar, self.item, day), day)

    def done(self) -> Done:
        """Nowhere else than to the list that its day belongs to, if the plan has that day."""
        day = self.calendar.dated[self.item].day
        return self.relist() if day is not None and is_day(self.view.plan, day) else Done(MOVED_TO_DAY, Rearranged({}))

    def copy(self) -> Done:
        """To more days."""
        days = self.reader.days(self.typed)
        if not days:
            raise self.asked.refused(which_days(self.view.plan, self.t))
        return self._copied(copy_to_days(self.calendar, self.item, days))

    def repeat(self) -> Done:
        """To the same weekday of later weeks."""
        last = last_day(self.view.plan)
        if (first := self.calendar.day_of(self.item) + DAYS_IN_WEEK) > last:
            words = self.t.gettext("No week is left to repeat it in: the plan ends with day %(last)s.", last=last)
            raise self.asked.refused(words)
        until = self.reader.day(self.typed)
        if until is None:
            raise self.asked.refused(which_day(self.view.plan, self.t))
        if until < first:
            raise self.asked.refused(
                self.t.gettext("Enter a later day. The first repeat would be: %(when)s.", when=day_words(first, self.t))
            )
        return self._copied(repeat_weekly(self.calendar, self.item, until))

    def shift(self) -> Done:
        """By some days, together with its week or with what comes after it."""
        by = read_number(self.typed)
        if not isinstance(by, int) or by == 0:
            raise self.asked.refused(self.t.gettext("Enter how many days to move it, such as 1 or -2."))
        usual = usual_scope(self.calendar.day_of(self.item))
        shifted = shift(self.calendar, self.item, by, enum_or(Scope, self.asked.typed["scope"], usual))
        return Done(SHIFTED, shifted, len(shifted.items))

    def swap(self) -> Done:
        """With another activity."""
        other = card_path(self.typed)
        if other is None or other == self.item or other not in self.calendar.dated:
            raise self.asked.refused(self.t.gettext("Choose the activity to swap it with."))
        return Done(SWAPPED_DAYS, swap(self.calendar, self.item, other))

    def remove(self) -> Done:
        """Out of the plan."""
        return Done(REMOVED, Rearranged(remove_item(self.calendar.answers, self.item)))

    def _copied(self, copied: Rearranged) -> Done:
        if not copied.items:
            raise self.asked.refused(self.t.gettext("It's on all of these days already."))
        return Done(COPIED, copied, len(copied.items))


_ACTS: Mapping[str, Callable[[_Acting], Done]] = {
    "earlier": _Acting.earlier,
    "later": _Acting.later,
    "day": _Acting.day,
    "move": _Acting.move,
    "relist": _Acting.relist,
    "done": _Acting.done,
    "copy": _Acting.copy,
    "repeat": _Acting.repeat,
    "shift": _Acting.shift,
    "swap": _Acting.swap,
    "remove": _Acting.remove,
}
