"""Events of a calendar: one for each thing with a date, under an id that stays."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from app.document.event_building import build_events, build_team_events
from app.document.model.editions import Edition
from app.document.model.events import CalendarEvent, Reminder
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers, is_private
from app.plan.files.reading import read_plan_file
from tests.document.plans import marked_plan, shown_plan, words_of
from tests.plan.plans import night_readers, plan_file, study_group
from tests.plan.strategies import plan_answers
from tests.support.examples import example

STAMP = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
OPENING = {"id": "open", "title": "Opening", "day": 1, "time": "19:30", "owner": "Nora"}
WALK = {"title": "Walk", "weekdays": [6], "time": "09:30"}


def test_an_activity_with_a_date_and_a_slot_are_events(content: Content) -> None:
    opening, evening = _events(night_readers(), content)
    assert (opening.title, opening.starts) == ("Opening", datetime(2026, 12, 21, 19, 30, tzinfo=LONDON))
    assert (evening.title, evening.starts) == ("Reading", datetime(2026, 12, 21, 19, 20, tzinfo=LONDON))
    assert evening.repeats is not None
    assert evening.repeats.weekdays == (1, 3, 5)
    assert opening.repeats is None


def test_an_activity_on_a_public_holiday_says_so_first_and_what_comes_every_week_does_not(content: Content) -> None:
    opening, evening = _events(night_readers().with_values({"when.launch_date": "2026-12-25"}), content)
    assert opening.description.startswith("Holiday\nChristmas Day")
    assert "Holiday" not in evening.description


def test_the_id_stays_when_all_else_changes(content: Content) -> None:
    changes = {
        "when.launch_date": "2027-02-01", "days3.activities.open.title": "Kick-off", "days3.activities.open.day": "3",
        "days3.activities.open.time": "", "when.slots.evening.title": "Books", "when.slots.evening.weekdays": "2",
        "when.zone": "Asia/Shanghai",
    }  # fmt: skip
    before, after = (_events(answers, content) for answers in (night_readers(), night_readers().with_values(changes)))
    assert {event.uid for event in before} == {event.uid for event in after}
    assert len({event.uid for event in before}) == 2


def test_each_plan_has_ids_of_its_own(content: Content) -> None:
    one, other = (
        build_events(shown_plan(night_readers(), content[Language.EN]), plan, STAMP, 7) for plan in ("one", "other")
    )
    assert not {event.uid for event in one} & {event.uid for event in other}
    assert "one" not in {event.uid for event in one}


def test_the_events_of_a_starter_are_told_apart(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        answers = example(knowledge, starter.key, date(2026, 11, 22))
        events = build_events(shown_plan(answers, knowledge), "plan", STAMP, 7)
        asked = sum(len(answers.order(step, "activities")) for step in ("days3", "days7", "month"))
        assert len(events) == asked + len(answers.order("when", "slots"))
        assert len({event.uid for event in events}) == len(events)


def test_the_team_finds_the_opening_and_its_deadlines_and_others_do_not(content: Content) -> None:
    added = {
        "when.launch_time": "19:30", "welcome.first_act": "Say hello", "when.horizon_weeks": "4",
        "health.checkpoints": "c", "health.checkpoints.c.month": "3", "days3.activities.open.material": "Cups",
    }  # fmt: skip
    answers, knowledge = night_readers().with_values(added), content[Language.EN]
    team = build_team_events(shown_plan(answers, knowledge), "plan", STAMP, 7)
    found = {event.title: event.starts for event in team}
    assert found["Goal deadline"] == date(2027, 1, 17)
    assert found["Checkpoint"] == date(2027, 3, 21)
    assert date(2026, 12, 20) in found.values()
    assert datetime(2026, 12, 21, 19, tzinfo=LONDON) in found.values()
    assert len({event.uid for event in team}) == len(team)
    assert build_team_events(shown_plan(answers, knowledge, Edition.MEMBER), "plan", STAMP, 7) == ()


@pytest.mark.parametrize(
    ("message", "offline", "place"),
    [
        ("Come.\nWhere: the boathouse, by the pier\nBring tea.", "yes", "the boathouse, by the pier"),
        ("来吧！\n集合点：西门", "", "西门"),
        ("Where: the boathouse", "no", ""),
        ("Somewhere: else", "yes", "The library"),
        ("Come.", "no", ""),
    ],
)
def test_an_activity_is_at_the_place_that_its_text_names(
    content: Content, message: str, offline: str, place: str
) -> None:
    own = {"days3.activities.open.message": message, "days3.activities.open.offline": offline}
    opening, _ = _events(night_readers().with_values({"where.venue": "The library", "where.city": "", **own}), content)
    assert opening.location == place


def test_without_a_launch_date_there_are_no_events(content: Content) -> None:
    assert _events(night_readers().with_values({"when.launch_date": "some day"}), content) == ()


@pytest.mark.parametrize("typed", ["", "after supper"])
def test_what_has_no_time_takes_the_day_and_rings_the_evening_before(content: Content, typed: str) -> None:
    answers = night_readers().with_values({"days3.activities.open.time": typed, "when.slots.evening.time": typed})
    for event in _events(answers, content):
        assert event.starts == date(2026, 12, 21)
        assert type(event.starts) is date
        assert (event.length, event.alarm) == (timedelta(days=1), timedelta(hours=-6))
        assert typed in event.description


def test_what_has_a_time_rings_half_an_hour_before(content: Content) -> None:
    timed = night_readers().with_values({"days3.activities.open.minutes": "50"})
    opening, evening = _events(timed, content)
    assert (opening.length, opening.alarm) == (timedelta(minutes=50), timedelta(minutes=-30))
    assert (evening.length, evening.alarm) == (timedelta(minutes=30), timedelta(minutes=-30))


@pytest.mark.parametrize(
    ("changes", "alarm"),
    [
        ({"post_before": "two_hours"}, timedelta(hours=-2)),
        ({"post_before": "two_days"}, timedelta(days=-2)),
        ({"post_before": "evening_before"}, timedelta(hours=-23, minutes=-30)),
        ({"post_before": "evening_before", "time": ""}, timedelta(hours=-4)),
        ({"post_before": "two_hours", "time": ""}, None),
        ({"post_before": "at_start"}, None),
    ],
)
def test_a_message_that_goes_out_before_its_activity_rings_when_it_is_posted(
    content: Content, changes: dict[str, str], alarm: timedelta | None
) -> None:
    named = {f"days3.activities.open.{name}": raw for name, raw in changes.items()}
    for zone in ("Europe/London", ""):
        opening, evening = _events(night_readers().with_values({**named, "when.zone": zone}), content)
        assert opening.reminder == (Reminder(alarm, "Post the message") if alarm else None)
        assert evening.reminder is None


def test_the_time_of_a_message_is_told_as_it_follows_from_the_quiet_hours(content: Content) -> None:
    early = {"time": "09:30", "day": "2", "post_before": "two_hours"}
    named = {f"days3.activities.open.{name}": raw for name, raw in early.items()}
    quiet = {"when.quiet_from": "22:00", "when.quiet_to": "08:00"}
    opening, _ = _events(night_readers().with_values({**named, **quiet}), content)
    assert "Tue 22 Dec 08:00" in opening.description
    assert "Two hours before" not in opening.description


def test_a_message_rings_at_its_time_by_the_clock_across_a_change_of_clocks(content: Content) -> None:
    changes = {"when.launch_date": "2027-03-28", "days3.activities.open.post_before": "day"}
    opening, _ = _events(night_readers().with_values(changes), content)
    assert opening.reminder == Reminder(timedelta(hours=-23), "Post the message")


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_only_operators_are_reminded_of_messages(content: Content, edition: Edition) -> None:
    shown = shown_plan(night_readers(), content[Language.EN], edition)
    assert {event.reminder for event in build_events(shown, "plan", STAMP, 7)} == {None}


def test_without_a_zone_a_time_is_of_the_clock_on_the_wall(content: Content) -> None:
    opening, evening = _events(night_readers().with_values({"when.zone": "Mars/Olympus"}), content)
    for event in (opening, evening):
        assert isinstance(event.starts, datetime)
        assert event.starts.tzinfo is None


@pytest.mark.parametrize(
    ("weeks", "last"), [("2", date(2027, 1, 1)), ("1", date(2026, 12, 25)), ("", date(2027, 1, 18))]
)
def test_a_slot_comes_until_the_horizon_or_the_end_of_the_first_month(content: Content, weeks: str, last: date) -> None:
    *_, evening = _events(night_readers().with_values({"when.horizon_weeks": weeks}), content)
    assert isinstance(evening.last, datetime)
    assert evening.last.date() == last


def test_members_see_the_slots_until_the_horizon_too(content: Content) -> None:
    for edition in Edition:
        shown = shown_plan(night_readers().with_values({"when.horizon_weeks": "12"}), content[Language.EN], edition)
        *_, evening = build_events(shown, "plan", STAMP, 7)
        assert isinstance(evening.last, datetime)
        assert evening.last.date() == date(2027, 3, 12)


def test_a_slot_begins_on_its_first_day_after_the_launch(content: Content) -> None:
    *_, evening = _events(night_readers().with_values({"when.slots.evening.weekdays": "7"}), content)
    assert evening.starts == datetime(2026, 12, 27, 19, 20, tzinfo=LONDON)
    *_, evening = _events(night_readers().with_values({"when.launch_time": "19:21"}), content)
    assert evening.starts == datetime(2026, 12, 23, 19, 20, tzinfo=LONDON)


@pytest.mark.parametrize("weekdays", ["", "often"])
def test_a_slot_without_a_day_is_no_event(content: Content, weekdays: str) -> None:
    assert len(_events(night_readers().with_values({"when.slots.evening.weekdays": weekdays}), content)) == 1


def test_an_activity_moves_with_the_clocks(content: Content) -> None:
    moved = {"when.launch_date": "2027-03-28", "days3.activities.open.time": "01:30"}
    opening, _ = _events(night_readers().with_values(moved), content)
    assert opening.starts.isoformat() == "2027-03-28T02:30:00+01:00"


def test_a_slot_that_the_clocks_skip_stands_alone_at_the_time_it_moves_to(content: Content) -> None:
    early = {
        "when.launch_date": "2027-03-15", "when.horizon_weeks": "4", "when.slots.evening.weekdays": "7",
        "when.slots.evening.time": "01:30",
    }  # fmt: skip
    _, weekly, alone = _events(night_readers().with_values(early), content)
    assert weekly.repeats is not None
    assert weekly.repeats.skipped == (datetime(2027, 3, 28, 1, 30, tzinfo=LONDON),)
    assert (alone.starts.isoformat(), alone.repeats) == ("2027-03-28T02:30:00+01:00", None)
    assert alone.uid != weekly.uid


@pytest.mark.parametrize(("launch", "weeks"), [("2027-03-22", "2"), ("2027-03-28", "2"), ("2027-03-28", "1")])
def test_the_first_and_the_last_time_are_never_ones_that_the_clocks_skip(
    content: Content, launch: str, weeks: str
) -> None:
    early = {
        "when.launch_date": launch, "when.horizon_weeks": weeks, "when.slots.evening.weekdays": "7",
        "when.slots.evening.time": "01:30",
    }  # fmt: skip
    _, *slots = _events(night_readers().with_values(early), content)
    for event in slots:
        assert event.starts.isoformat()[-14:] in {"01:30:00+00:00", "01:30:00+01:00", "02:30:00+01:00"}
        assert event.repeats is None or event.repeats.skipped == ()
    assert sum(event.repeats is None for event in slots) == 1


def test_the_description_says_who_then_what(content: Content) -> None:
    texts = {"message": "Hello\nall", "script": "1. Wave", "material": "A lamp", "if_silent": "Ask Tom"}
    activity = {**OPENING, **texts, "promotes": "no", "recap": "perhaps"}
    answers = read_plan_file(plan_file({"when": {"launch_date": "2026-12-21"}, "days3": {"activities": [activity]}}))
    (event,) = _events(answers.answers, content)
    assert event.description == (
        "Who is responsible?\nNora\n\nMessage to post\nHello\nall\n\nSteps\n1. Wave\n\nWhat you need\nA lamp\n\n"
        "If nobody answers\nAsk Tom\n\nWill there be a recap?\nperhaps"
    )


def test_what_happens_in_person_has_a_place(content: Content) -> None:
    calendar = {
        "where": {"venue": "The Swan", "city": "Leeds"},
        "when": {"launch_date": "2026-12-21", "slots": [{**WALK, "kind": "meetup"}, {**WALK, "kind": "sharing"}]},
        "days3": {"activities": [{**OPENING, "offline": "yes"}, {**OPENING, "id": "next", "offline": "no"}]},
    }  # fmt: skip
    places = [event.location for event in _events(read_plan_file(plan_file(calendar)).answers, content)]
    assert places == ["The Swan\nLeeds", "", "The Swan\nLeeds", ""]


def test_what_has_no_title_is_called_by_its_kind(content: Content) -> None:
    unnamed = {"days3.activities.open.title": "", "when.slots.evening.title": "", "when.slots.evening.kind": "sharing"}
    titles = [event.title for event in _events(night_readers().with_values(unnamed), content)]
    assert titles == ["Activity", content[Language.EN].guidance.choices["activity_kind"]["sharing"]]


def test_nothing_private_is_in_the_events(knowledge: Knowledge) -> None:
    dated = marked_plan().with_values({"when.launch_date": "2026-12-21", "days3.activities.a.day": "2"})
    said = "\n".join(words_of(build_events(shown_plan(dated, knowledge), "plan", STAMP, 7)))
    assert [path for path, raw in dated.items() if raw.startswith("mark") and is_private(path) and raw in said] == []
    texts = [f"days3.activities.a.{name}" for name in ("owner", "message", "script", "material", "minutes", "time")]
    assert [path for path in texts if dated[path] not in said] == []


@pytest.mark.parametrize("launch", ["0001-01-01", "9999-12-31"])
def test_a_launch_at_the_end_of_the_calendar_makes_events(content: Content, launch: str) -> None:
    for zone in ("Asia/Shanghai", "America/New_York"):
        for at in ("00:30", "23:30"):
            ends = {"when.launch_date": launch, "when.zone": zone, "days3.activities.open.time": at}
            everyday = {"when.slots.evening.weekdays": "\n".join("1234567"), "when.slots.evening.time": at}
            assert len(_events(night_readers().with_values({**ends, **everyday}), content)) == 2


def test_the_longest_horizon_is_soon_reckoned(content: Content) -> None:
    slots = [{"id": f"s{n}", "title": "Walk", "weekdays": [7], "time": "01:30"} for n in range(300)]
    when: dict[str, Any] = {"launch_date": "2026-12-21", "zone": "Europe/London", "horizon_weeks": 520, "slots": slots}
    events = _events(read_plan_file(plan_file({"when": when})).answers, content)
    assert len(events) == 300 * 11


@given(answers=plan_answers())
def test_any_plan_makes_events_with_ids_of_their_own(content: Content, answers: Answers) -> None:
    for dated in (answers, answers.with_values({"when.launch_date": "2027-03-14"})):
        events = build_events(shown_plan(dated, content[Language.ZH_HANT]), "plan", STAMP, 7)
        assert len({event.uid for event in events}) == len(events)
        assert all(event.title for event in events)


def _events(answers: Answers, content: Content) -> tuple[CalendarEvent, ...]:
    return build_events(shown_plan(answers, content[Language.EN]), "plan", STAMP, 7)


def test_an_event_carries_the_moment_of_the_last_change_and_its_number(content: Content) -> None:
    assert {(event.stamp, event.sequence) for event in _events(study_group(content), content)} == {(STAMP, 7)}
