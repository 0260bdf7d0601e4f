"""The days that are shown, at a glance: a calendar of what is on, coloured by who carries it."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from app.document.model.blocks import Block, GridDay, Heading, MonthCalendar, Tone
from app.document.writing.holidays import holiday_words
from app.document.writing.writer import Writer
from app.i18n.dates import day_and_month, weekday_names
from app.plan.steps.when import Slot
from app.schedule.main_slot import main_slots
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.timetable import (
    LAST_DAY,
    TEAM_KINDS,
    DatedActivity,
    clock_order,
    launch_date,
    slots_of_day,
)
from app.wording.holidays import place_below_calendar
from app.wording.shortening import shortened
from app.wording.values import slot_words, time_words

_ONCE, _WEEKLY = 44, 30
"""How long a title may be where whole ones have no room on the page: of an activity, and of what is there each week.

The latter is called by what stands before its colon, if there is one.
"""
_COLON = re.compile("[:：]")
_OFTEN = 4
"""From so many days a week on, a slot is told once below the calendar and not in every cell."""

# Something in a cell: where it belongs in the order of time, its time in words, its title, and a shorter one.
_Entry = tuple[tuple[bool, object], str, str, str]


def build(writer: Writer) -> list[Block]:
    """The calendar of the days that are shown under its heading; nothing while nothing is planned."""
    dated, slots = writer.shown.timetable, _shown_slots(writer)
    if not dated and not slots:
        return []
    launch, first, last = launch_date(writer.plan), writer.days.first, writer.days.last
    offset = (launch.weekday() + first - 1) % DAYS_IN_WEEK if launch else 0
    by_day = {day: tuple(ones) for day, ones in groupby(dated, key=lambda one: one.day)}
    length = -(-(last - first + 1 + offset) // DAYS_IN_WEEK) * DAYS_IN_WEEK
    days = range(first - offset, first - offset + length)
    cells = [_cell(writer, day, by_day.get(day, ()), slots) for day in days]
    weeks = tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))
    names = weekday_names(writer.knowledge.language) if launch else ("",) * 7
    title = _title(writer)
    has_holiday = any(cell.holiday for cell in cells)
    below = (writer.days_remark(), place_below_calendar(writer.plan, writer.t) if has_holiday else "")
    remarks = (*_daily(writer, slots), *(one for one in below if one))
    return [Heading(title), MonthCalendar(title, names, weeks, _legend(writer, cells, last), remarks)]


def _title(writer: Writer) -> str:
    t, last = writer.t, writer.days.last
    if writer.days.is_later:
        return _with_dates(writer)
    return t.gettext("Thirty days at a glance") if last == LAST_DAY else t.gettext("%(n)s days at a glance", n=last)


def _with_dates(writer: Writer) -> str:
    """The days of a later month, with their dates."""
    launch, days = launch_date(writer.plan), writer.days
    dates = [day_date(launch, day) for day in (days.first, days.last)] if launch else []
    words = " – ".join(day_and_month(on, writer.knowledge.language) for on in dates if on)
    title = writer.days_title()
    return writer.t.gettext("%(days)s (%(dates)s)", days=title, dates=words) if words else title


def _shown_slots(writer: Writer) -> tuple[Slot, ...]:
    return main_slots(writer.plan) if launch_date(writer.plan) else ()


def _cell(writer: Writer, day: int, dated: tuple[DatedActivity, ...], slots: tuple[Slot, ...]) -> GridDay:
    launch, first, last = launch_date(writer.plan), writer.days.first, writer.days.last
    on = day_date(launch, day) if launch else None
    is_inside = first <= day <= last
    label = day_and_month(on, writer.knowledge.language) if on else (writer.day_words(day) if is_inside else "")
    if not is_inside:
        return GridDay(label, (), muted=True)
    there = slots_of_day(writer.plan, day)
    of_day = [slot for slot in slots if slot in there and len(slot.weekdays) < _OFTEN]
    found = sorted([*(_activity(writer, one) for one in dated), *map(_slot, of_day)], key=lambda entry: entry[0])
    entries = tuple(f"{at} {title}".strip() for _, at, title, _ in found)
    shorter = tuple(f"{at} {short}".strip() for _, at, _, short in found)
    tone = _tone(dated, bool(of_day), is_end=day in (first, last) and not writer.days.is_later)
    holiday = holiday_words(writer.shown, on)
    return GridDay(label, entries, holiday=holiday, tone=tone, shorter=() if shorter == entries else shorter)


def _activity(writer: Writer, dated: DatedActivity) -> _Entry:
    at, title = dated.activity.time, writer.title_of(dated.activity)
    return clock_order(at), time_words(at), title, shortened(title, _ONCE)


def _slot(slot: Slot) -> _Entry:
    name = _COLON.split(slot.title)[0].strip() or slot.title
    return clock_order(slot.time), time_words(slot.time), slot.title, shortened(name, _WEEKLY)


def _tone(dated: tuple[DatedActivity, ...], has_slot: bool, *, is_end: bool) -> Tone:  # noqa: FBT001  # one of three facts of a day
    if is_end and dated:
        return Tone.MILESTONE
    if any(one.activity.led_by == "member" for one in dated):
        return Tone.MEMBERS
    is_for_members = any(one.activity.kind not in TEAM_KINDS for one in dated)
    return Tone.TEAM if is_for_members or has_slot else Tone.NONE


def _legend(writer: Writer, cells: list[GridDay], last: int) -> tuple[tuple[Tone, str], ...]:
    t = writer.t
    words: Mapping[Tone, str] = {
        Tone.MILESTONE: t.gettext("Launch and day %(last)s", last=last),
        Tone.TEAM: t.gettext("Led by the team"),
        Tone.MEMBERS: t.gettext("Led by members"),
    }
    tones = {cell.tone for cell in cells}
    return tuple((tone, said) for tone, said in words.items() if tone in tones)


def _daily(writer: Writer, slots: tuple[Slot, ...]) -> Iterator[str]:
    often = [slot_words(slot, writer.knowledge) for slot in slots if len(slot.weekdays) >= _OFTEN]
    if often:
        yield writer.t.gettext("Not shown again in each day: %(slots)s", slots=" · ".join(often))
