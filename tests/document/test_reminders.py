"""What comes up within a span of time, for bots and schedulers."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.document.reminders import Reminder, reminders
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.reading import read_plan
from app.plan.ticks import tick_item
from tests.coach.local_club import activity, local_club
from tests.support.examples import example

TODAY = date(2026, 12, 1)
HOUR = timedelta(hours=1)


def test_asked_every_hour_it_tells_everything_of_two_weeks_once(content: Content) -> None:
    knowledge = content[Language.EN]
    plan = read_plan(example(knowledge, "study-group", TODAY))
    assert isinstance(plan.when.launch_date, date)
    begins = datetime(plan.when.launch_date.year, plan.when.launch_date.month, plan.when.launch_date.day, tzinfo=UTC)
    whole = reminders(plan, knowledge, begins, begins + 14 * 24 * HOUR)
    by_hours = (reminders(plan, knowledge, begins + hour * HOUR, begins + (hour + 1) * HOUR) for hour in range(14 * 24))
    assert tuple(one for some in by_hours for one in some) == whole
    assert len(whole) > 50
    assert len({(one.at, one.path) for one in whole}) == len(whole)


def test_what_is_posted_before_is_told_then_and_what_begins_with_its_text_is_told_with_it() -> None:
    talk = activity("Talk", 9, time="19:30", kind="discussion", message="Herons!", if_silent="Ask Sam")
    early = {**talk, "post_before": "two_hours"}
    assert _told(early) == [("17:30", "post", "Herons!"), ("19:30", "begin", "")]
    (begins,) = [one for one in _of_day_9({**talk, "post_before": "at_start"}) if one.title == "Talk"]
    assert (begins.what, begins.text, begins.if_silent, begins.who) == ("begin", "Herons!", "Ask Sam", talk["owner"])


def test_what_was_ticked_is_left_out_and_what_has_no_time_is_told_in_the_morning() -> None:
    walk = activity("Map", 9, time="")
    assert [told[:2] for told in _told(walk)] == [("09:00", "begin"), ("09:00", "post")]
    tick = tick_item("month.activities.map", 9)
    assert _told(walk, {str(tick.list): tick.id, tick.field("outcome"): "done"}) == []


def test_without_a_launch_date_nothing_comes_up() -> None:
    club = local_club(when={"launch_date": None})
    begins = datetime(2026, 12, 1, tzinfo=UTC)
    assert reminders(club.plan, club.plan_knowledge, begins, begins + 400 * 24 * HOUR) == ()


def _told(one: dict[str, object], changes: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    found = (each for each in _of_day_9(one, changes or {}) if each.title == one["title"])
    return [(f"{each.at:%H:%M}", each.what, each.text) for each in found]


def _of_day_9(one: dict[str, object], changes: dict[str, str] | None = None) -> tuple[Reminder, ...]:
    club = local_club(month={"activities": [one]}).with_answers(changes or {})
    launch, zone = club.plan.when.launch_date, club.plan.when.zone
    assert isinstance(launch, date)
    assert isinstance(zone, ZoneInfo)
    begins = datetime(launch.year, launch.month, launch.day, tzinfo=zone) + timedelta(days=8)
    return reminders(club.plan, club.plan_knowledge, begins, begins + 24 * HOUR)
