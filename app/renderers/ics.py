"""ICS: every activity and slot for a calendar program, by RFC 5545.

The sequence of an event is the plan's last change in minutes since 1970: what is imported later is the newer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vText

from app.base.clock_changes import clock_changes, offset_at
from app.document.model.events import CalendarEvent, Weekly
from app.renderers.plain_text import plain

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UTC = ZoneInfo("UTC")
_MARGIN = timedelta(days=2)
# Some programs fail on a zone that has summer time alone: each is told from a year before its first event.
_YEAR = timedelta(days=366)
_EARLIEST = date(3, 1, 5)


def render(title: str, events: Sequence[CalendarEvent]) -> bytes:
    """The calendar under a title: its zones first, then each event with an alarm."""
    calendar = Calendar()
    calendar.add("prodid", "-//Community Playbook//Calendar//EN")
    calendar.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _Text(title))
    for zone in _zones(events):
        calendar.add_component(zone)
    for event in events:
        calendar.add_component(_event(event))
    content = calendar.to_ical()
    assert isinstance(content, bytes)
    return content


class _Text(vText):
    """A text that stands in the calendar as it was typed, where the library would take some backslashes for its own."""

    def to_ical(self) -> bytes:
        text = plain(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return text.replace("\n", "\\n").encode()


def _event(event: CalendarEvent) -> Event:
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", event.stamp)
    entry.add("last-modified", event.stamp)
    entry.add("sequence", int(event.stamp.timestamp()) // 60)
    entry.add("dtstart", event.starts)
    entry.add("duration", event.length)
    if event.repeats:
        _repeat(entry, event.repeats)
    texts = {"description": event.description, "location": event.location, "categories": event.category}
    for name, text in {"summary": event.title, **texts}.items():
        if text:
            entry.add(name, _Text(text))
    entry.add_component(_alarm(event))
    return entry


def _repeat(entry: Event, repeats: Weekly) -> None:
    days = [_WEEKDAYS[weekday - 1] for weekday in repeats.weekdays]
    entry.add("rrule", {"FREQ": "WEEKLY", "UNTIL": _until(repeats.last), "BYDAY": days})
    if repeats.skipped:
        entry.add("exdate", list(repeats.skipped))


def _until(last: date) -> date:
    """The end of a repetition: in UTC where the start has a zone."""
    if not isinstance(last, datetime) or last.tzinfo is None:
        return last
    try:
        return last.astimezone(UTC)
    except OverflowError:
        return last.replace(tzinfo=UTC)  # at either end of the calendar


def _alarm(event: CalendarEvent) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Text(event.title))
    alarm.add("trigger", event.alarm)
    return alarm


def _zones(events: Iterable[CalendarEvent]) -> Iterator[Timezone]:
    """The zones of the events, each over the time that they take; UTC if there are none, for none is not valid."""
    days: dict[ZoneInfo, list[date]] = defaultdict(list)
    for event in events:
        if isinstance(event.starts, datetime) and isinstance(event.starts.tzinfo, ZoneInfo):
            assert isinstance(event.last, datetime)
            days[event.starts.tzinfo] += [event.starts.date(), event.last.date()]
    if not days:
        days[_UTC].append(date(1970, 1, 1))
    return (_zone(zone, min(when), max(when)) for zone, when in days.items())


def _zone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """A zone with each of its changes of clocks; they begin at the time that the clock shows before the change."""
    component = Timezone()
    component.add("tzid", zone.key)
    begins, ends = max(first, _EARLIEST) - _YEAR, min(last, date.max - _MARGIN) + _MARGIN
    earliest = datetime.combine(begins - _MARGIN, time(), UTC)
    offset = offset_at(earliest, zone)
    component.add_component(_observance(zone, earliest, offset, offset))
    for change in clock_changes(zone, begins, ends):
        component.add_component(_observance(zone, change.at, change.before, change.after))
    return component


def _observance(
    zone: ZoneInfo, at: datetime, before: timedelta, after: timedelta
) -> TimezoneStandard | TimezoneDaylight:
    there = at.astimezone(zone)
    observance = TimezoneDaylight() if there.dst() else TimezoneStandard()
    observance.add("dtstart", (at + before).replace(tzinfo=None))
    observance.add("tzoffsetfrom", before)
    observance.add("tzoffsetto", after)
    observance.add("tzname", _Text(there.tzname() or zone.key))
    return observance
