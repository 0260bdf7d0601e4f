"""ICS: read back by a program that did not write it, with nothing but what stands in the file."""

import io
import itertools
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from vobject.icalendar import registerTzid

from app.document.event_building import build_events
from app.document.model.events import CalendarEvent
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.cleaning import cleaned
from app.plan.fields.kinds import Line, Text
from app.plan.files.reading import read_plan_file
from app.renderers import ics
from app.schedule.moments import moment
from tests.document.plans import marked_plan, shown_plan
from tests.plan.plans import night_readers, plan_file
from tests.support.examples import example

_NUMBERS = itertools.count()
STAMP = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
HOSTILE = [
    "a;b,c\\d", "\\N \\n \\; \\,", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil", "x\nDTSTART:20300101T000000Z\n",
    'ALTREP="x":y^n^^', "a\x00b\x07c\x7f", "\x85\u2028\u2029\x0b\x0c", "\ud800 lone", "读" * 100, "👩‍👩‍👧‍👦" * 25,
    " leading and trailing ", "tab\there", "e\u0301" * 60, ":" * 80, "\ufeff", "مرحبا שלום",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_text_is_literal(content: Content, typed: str) -> None:
    event, slot = _read(_calendar(_filled(typed), content))
    title = cleaned("title", Line(), typed).strip()
    assert event.summary.value == (title or "Activity")
    assert slot.summary.value == (title or "Fixed time")
    message = cleaned("message", Text(), typed).strip()
    assert not message or f"Message to post\n{message}\n\n" in event.description.value


@given(st.text(st.characters(), max_size=120) | st.text(';,\\\r\n:"nN^ 读👩', max_size=300))
def test_no_text_breaks_the_calendar(content: Content, typed: str) -> None:
    body = _calendar(_filled(typed), content)
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert max(len(line) for line in lines) <= 75
    assert [line for line in lines if len(line.decode().splitlines()) > 1 or b"\n" in line or b"\r" in line] == []
    assert [line for line in lines if _ends_within_an_escape(line)] == []
    assert (body.count(b"BEGIN:VEVENT\r\n"), len(_read(body))) == (2, 2)


@pytest.mark.parametrize("typed", ["读\n书，", "a\\b;c,\n", "\\", "\n", "👩‍👩‍👧‍👦\\\n", "x,"])
def test_no_line_ends_within_an_escape_wherever_it_stands(content: Content, typed: str) -> None:
    some = _some(content)
    texts = [f"{'x' * offset}{typed * 30}" for offset in range(91)]
    body = _rendered(tuple(replace(some, uid=str(number), description=text) for number, text in enumerate(texts)))
    lines = body.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if _ends_within_an_escape(line)] == []
    assert [event.description.value for event in _read(body)] == texts


def test_what_means_something_in_a_calendar_is_escaped(content: Content) -> None:
    body = _calendar(_filled("Tea; cake, and \\o/"), content)
    assert b"SUMMARY:Tea\\; cake\\, and \\\\o/\r\n" in body


def test_no_event_can_be_typed_straight_into_the_file(content: Content) -> None:
    for typed in HOSTILE:
        event = replace(_some(content), title=typed, description=typed, location=typed, category=typed)
        body = _rendered((event, event))
        assert len(_read(body)) == 2
        assert body.count(b"\r\n") == body.count(b"\n") == body.count(b"\r")
        assert max(len(line) for line in body.split(b"\r\n")) <= 75


def test_every_text_of_a_starter_comes_back(knowledge: Knowledge) -> None:
    answers = example(knowledge, "study-group", date(2026, 11, 22))
    events = build_events(shown_plan(answers, knowledge), "plan", STAMP, 7)
    found = {event.uid.value: event for event in _read(_rendered(events))}
    assert len(found) == len(events)
    for event in events:
        assert found[event.uid].summary.value == event.title
        assert found[event.uid].description.value == event.description
        assert isinstance(event.starts, datetime)
        assert _instants(found[event.uid])[0] == event.starts


ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "America/Santiago"]
WEEKS = [("2027-03-01", 6), ("2027-09-27", 8), ("2026-12-21", 60)]


@pytest.mark.parametrize("at", ["00:10", "01:30", "02:15", "02:45", "03:00", "12:00", "23:50"])
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("launch", "weeks"), WEEKS)
def test_every_time_of_a_slot_is_the_moment_it_really_is(
    content: Content, zone: str, launch: str, weeks: int, at: str
) -> None:
    slot = {"id": "s", "title": "Walk", "weekdays": [1, 6, 7], "time": at, "minutes": 45}
    when = {"launch_date": launch, "zone": zone, "horizon_weeks": weeks, "slots": [slot]}
    events = _read(_calendar(read_plan_file(plan_file({"when": when})).answers, content))
    found = sorted(instant for event in events for instant in _instants(event))
    first, place = date.fromisoformat(launch), ZoneInfo(zone)
    days = (first + timedelta(days=day) for day in range(7 * weeks))
    wanted = [moment(day, time.fromisoformat(at), place).at for day in days if day.isoweekday() in {1, 6, 7}]
    assert found == [one.astimezone(UTC) for one in wanted]


