"""What documents, sheets and calendars show of a plan that goes on after its first month."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.document.build import build_document
from app.document.event_building import build_events
from app.document.model.blocks import DaySheet, MonthCalendar
from app.document.model.editions import Edition
from app.document.sheets.build import build_sheets
from app.document.shown.shown_plan import ShownPlan
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
