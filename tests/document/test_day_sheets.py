"""Day sheets: everything on a day in order of time, with lines for the evening; a sheet for every day with anything."""

from datetime import date

import pytest

from app.document.build import build_document
from app.document.model.blocks import DaySheet, SeeAlso
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from tests.document.plans import shown_plan

EN = Language.EN
OPENED = {
    "when.launch_time": "19:30", "welcome.first_act": "Say hello", "who.roles": "a b",
    "who.roles.a.title": "Founder", "who.roles.a.kind": "owner", "who.roles.a.person": "Ann",
    "who.roles.b.title": "Host", "who.roles.b.person": "Ben",
}  # fmt: skip
DAYS = {"a": ("Opening", "1", "20:00"), "b": ("Rules talk", "2", "12:30"), "c": ("Stories", "2", "20:00")}


def test_each_day_has_its_head_its_items_by_time_and_lines_for_the_evening(content: Content) -> None:
    first, second, *_ = _days(_plan(), content[EN])
    assert [(day.title, day.about) for day in (first, second)] == [
        ("Mon 14 Dec", "Day 1 of 30"), ("Tue 15 Dec", "Day 2 of 30"),
    ]  # fmt: skip
    assert [f"{item.time} {item.title}" for item in first.items] == [
        "08:00 Morning line", "18:00 Post the message for “Opening”", "20:00 Opening", "21:00 Check-in",
    ]  # fmt: skip
    assert [item.title for item in second.items if not item.message] == ["Rules talk", "Stories"]
    assert first.review == second.review != ""
    assert len(first.figures) == 3


def test_a_day_with_fixed_times_alone_has_a_sheet_without_lines(content: Content) -> None:
    *_, last = _days(_plan({"days3.activities": "b"}), content[EN])
    (first, *_) = _days(_plan({"days3.activities": "b"}), content[EN])
    assert (first.is_quiet, first.review, first.figures) == (True, "", ())
    assert (last.day, last.is_quiet) == (29, True)


def test_every_monday_of_the_month_has_its_sheet(content: Content) -> None:
    assert [day.day for day in _days(_plan(), content[EN])] == [1, 2, 8, 15, 22, 29]


def test_the_figures_of_the_evening_are_the_plans_daily_ones_first(content: Content) -> None:
    metrics = {"health.metrics": "m", "health.metrics.m.name": "Came along", "health.metrics.m.rhythm": "daily"}
    first, *_ = _days(_plan(metrics), content[EN])
    assert (first.figures[0], len(first.figures)) == ("Came along", 4)


def test_without_a_launch_date_days_have_numbers_and_nothing_is_said_of_weekdays(content: Content) -> None:
    first, second = _days(_plan({"when.launch_date": ""}), content[EN])
    assert (first.title, second.title) == ("Day 1", "Day 2")
    assert not [item for day in (first, second) for item in day.items if item.is_fixed]


def test_before_the_launch_nothing_stands_fixed_yet(content: Content) -> None:
    changes = {"day": "-6", "post_before": "at_start", "message": "Are you in?"}
    first, *_ = _days(_plan({f"days3.activities.a.{name}": raw for name, raw in changes.items()}), content[EN])
    assert (first.title, first.about, len(first.items)) == ("Mon 7 Dec", "7 days before the launch", 1)
    assert (first.number, first.short) == ("", "7 before")
    assert (first.duty, first.figures, first.review) == ("", (), ""), "nobody is there yet"


def test_what_has_no_day_yet_comes_last_of_its_step_and_says_what_was_typed(content: Content) -> None:
    undated = next(day for day in _days(_plan({"days3.activities.c.day": "some day"}), content[EN]) if day.day is None)
    assert (undated.title, undated.review, [item.title for item in undated.items]) == (
        "No day set yet", "", ["Stories"],
    )  # fmt: skip
    assert ("Day", "some day") in undated.items[0].facts


def test_a_sheet_holds_the_text_to_post_also_where_it_is_only_a_notice(content: Content) -> None:
    first, *_ = _days(_plan({"days3.activities.a.message": "Welcome, all"}), content[EN])
    assert [(item.message_label, item.message) for item in first.items if item.title == "Opening"] == [
        ("Post this", "Welcome, all")
    ]
    _, second, *_ = _days(_plan(), content[EN])
    assert "Rules talk" in second.items[0].message


def test_what_is_posted_before_its_start_has_a_line_of_its_own_in_order_of_time(content: Content) -> None:
    changes = {"b.time": "19:00", "b.message": "Rules", "c.message": "Stories?", "c.post_before": "two_hours"}
    _, second, *_ = _days(_plan({f"days3.activities.{name}": raw for name, raw in changes.items()}), content[EN])
    post, rules, own = second.items
    assert (post.time, post.title, post.tags) == ("18:00", "Post the message for “Stories”", ("starts at 20:00",))
    assert (post.message_label, post.message) == ("Post at 18:00", "Stories?")
    assert (rules.time, rules.title, rules.message_label, rules.message) == (
        "19:00", "Rules talk", "Post this", "Rules",
    )  # fmt: skip
    assert (own.time, own.title, own.message) == ("20:00", "Stories", "")
    assert own.facts[0] == ("When to post the message", "18:00")