@pytest.mark.parametrize("zone", [*ZONES, "UTC", "Europe/Dublin", "Asia/Kathmandu"])
@pytest.mark.parametrize("day", range(1, 31))
def test_every_activity_is_the_moment_it_really_is(content: Content, zone: str, day: int) -> None:
    for launch in ("2027-03-10", "2027-10-20"):
        for at in ("01:30", "02:15"):
            changes = {"when.launch_date": launch, "when.zone": zone, "days3.activities.open.time": at}
            answers = night_readers().with_values({**changes, "days3.activities.open.day": str(day), "when.slots": ""})
            (event,) = _read(_calendar(answers, content))
            on = date.fromisoformat(launch) + timedelta(days=day - 1)
            wanted = moment(on, time.fromisoformat(at), ZoneInfo(zone)).at.astimezone(UTC)
            assert _instants(event) == [wanted]


def test_a_day_without_a_time_is_a_day(content: Content) -> None:
    timeless = {"days3.activities.open.time": "", "when.slots.evening.time": "", "when.horizon_weeks": "2"}
    body = _calendar(night_readers().with_values(timeless), content).decode()
    assert body.count("DTSTART;VALUE=DATE:20261221") == 2
    assert "RRULE:FREQ=WEEKLY;UNTIL=20270101;BYDAY=MO,WE,FR" in body
    opening, evening = _read(body.encode())
    assert (opening.dtstart.value, opening.dtend.value) == (date(2026, 12, 21), date(2026, 12, 22))
    assert opening.transp.value == evening.transp.value == "TRANSPARENT"
    assert opening.valarm.trigger.value == evening.valarm.trigger.value == timedelta(hours=-6)
    assert len(list(evening.getrruleset())) == 6


def test_without_a_zone_times_are_of_the_clock_on_the_wall(content: Content) -> None:
    body = _calendar(night_readers().with_values({"when.zone": ""}), content).decode()
    assert "DTSTART:20261221T193000\r\n" in body
    assert "UNTIL=20270118T192000;" in body
    assert "TZID:UTC" in body


def test_each_event_has_what_a_calendar_asks_for(content: Content) -> None:
    for event in _read(_calendar(night_readers(), content)):
        assert event.dtstamp.value == STAMP
        assert event.last_modified.value == STAMP
        assert event.sequence.value == "7"
        assert event.dtend.value - event.dtstart.value == timedelta(minutes=30)
        assert event.transp.value == "OPAQUE"
        assert event.valarm.trigger.value == timedelta(minutes=-30)
        assert event.valarm.action.value == "DISPLAY"
        assert event.valarm.description.value == event.summary.value


def test_an_activity_rings_besides_when_its_message_is_posted(content: Content) -> None:
    opening, evening = _read(_calendar(night_readers(), content))
    usual, posting = opening.valarm_list
    assert (usual.trigger.value, usual.description.value) == (timedelta(minutes=-30), "Opening")
    assert (posting.trigger.value, posting.description.value) == (timedelta(hours=-2), "Post the message")
    assert posting.action.value == "DISPLAY"
    assert len(evening.valarm_list) == 1


SUMMER_TIME = {
    "Europe/Berlin": (
        ("20251026T030000", "BYDAY=-1SU;BYMONTH=10", "+0200", "+0100", "CET"),
        ("20250330T020000", "BYDAY=-1SU;BYMONTH=3", "+0100", "+0200", "CEST"),
    ),
    "Europe/Dublin": (
        ("20251026T020000", "BYDAY=-1SU;BYMONTH=10", "+0100", "+0000", "GMT"),
        ("20250330T010000", "BYDAY=-1SU;BYMONTH=3", "+0000", "+0100", "IST"),
    ),
    "America/New_York": (
        ("20251102T020000", "BYDAY=1SU;BYMONTH=11", "-0400", "-0500", "EST"),
        ("20250309T020000", "BYDAY=2SU;BYMONTH=3", "-0500", "-0400", "EDT"),
    ),
    "Australia/Lord_Howe": (
        ("20250406T020000", "BYDAY=1SU;BYMONTH=4", "+1100", "+1030", "+1030"),
        ("20251005T020000", "BYDAY=1SU;BYMONTH=10", "+1030", "+1100", "+11"),
    ),
}


@pytest.mark.parametrize(("zone", "told"), SUMMER_TIME.items())
def test_a_zone_is_one_rule_for_winter_and_one_for_summer(
    content: Content, zone: str, told: tuple[tuple[str, ...], ...]
) -> None:
    winter, summer = _zone(zone, content).subcomponents
    for component, name, (starts, rule, before, after, short) in (
        (winter, "STANDARD", told[0]),
        (summer, "DAYLIGHT", told[1]),
    ):
        assert sorted(component.to_ical().decode().split()) == sorted([
            f"BEGIN:{name}", f"DTSTART:{starts}", f"RRULE:FREQ=YEARLY;{rule}", f"TZOFFSETFROM:{before}",
            f"TZOFFSETTO:{after}", f"TZNAME:{short}", f"END:{name}",
        ])  # fmt: skip


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Asia/Kathmandu", "UTC"])
def test_a_zone_without_summer_time_is_one_offset(content: Content, zone: str) -> None:
    (one,) = _zone(zone, content).subcomponents
    assert (one.name, "RRULE" in one) == ("STANDARD", False)


