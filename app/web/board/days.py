"""The days of the board as pages show them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from app.i18n.dates import day_and_month, short_date, weekday_names
from app.schedule.board import BoardDay, BoardWeek
from app.schedule.timetable import RANGES, clock_order, step_of
from app.web.board.entries import Card, Cards, Entry, SlotLine, slot_line
from app.web.plan.view import PlanView
from app.wording.days import day_words, short_day_words


@dataclass(frozen=True, slots=True)
class DayView:
    """A day. ``number_words`` lead the eye, ``date`` names it in full; ``quiet`` tells the silence that begins on it.

    ``label`` is how people count it, ``nth`` the same where there is little room.

    ``step`` is the part of the plan that it belongs to, empty for days that only complete a week. ``first_of`` is the
    same for the first of its days. ``is_marked`` tells the part at which the page was opened, but for its preparation.
    """

    number: int
    number_words: str
    weekday: str
    label: str
    nth: str
    date: str
    holiday: str
    entries: tuple[Entry, ...]
    step: str
    first_of: str
    is_marked: bool
    is_silent: bool
    quiet: str
    full: str

    @property
    def cards(self) -> tuple[Card, ...]:
        """Its activities."""
        return tuple(entry for entry in self.entries if isinstance(entry, Card))

    @property
    def slots(self) -> tuple[SlotLine, ...]:
        """What stands there every week."""
        return tuple(entry for entry in self.entries if isinstance(entry, SlotLine))

    @property
    def runs(self) -> tuple[tuple[bool, tuple[Entry, ...]], ...]:
        """All that is on it by time: whether they are slots, and those that follow one another."""
        by_kind = groupby(self.entries, key=lambda entry: isinstance(entry, SlotLine))
        return tuple((are_slots, tuple(run)) for are_slots, run in by_kind)

    @property
    def has_notes(self) -> bool:
        """Whether something on it should be looked at."""
        return bool(self.full) or any(card.notes for card in self.cards)


WeekView = tuple[DayView, ...]


@dataclass(frozen=True)
class Days:
    """Makes the days of one page, which was opened at those of a step; none is said where the month has but one."""

    view: PlanView
    step: str
    cards: Cards

    def weeks(self, weeks: Iterable[BoardWeek]) -> tuple[WeekView, ...]:
        """Weeks as they are shown; the first of their days tells the month."""
        found = tuple(weeks)
        first = next((day for week in found for day in week if not day.is_outside), None)
        return tuple(tuple(self._day(day, is_first=day is first) for day in week) for week in found)

    def _day(self, day: BoardDay, *, is_first: bool) -> DayView:
        t, language = self.view.t, self.view.language
        label = day_words(day.number, t)
        step = "" if day.is_outside else step_of(day.number)
        return DayView(
            number=day.number,
            number_words=_number_words(day, self.view, has_month=is_first),
            weekday=weekday_names(language)[day.on.weekday()] if day.on else "",
            label=label,
            nth=short_day_words(day.number, t),
            date=short_date(day.on, language) if day.on else label,
            holiday=self.view.review_context.holiday(day.number),
            entries=tuple(self._entries(day)),
            step=step,
            first_of=step if day.number == RANGES.get(step, (0, 0))[0] else "",
            is_marked=step == self.step and day.number > 0,
            is_silent=day.silence is not None,
            quiet=self._quiet(day),
            full=t.gettext("%(n)s on one day is too many", n=len(day.activities)) if day.is_full else "",
        )

    def _entries(self, day: BoardDay) -> Iterator[Entry]:
        """Slots and activities by time; what has none comes last."""
        yield from (entry for _, entry in sorted(self._timed(day), key=itemgetter(0)))

    def _timed(self, day: BoardDay) -> Iterator[tuple[tuple[bool, time], Entry]]:
        for slot in day.slots:
            yield clock_order(slot.time), self._slots[slot.id]
        for one in day.activities:
            yield clock_order(one.dated.activity.time), self.cards.card(one)

    @cached_property
    def _slots(self) -> Mapping[str, SlotLine]:
        return {slot.id: slot_line(slot) for slot in self.view.plan.when.slots}

    def _quiet(self, day: BoardDay) -> str:
        if day.silence is None or day.number != day.silence[0]:
            return ""
        count = day.silence[1] - day.silence[0] + 1
        return self.view.t.ngettext("%(n)s day with nothing planned", "%(n)s days with nothing planned", count)


def _number_words(day: BoardDay, view: PlanView, *, has_month: bool) -> str:
    """The number of a day in its month, which its first day and the day of the launch name as well."""
    if day.on is None:
        return str(day.number) if day.number > 0 else short_day_words(day.number, view.t)
    has_month = has_month or 1 in (day.on.day, day.number)
    return day_and_month(day.on, view.language) if has_month else str(day.on.day)