@pytest.mark.parametrize(
    ("post_before", "day", "words"),
    [("evening_before", 1, "The day before, Mon 14 Dec 20:00"), ("two_days", 0, "2 days before, Sun 13 Dec 20:00")],
)
def test_what_is_posted_on_a_day_before_stands_on_the_sheet_of_that_day_with_its_text(
    content: Content, post_before: str, day: int, words: str
) -> None:
    text = "Bring a friend tomorrow."
    changes = {"post_before": post_before, "message": text, "purpose": "Warmth"}
    sheets = _days(_plan({f"days3.activities.c.{name}": raw for name, raw in changes.items()}), content[EN])
    (own,) = (item for sheet in sheets for item in sheet.items if item.title == "Stories")
    ((number, post),) = ((sheet.day, item) for sheet in sheets for item in sheet.items if text in item.message)
    assert (own.message, own.facts) == ("", (("Purpose", "Warmth"), ("When to post the message", words)))
    assert (number, post.time, post.title) == (day, "20:00", "Post the message for “Stories”")
    assert (post.tags, post.message_label) == (("on Tue 15 Dec 20:00",), "Post at 20:00")


def test_a_day_on_which_something_is_only_posted_has_a_sheet_without_lines(content: Content) -> None:
    changes = {"days3.activities.c.day": "5", "days3.activities.c.post_before": "day"}
    (sheet,) = (one for one in _days(_plan(changes), content[EN]) if one.day == 4)
    assert ([item.title for item in sheet.items], sheet.review) == (["Post the message for “Stories”"], "")


def test_a_sheet_for_a_person_has_what_they_post_for_other_days(content: Content) -> None:
    changes = {"days3.activities.c.owner": "Nora", "days3.activities.c.post_before": "day"}
    document = build_document(shown_plan(_plan(changes), content[EN]), parts=frozenset({Part.PEOPLE}))
    (nora,) = (section for section in document.sections if section.title == "Nora")
    days = [block for block in nora.blocks if isinstance(block, DaySheet)]
    assert [(day.day, [item.title for item in day.items]) for day in days] == [
        (1, ["Post the message for “Stories”"]), (2, ["Stories"]),
    ]  # fmt: skip


def test_the_first_day_says_what_to_post_and_pin_and_where_its_texts_stand(content: Content) -> None:
    first, second, *_ = _days(_plan(OPENED), content[EN])
    item = first.items[0]
    assert (item.time, item.title.partition(":")[0], item.who, item.see) == (
        "19:00", "Post and pin", "Ann", SeeAlso("Texts", "To post: First 3 days", "messages-days3"),
    )  # fmt: skip
    document = build_document(shown_plan(_plan(OPENED), content[EN]))
    days = [block for one in document.sections if one.key == "days3" for block in one.blocks]
    assert not [block for block in days if isinstance(block, SeeAlso)]
    assert not [one for one in second.items if "Post and pin" in one.title]


def test_what_is_pinned_stands_on_the_sheet_of_who_welcomes(content: Content) -> None:
    people = build_document(shown_plan(_plan(OPENED), content[EN]), parts=frozenset({Part.PEOPLE})).sections
    pinning = {one.title for one in people if "Post and pin" in str(one.blocks)}
    assert pinning == {"Ann"}
    assert "“To post: First 3 days” in the part “Messages”, not in this file" in str(people)
    welcomed = build_document(
        shown_plan(_plan({**OPENED, "how.stages.join.who": "host"}), content[EN]), parts=frozenset({Part.PEOPLE})
    ).sections
    assert {one.title for one in welcomed if "Post and pin" in str(one.blocks)} == {"Ben"}


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_the_sheets_are_for_operators(content: Content, edition: Edition) -> None:
    assert _days(_plan(), content[EN], edition) == []


def _days(answers: Answers, knowledge: Knowledge, edition: Edition = Edition.OPERATOR) -> list[DaySheet]:
    document = build_document(shown_plan(answers, knowledge, edition))
    return [block for section in document.sections for block in section.blocks if isinstance(block, DaySheet)]


def _plan(changes: dict[str, str] | None = None) -> Answers:
    activities = {
        f"days3.activities.{item}.{name}": raw
        for item, values in DAYS.items()
        for name, raw in zip(("title", "day", "time"), values, strict=True)
    }
    slots = {
        "when.slots": "late early",
        "when.slots.late.title": "Check-in", "when.slots.late.time": "21:00", "when.slots.late.weekdays": "1",
        "when.slots.early.title": "Morning line", "when.slots.early.time": "08:00", "when.slots.early.weekdays": "1",
        "when.slots.early.owner": "Ben",
    }  # fmt: skip
    launch = {"when.launch_date": date(2026, 12, 14).isoformat(), "days3.activities": "a b c"}
    return Answers({**launch, **slots, **activities, **(changes or {})})


def test_what_the_team_does_is_neither_just_to_watch_nor_a_visit_to_members_before_the_launch(content: Content) -> None:
    team = {"b.interactive": "no", "b.kind": "visit", "b.day": "-3", "c.interactive": "no", "c.led_by": "member"}
    days = _days(_plan({f"days3.activities.{name}": raw for name, raw in team.items()}), content[EN])
    tags = {item.title: item.tags for day in days for item in day.items}
    assert tags["Rules talk"] == ()
    assert tags["Stories"] == ("led by: a member", "just watch or read")
