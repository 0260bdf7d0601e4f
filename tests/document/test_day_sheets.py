"""Run sheets: a day at a time, with what stands fixed on it and a line for the evening."""

from datetime import date

from app.document.build import DocumentRequest, build_document
from app.document.model.blocks import DaySheet
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers

DAYS = {"a": ("Opening", "1", "20:00"), "b": ("Rules talk", "2", "12:30"), "c": ("Stories", "2", "20:00")}


def test_each_day_has_its_head_its_fixed_times_its_activities_and_lines_for_the_evening(content: Content) -> None:
    first, second = _days(_plan(), content[Language.EN])
    assert (first.title, second.title) == ("Day 1 · Mon 14 Dec", "Day 2 · Tue 15 Dec")
    assert [[sheet.title for sheet in day.sheets] for day in (first, second)] == [
        ["Opening"],
        ["Rules talk", "Stories"],
    ]
    assert first.review == second.review != ""


def test_the_fixed_times_of_a_day_stand_in_their_order(content: Content) -> None:
    first, second = _days(_plan(), content[Language.EN])
    assert first.fixed == ("08:00 Morning line · Ben", "21:00 Check-in")
    assert second.fixed == ()


def test_without_a_launch_date_days_have_numbers_and_nothing_is_said_of_weekdays(content: Content) -> None:
    first, second = _days(_plan({"when.launch_date": ""}), content[Language.EN])
    assert (first.title, second.title) == ("Day 1", "Day 2")
    assert first.fixed == second.fixed == ()


def test_before_the_launch_nothing_stands_fixed_yet(content: Content) -> None:
    first, _ = _days(_plan({"days3.activities.a.day": "-6"}), content[Language.EN])
    assert (first.title, first.fixed) == ("Day -6 · Mon 7 Dec", ())


def test_what_has_no_day_yet_comes_last_and_says_so(content: Content) -> None:
    *_, last = _days(_plan({"days3.activities.c.day": "some day"}), content[Language.EN])
    assert (last.title, last.review, [sheet.title for sheet in last.sheets]) == ("No day set yet", "", ["Stories"])


def test_members_and_partners_see_the_activities_without_the_teams_lines(content: Content) -> None:
    for edition in (Edition.MEMBER, Edition.PARTNER):
        days = _days(_plan(), content[Language.EN], edition)
        assert [(day.fixed, day.review, len(day.sheets)) for day in days] == [((), "", 1), ((), "", 2)]


def _days(answers: Answers, knowledge: Knowledge, edition: Edition = Edition.OPERATOR) -> list[DaySheet]:
    """The run sheets of the first three days."""
    document = build_document(answers, knowledge, DocumentRequest(is_private=True, edition=edition))
    (section,) = [one for one in document.sections if one.key == "days3"]
    return [block for block in section.blocks if isinstance(block, DaySheet)]


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
