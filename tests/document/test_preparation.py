"""What is done on a day before the launch is a to-do of the team, unless the founder wrote a message for it."""

from datetime import UTC, datetime

import pytest

from app.document.build import build_document
from app.document.event_building import build_events
from app.document.model.blocks import DaySheet, Timeline
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.document.writing.message_pack import message_pack
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.reading import read_plan
from tests.document.plans import shown_plan, words_of

PREPARATION = "Book the hall"
NOW = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "has_message"),
    [({}, False), ({"message": "Who helps me?"}, True), ({"message": "Who helps me?", "post_before": "none"}, False)],
)
def test_it_is_told_to_others_only_with_a_message_of_its_own(
    content: Content, changes: dict[str, str], *, has_message: bool
) -> None:
    answers, knowledge = _plan(changes), content[Language.EN]
    pack = message_pack(read_plan(answers), knowledge)
    assert any(one.path == "days3.activities.hall.message" for one in pack) is has_message
    for edition in (Edition.MEMBER, Edition.PARTNER):
        shown = shown_plan(answers, knowledge, edition)
        assert any(one.activity.title == PREPARATION for one in shown.timetable) is has_message
        titles = [event.title for event in build_events(shown, "calendar", NOW, 1)]
        assert (titles.count(PREPARATION), titles.count("Opening")) == (int(has_message), 1)
        assert "Opening" in words_of(build_document(shown))


def test_it_is_on_the_sheet_of_its_day_before_the_first_three(content: Content) -> None:
    answers = _plan({"if_silent": "Ask them one by one"})
    document = build_document(shown_plan(answers, content[Language.EN]), parts=frozenset({Part.RUN_BOOK}))
    before, first = document.sections[:2]
    assert (before.title, before.key, first.key) == ("Before the launch", "before", "days3")
    (sheet,) = (block for block in before.blocks if isinstance(block, DaySheet))
    assert (sheet.day, sheet.figures, sheet.review) == (-3, (), "")
    silent = ("If nobody answers", "Ask them one by one")
    assert [(item.title, item.message, item.aside) for item in sheet.items] == [(PREPARATION, "", (silent,))]
    assert PREPARATION not in str(first.blocks)


def test_the_countdown_ends_when_the_group_opens(content: Content) -> None:
    answers = _plan({}).with_values(
        {
            "when.launch_time": "20:00",
            "days3.activities": "hall open poster",
            "days3.activities.open.time": "20:00",
            "days3.activities.poster.title": "Put up the poster",
            "days3.activities.poster.day": "1",
            "days3.activities.poster.time": "19:59",
        }
    )
    document = build_document(shown_plan(answers, content[Language.EN]), parts=frozenset({Part.BRIEF}))
    (line,) = (block for section in document.sections for block in section.blocks if isinstance(block, Timeline))
    assert [entry.title for entry in line.entries] == [PREPARATION, "Put up the poster"]


def test_any_activity_may_go_without_a_message(content: Content) -> None:
    answers = _plan({}).with_values({"days3.activities.open.post_before": "none"})
    assert not [one for one in message_pack(read_plan(answers), content[Language.EN]) if one.is_of_activity]
    shown = shown_plan(answers, content[Language.EN], Edition.MEMBER)
    assert [one.activity.title for one in shown.timetable] == ["Opening"]


def _plan(changes: dict[str, str]) -> Answers:
    values = {f"days3.activities.hall.{name}": raw for name, raw in changes.items()}
    return Answers(
        {
            "when.launch_date": "2026-12-21",
            "days3.activities": "hall open",
            "days3.activities.hall.title": PREPARATION,
            "days3.activities.hall.day": "-3",
            "days3.activities.open.title": "Opening",
            "days3.activities.open.day": "1",
            **values,
        }
    )
