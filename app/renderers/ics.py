"""ICS: every activity and slot for a calendar program, by RFC 5545."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, vText

from app.document.model.events import CalendarEvent, Weekly
from app.renderers.calendar_lines import calendar_lines
from app.renderers.calendar_zones import zone_component
from app.renderers.plain_text import plain

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UTC = ZoneInfo("UTC")


def render(title: str, events: Sequence[CalendarEvent]) -> bytes:
    """The calendar under a title: its zones first, then each event with its alarms."""
    calendar = Calendar()
    calendar.add("prodid", "-//Community Playbook//Calendar//EN")
    calendar.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _Text(title))
    for zone in _zones(events):
        calendar.add_component(zone)
    for event in events:
        calendar.add_component(_event(event))
    return calendar_lines(calendar.content_lines())


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
    entry.add("sequence", event.sequence)
    entry.add("dtstart", event.starts)
    _end(entry, event)
    entry.add("transp", "OPAQUE" if isinstance(event.starts, datetime) else "TRANSPARENT")
    if event.repeats:
        _repeat(entry, event.repeats)
    texts = {"description": event.description, "location": event.location, "categories": event.category}
    for name, text in {"summary": event.title, **texts}.items():
        if text:
            entry.add(name, _Text(text))
    entry.add_component(_alarm(event.alarm, event.title))
    if event.reminder:
        entry.add_component(_alarm(event.reminder.alarm, event.reminder.words))
    return entry


def _end(entry: Event, event: CalendarEvent) -> None:
    """When its first time is over; what no date can say, at the end of the calendar, is told by its length."""
    try:
        entry.add("dtend", _moment_of_end(event))
    except OverflowError:
        entry.add("duration", event.length)


def _moment_of_end(event: CalendarEvent) -> date:
    """The length of an event passes however the clocks are set meanwhile.

    Of a time that comes twice, as clocks are set back, a calendar takes the first: the second is told in UTC.
    """
    if not isinstance(event.starts, datetime) or event.starts.tzinfo is None:
        return event.starts + event.length
    end = event.starts.astimezone(UTC) + event.length
    there = end.astimezone(event.starts.tzinfo)
    return end if there.fold else there


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


def _alarm(trigger: timedelta, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Text(words))
    alarm.add("trigger", trigger)
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
    return (zone_component(zone, min(when), max(when)) for zone, when in days.items())
