"""What documents, sheets and calendars show of a plan that goes on after its first month."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.document.build import build_document
from app.document.event_building import build_events
from app.document.model.blocks import DaySheet, MonthCalendar
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.sheets.build import build_sheets
from app.document.shown.shown_plan import ShownPlan
from app.exports.building import build_export
from app.exports.request import ExportRequest
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from tests.plan.plans import plan_file

WALK = {"id": "walk", "title": "Walk", "weekdays": [3], "time": "19:00", "minutes": 60, "kind": "meetup"}
OPENING = {"id": "open", "title": "Opening", "day": 1, "time": "20:00", "kind": "opening", "message": "Welcome in!"}
TALK = {"id": "talk", "title": "Talk", "day": 36, "time": "20:00", "message": "Talk tonight", "kind": "discussion"}
PLAN: dict[str, Any] = {
    "positioning": {"name": "Night Readers"},
    "when": {"launch_date": "2027-03-10", "launch_time": "20:00", "zone": "Europe/London", "slots": [WALK]},
    "days3": {"activities": [OPENING]},
    "month": {"activities": [TALK]},
    "run": {"cycles": {"m2": {"begun": "2027-04-05", "focus": "For the team alone"}}},
}


@pytest.fixture(scope="module")
def answers() -> Answers:
    """The answers of a group in its second month."""
    return read_plan_file(plan_file(PLAN)).answers


@pytest.mark.parametrize("is_owners", [True, False])
def test_the_run_book_has_a_sheet_for_each_day_of_the_newest_month_alone(
    content: Content, answers: Answers, *, is_owners: bool
) -> None:
    document = build_document(ShownPlan(answers, content[Language.EN], is_owners))
    sections = [section for part in document.parts for section in part.sections]
    days = {one.day for section in sections for one in section.blocks if isinstance(one, DaySheet)}
    assert days == {36, 43, 50, 57}
    titles = [section.title for section in sections]
    assert "Days 31 to 60" in titles
    assert not {"Countdown to the launch", "First 3 days"} & {*titles}
    said = repr(document)
    assert "This document shows days 31 to 60, the newest month planned." in said
    assert "For the team alone" not in said


@pytest.mark.parametrize("edition", list(Edition))
def test_the_calendar_has_its_days_and_dates(content: Content, answers: Answers, edition: Edition) -> None:
    document = build_document(ShownPlan(answers, content[Language.EN], is_owners=False, edition=edition))
    (month,) = (
        one
        for part in document.parts
        for section in part.sections
        for one in section.blocks
        if isinstance(one, MonthCalendar)
    )
    assert month.label == "Days 31 to 60 (9 Apr – 8 May)"
    cells = [day for week in month.weeks for day in week]
    assert next(cell.label for cell in cells if not cell.muted) == "9 Apr"
    assert sum(not cell.muted for cell in cells) == 30
    assert len(month.weeks) == 5


def test_calendars_and_sheets_have_all_months(content: Content, answers: Answers) -> None:
    shown = ShownPlan(answers, content[Language.EN], is_owners=False)
    rows = next(sheet.rows for sheet in build_sheets(shown) if sheet.key == "schedule")
    assert [(row[0], row[1]) for row in rows][:2] == [("First 3 days", 1), ("Month 2", 36)]
    events = build_events(shown, "calendar", datetime(2027, 4, 8, tzinfo=UTC), 1)
    assert {"Opening", "Talk", "Walk"} <= {one.title for one in events}
    (walk,) = (one for one in events if one.title == "Walk")
    assert walk.last.isoformat()[:10] == "2027-05-05"


@pytest.mark.parametrize(
    ("today", "shown", "title"),
    [
        (-3, {1, 25, 26, 35}, "Days 8 to 60"),
        (24, {1, 25, 26, 35}, "Days 8 to 60"),
        (31, {35}, "Days 31 to 60"),
        (100, {35}, "Days 31 to 60"),
    ],
)
def test_the_days_of_the_current_month_are_shown_when_the_next_one_is_begun(
    content: Content, today: int, shown: set[int], title: str
) -> None:
    document = _document(content, today, [25, 26, 35], 2)
    sections = [section for part in document.parts for section in part.sections]
    days = {one.day for section in sections for one in section.blocks if isinstance(one, DaySheet) and one.items}
    walks = {day for day in range(1, 61) if day % 7 == 1}
    assert days - walks == shown - {1}
    assert (1 in days) == (1 in shown)
    assert 50 in days
    assert title in [section.title for section in sections]


def test_a_document_of_several_later_months_says_so(content: Content) -> None:
    said = repr(_document(content, 40, [25, 45, 75], 3))
    assert "This document shows days 31 to 90, from the current month on." in said


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_what_others_get_has_the_current_month_as_well(content: Content, edition: Edition) -> None:
    said = repr(_document(content, 24, [25, 35], 2, edition))
    for words in ("Talk 25", "Talk 35", "60 days at a glance", "Days 1 to 60"):
        assert words in said


@pytest.mark.parametrize(("is_frozen", "is_there"), [(False, False), (True, True)])
def test_a_version_shown_for_good_keeps_the_days_of_then(content: Content, *, is_frozen: bool, is_there: bool) -> None:
    request = ExportRequest(
        "p1",
        _talks([25, 35], 2),
        Language.EN,
        Language.EN,
        is_owners=False,
        changed_at=datetime(2027, 4, 2, tzinfo=UTC),
        today=date(2027, 7, 1),
        is_frozen=is_frozen,
    )
    assert ("Talk 25" in repr(build_export(request, content.__getitem__).document)) == is_there


def _talks(days: list[int], months: int) -> Answers:
    talks = [{"id": f"t{day}", "title": f"Talk {day}", "day": day, "message": f"Come on {day}"} for day in days]
    cycles = {f"m{months}": {"begun": "2027-04-02"}}
    return read_plan_file(plan_file({**PLAN, "month": {"activities": talks}, "run": {"cycles": cycles}})).answers


def _document(
    content: Content, today: int, days: list[int], months: int, edition: Edition = Edition.OPERATOR
) -> Document:
    shown = ShownPlan(_talks(days, months), content[Language.EN], is_owners=False, edition=edition)
    return build_document(shown, today=date(2027, 3, 10) + timedelta(days=today - 1))