@pytest.mark.parametrize("zone", ["Africa/Casablanca", "America/Santiago", "Asia/Jerusalem", "Africa/Cairo"])
def test_clocks_that_no_weekday_of_a_month_tells_are_told_change_by_change(content: Content, zone: str) -> None:
    changes = _zone(zone, content).subcomponents
    assert len(changes) >= 3
    assert [one for one in changes if "RRULE" in one] == []


def test_an_event_over_a_change_of_clocks_lasts_as_long_as_it_does(content: Content) -> None:
    for day, at, end in [
        (date(2027, 3, 28), time(0, 45), b"DTEND;TZID=Europe/London:20270328T021500\r\n"),
        (date(2026, 10, 25), time(1, 45), b"DTEND:20261025T011500Z\r\n"),
    ]:
        starts = datetime.combine(day, at, ZoneInfo("Europe/London"))
        assert end in _rendered((replace(_some(content), starts=starts),))


def test_the_calendar_says_its_name(content: Content) -> None:
    body = _calendar(night_readers(), content).decode()
    assert "X-WR-CALNAME:Night Readers\r\n" in body
    assert body.startswith("BEGIN:VCALENDAR\r\n")
    assert body.endswith("END:VCALENDAR\r\n")


def test_a_calendar_without_events_is_still_one(content: Content) -> None:
    body = _calendar(Answers(), content).decode()
    assert _read(body.encode()) == []
    assert body.count("BEGIN:VTIMEZONE") == 1


@pytest.mark.parametrize("launch", ["0001-01-01", "0001-12-31", "9999-12-31", "9998-12-30"])
def test_a_launch_at_the_end_of_the_calendar_makes_a_file(content: Content, launch: str) -> None:
    for zone in ("Asia/Shanghai", "America/New_York"):
        for at in ("00:30", "23:30"):
            ends = {"when.launch_date": launch, "when.zone": zone, "days3.activities.open.time": at}
            everyday = {"when.slots.evening.weekdays": "\n".join("1234567"), "when.slots.evening.time": at}
            body = _calendar(night_readers().with_values({**ends, **everyday}), content)
            assert body.count(b"BEGIN:VEVENT") == 2


def _calendar(answers: Answers, content: Content) -> bytes:
    return _rendered(build_events(shown_plan(answers, content[Language.EN]), "plan", STAMP, 7))


def _rendered(events: tuple[CalendarEvent, ...]) -> bytes:
    return ics.render("Night Readers", events)


def _some(content: Content) -> CalendarEvent:
    return build_events(shown_plan(night_readers(), content[Language.EN]), "plan", STAMP, 7)[0]


def _zone(zone: str, content: Content) -> Any:
    events = _calendar(night_readers().with_values({"when.zone": zone}), content)
    (component,) = Calendar.from_ical(events).walk("VTIMEZONE")
    return component


def _ends_within_an_escape(line: bytes) -> bool:
    return (len(line) - len(line.rstrip(b"\\"))) % 2 == 1


def _filled(typed: str) -> Answers:
    """An activity and a slot with the same text in every line and text."""
    names = {
        "title",
        "owner",
        "delivers",
        "message",
        "script",
        "material",
        "expected",
        "if_silent",
        "purpose",
        "series",
    }
    paths = (path for path in marked_plan() if path.rpartition(".")[2] in names)
    own = [path for path in paths if path.startswith(("days3.activities.a.", "when.slots.a."))]
    texts = {path: cleaned(path, Text() if path.endswith(("message", "script")) else Line(), typed) for path in own}
    when = {"when.launch_date": "2026-12-21", "when.zone": "Europe/London", "when.slots": "a", "days3.activities": "a"}
    times = {"when.slots.a.weekdays": "2", "when.slots.a.time": "19:30", "days3.activities.a.day": "1"}
    return Answers({**texts, **when, **times, "days3.activities.a.time": "08:00"})


def _read(content: bytes) -> list[Any]:
    """The events, in zones that are known from the file alone: their names say nothing to the program that reads."""
    name = f"zone-{next(_NUMBERS)}"
    own = re.sub(r"(TZID[:=])[^:\r]+", rf"\g<1>{name}", content.decode())
    registerTzid(name, tzical(io.StringIO(own[own.index("BEGIN:VTIMEZONE") : own.rindex("END:VTIMEZONE") + 15])).get())
    return [event for calendar in vobject.readComponents(own) for event in calendar.contents.get("vevent", [])]


def _instants(event: Any) -> list[datetime]:
    starts = list(event.getrruleset(addRDate=True)) if "rrule" in event.contents else [event.dtstart.value]
    return [start.astimezone(UTC) for start in starts]
