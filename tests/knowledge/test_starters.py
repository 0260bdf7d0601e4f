"""Starter playbooks: complete, the same in every language, launched on a Monday."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.first_draft.draft import proposed_launch
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.kinds import Date, Line, Number, Text, Time, YesNo, Zone
from app.plan.fields.values import Unreadable
from app.plan.paths import find_field
from app.plan.progress import Status, plan_progress
from app.plan.reading import read_plan
from app.schedule.timetable import timetable
from tests.support.examples import example

TODAY = date(2026, 11, 22)
KEYS = (
    "study-group", "local-club", "peer-circle", "brand-customers", "support-group", "product-cold-start",
    "paid-membership", "open-source", "flash-event",
)  # fmt: skip
PREPARED = ("study-group", "local-club", "support-group", "open-source", "flash-event")


def test_the_starters_are_there_in_every_language(knowledge: Knowledge) -> None:
    assert tuple(knowledge.starters) == KEYS
    for starter in knowledge.starters.values():
        assert all(text.strip() for text in (starter.about.title, starter.about.summary, starter.about.suits))


@pytest.mark.parametrize("key", KEYS)
def test_a_starter_is_done_in_every_step(knowledge: Knowledge, key: str) -> None:
    progress = plan_progress(example(knowledge, key, TODAY))
    assert [one.step.key for one in progress if one.status is not Status.DONE] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_starter_has_the_same_structure_in_every_language(content: Content, key: str) -> None:
    english, *others = [_structure(content[language].starters[key].answers) for language in Language]
    for other in others:
        assert other == english


@pytest.mark.parametrize("key", KEYS)
def test_a_starter_holds_nothing_odd(knowledge: Knowledge, key: str) -> None:
    answers = example(knowledge, key, TODAY)
    unreadable = [(path, value) for path, value in _values(answers) if isinstance(value, Unreadable)]
    assert unreadable == []


@pytest.mark.parametrize("key", KEYS)
def test_a_starter_leaves_out_dates_notes_contacts_and_texts_that_are_written(knowledge: Knowledge, key: str) -> None:
    for path in knowledge.starters[key].answers:
        found = find_field(path)
        assert path != "when.launch_date"
        assert not path.endswith((".notes", ".contact"))
        # What to ask of newcomers depends on the community, and an activity of it refers to the same form.
        assert path == "welcome.introduction_form" or found is None or not found.kind.written


@pytest.mark.parametrize("key", KEYS)
def test_every_activity_of_a_starter_has_a_date_and_stands_in_its_part(knowledge: Knowledge, key: str) -> None:
    dated = timetable(read_plan(example(knowledge, key, TODAY)))
    assert {one.step for one in dated} == {"days3", "days7", "month"}
    assert all(one.on and not one.is_outside for one in dated)


@pytest.mark.parametrize("key", PREPARED)
def test_a_starter_is_prepared_from_two_weeks_before_by_somebody_at_a_time(knowledge: Knowledge, key: str) -> None:
    activities = read_plan(knowledge.starters[key].answers).days3.activities
    before = [one for one in activities if isinstance(one.day, int) and one.day < 1]
    assert len(before) >= 4
    assert min(one.day for one in before if isinstance(one.day, int)) <= -13
    assert all(one.owner and one.time and one.purpose and one.script and one.expected for one in before)


@pytest.mark.parametrize("key", PREPARED)
def test_what_a_starter_posts_leaves_nothing_to_fill_in(knowledge: Knowledge, key: str) -> None:
    assert [path for path, raw in knowledge.starters[key].answers.items() if "____" in raw] == []


@given(st.dates(max_value=date(9999, 11, 1)))
def test_the_launch_is_a_monday_with_three_full_weeks_to_prepare(today: date) -> None:
    launch = proposed_launch(today, "")
    assert launch.isoweekday() == 1
    assert timedelta(weeks=3) <= launch - today < timedelta(weeks=4)


@pytest.mark.parametrize(
    ("language", "today", "launch"),
    [
        (Language.EN, date(2026, 12, 7), date(2027, 1, 4)),  # Boxing Day is kept on Monday 28 December
        (Language.ZH_HANS, date(2026, 12, 7), date(2026, 12, 28)),
        (Language.ZH_HANS, date(2027, 1, 15), date(2027, 2, 15)),  # Monday 8 February lies in Spring Festival
        (Language.ZH_HANT, date(2027, 1, 15), date(2027, 2, 15)),
        (Language.EN, date(2027, 1, 15), date(2027, 2, 8)),
    ],
)
def test_no_starter_is_launched_on_a_public_holiday_of_its_place(
    content: Content, language: Language, today: date, launch: date
) -> None:
    answers = example(content[language], "study-group", today)
    assert read_plan(answers).when.launch_date == launch


def test_a_plan_begun_on_a_sunday_is_launched_on_the_monday_after_three_weeks(content: Content) -> None:
    answers = example(content[Language.EN], "study-group", TODAY)
    assert read_plan(answers).when.launch_date == date(2026, 12, 14)


def _structure(answers: Answers) -> dict[str, Any]:
    """The paths, the orders of lists, and every value that is not text or a place."""
    values = {path: value for path, value in _values(answers) if value is not None}
    orders = {path: raw for path, raw in answers.items() if find_field(path) is None}
    return {**dict.fromkeys(answers), **values, **orders}


def _values(answers: Answers) -> Iterator[tuple[str, Any]]:
    for path, raw in answers.items():
        found = find_field(path)
        if found and isinstance(found.kind, Number | Date | Time | YesNo | OneOf):
            yield path, None if path == "where.platform" else found.kind.read(raw)
        elif found and isinstance(found.kind, AnyOf):
            yield from ((path, part) for part in found.kind.read(raw))
        elif found:
            assert isinstance(found.kind, Line | Text | Zone)
