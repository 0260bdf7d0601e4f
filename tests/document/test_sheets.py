"""Sheets hold the whole plan as typed values, and for others nothing private."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given

from app.document.model.sheets import SCHEDULE, Cell, ColumnKind, Sheet
from app.document.sheets.build import build_sheets
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers, is_private
from app.plan.fields.kinds import Line, Text
from app.plan.files.reading import read_plan_file
from app.plan.paths import find_field
from app.plan.reading import read_plan
from app.renderers.sheet_sizes import TEXT_SIZES, sheet_sizes
from app.wording.texts import current_text
from tests.document.plans import marked_plan, shown_plan
from tests.document.test_everything_typed import with_private_answers
from tests.plan.plans import night_readers, plan_file, study_group
from tests.plan.strategies import plan_answers
from tests.support.examples import example

MARKS = {path: raw for path, raw in marked_plan().items() if raw.startswith("mark")}


def test_the_owner_finds_every_answer(knowledge: Knowledge) -> None:
    said = _said(build_sheets(shown_plan(marked_plan(), knowledge)))
    assert [path for path, raw in MARKS.items() if raw not in said] == []


def test_others_find_every_answer_that_is_not_private(knowledge: Knowledge) -> None:
    said = _said(build_sheets(shown_plan(marked_plan(), knowledge, is_owners=False)))
    assert {path for path, raw in MARKS.items() if raw not in said} == {path for path in MARKS if is_private(path)}


def test_columns_of_private_answers_are_not_there_for_others(content: Content) -> None:
    knowledge = content[Language.EN]
    label = knowledge.guidance.items["seed_user"].fields["contact"].label
    heads = [
        {column.head for column in _sheet(night_readers(), knowledge, "people", is_private=owner).columns}
        for owner in (True, False)
    ]
    assert [label in one for one in heads] == [True, False]


@pytest.mark.parametrize("key", ["study-group", "local-club"])
def test_every_text_of_a_full_plan_is_there(knowledge: Knowledge, key: str) -> None:
    answers = with_private_answers(example(knowledge, key, date(2026, 11, 22)))
    said = _said(build_sheets(shown_plan(answers, knowledge)))
    texts = {path: raw for path, raw in answers.given().items() if _is_text(path)}
    assert [path for path, raw in texts.items() if raw.strip() not in said] == []


def test_heads_and_titles_are_told_apart(knowledge: Knowledge) -> None:
    sheets = build_sheets(shown_plan(marked_plan(), knowledge))
    assert len(sheets) == 12
    assert len({sheet.title.casefold() for sheet in sheets}) == len(sheets)
    for sheet in sheets:
        heads = [column.head.casefold() for column in sheet.columns]
        assert all(heads)
        assert len(set(heads)) == len(heads)


def test_dates_times_and_numbers_are_typed(content: Content) -> None:
    (row,) = _rows(night_readers(), content)[:1]
    assert row[:7] == ("First 3 days", 1, date(2026, 12, 21), "Mon", None, time(19, 30), None)
    kinds = [column.kind for column in _sheet(night_readers(), content[Language.EN], SCHEDULE).columns[:7]]
    word, number, day, clock = ColumnKind.WORD, ColumnKind.NUMBER, ColumnKind.DATE, ColumnKind.TIME
    assert kinds == [word, number, day, word, word, clock, number]


@pytest.mark.parametrize(
    ("post_before", "words"),
    [
        ("two_hours", "Mon 21 Dec 17:30"),
        ("day", "Sun 20 Dec 19:30"),
        ("none", "Don't post a message"),
        ("soon", "soon"),
    ],
)
def test_when_a_message_is_posted_is_told_by_day_and_time(content: Content, post_before: str, words: str) -> None:
    answers = night_readers().with_values({"days3.activities.open.post_before": post_before})
    head = content[Language.EN].guidance.items["activity"].fields["post_before"].label
    sheet = _sheet(answers, content[Language.EN], SCHEDULE)
    at = [column.head for column in sheet.columns].index(head)
    assert sheet.rows[0][at] == words


def test_what_comes_every_week_is_told_by_its_days(content: Content) -> None:
    row = _rows(night_readers(), content)[-1]
    assert row[:8] == ("Fixed times in the week", None, None, "Mon, Wed, Fri", None, time(19, 20), None, "Reading")


def test_an_activity_on_a_public_holiday_says_which(content: Content) -> None:
    row = _rows(night_readers().with_values({"when.launch_date": "2026-12-25"}), content)[0]
    assert row[2:5] == (date(2026, 12, 25), "Fri", "Christmas Day")


def test_odd_answers_stand_as_typed(content: Content) -> None:
    unreadable = {"days3.activities.open.day": "the third", "days3.activities.open.time": "after supper"}
    row = _rows(night_readers().with_values(unreadable), content)[0]
    assert row[1:6] == ("the third", None, None, None, "after supper")


def test_without_a_launch_date_the_day_stands_alone(content: Content) -> None:
    row = _rows(night_readers().with_values({"when.launch_date": ""}), content)[0]
    assert row[1:6] == (1, None, None, None, time(19, 30))


def test_a_time_that_the_clocks_skip_has_moved(content: Content) -> None:
    moved = {"when.launch_date": "2027-03-28", "days3.activities.open.time": "01:30"}
    row = _rows(night_readers().with_values(moved), content)[0]
    assert row[1:6] == (1, date(2027, 3, 28), "Sun", None, time(2, 30))


def test_a_person_of_two_roles_has_their_hours_together(content: Content) -> None:
    roles = [
        {"id": "a", "title": "Lead", "person": "Ruth", "hours": 2.5}, {"id": "b", "title": "Host", "person": "ruth"},
        {"id": "c", "title": "Helper"},
    ]  # fmt: skip
    slot = {"id": "s", "title": "Walk", "weekdays": [1, 3], "time": "10:00", "minutes": 50, "owner": "Host"}
    answers = read_plan_file(plan_file({"who": {"roles": roles}, "when": {"slots": [slot]}})).answers
    rows = _sheet(answers, content[Language.EN], "roles").rows
    assert [row[-2:] for row in rows] == [(2.5, 1.67), (2.5, 1.67), (None, 0.0)]


def test_rules_and_what_follows_are_on_one_sheet(content: Content) -> None:
    sheet = _sheet(study_group(content), content[Language.EN], "rules")
    parts = list(dict.fromkeys(row[0] for row in sheet.rows))
    assert parts[:5] == ["What the rules protect", "Rules", "Encouraged", "When a rule is broken", "Removed at once"]


def test_a_text_that_is_written_from_the_answers_stands_among_the_rest(content: Content) -> None:
    rows = _sheet(night_readers().with_values({"welcome.first_act": "Say hello"}), content[Language.EN], "rest").rows
    messages = [row[3] for row in rows if row[0] == "Welcome kit" and row[2] == "Welcome message"]
    assert len(messages) == 1
    assert "Night Readers" in str(messages[0])


def test_a_long_text_takes_as_many_rows_as_show_all_of_it(content: Content) -> None:
    for language in (Language.EN, Language.ZH_HANS):
        knowledge = content[language]
        answers = example(knowledge, "study-group", date(2026, 11, 22))
        sheet = _sheet(answers, knowledge, "rest")
        sizes = sheet_sizes(sheet)
        label = knowledge.guidance.of_step_field("welcome", "group_rules").label
        rows = [row for row in sheet.rows if str(row[2]).startswith(f"{label} · ")]
        assert len(rows) > 1
        whole = current_text(read_plan(answers), "welcome.group_rules", knowledge)
        assert "\n\n".join(str(row[3]) for row in rows) == whole
        assert all(sizes.text_size(str(row[3]), 3) == TEXT_SIZES[0] for row in sheet.rows)


def test_a_plan_without_answers_has_an_empty_schedule_alone(knowledge: Knowledge) -> None:
    (sheet,) = build_sheets(shown_plan(Answers(), knowledge))
    assert (sheet.key, sheet.rows) == (SCHEDULE, ())


def test_an_item_that_was_removed_is_nowhere(content: Content) -> None:
    gone = night_readers().with_values({"days3.activities.gone.title": "Bonfire"})
    assert "Bonfire" not in _said(build_sheets(shown_plan(gone, content[Language.EN])))


@given(answers=plan_answers())
def test_any_plan_makes_whole_rows(content: Content, answers: Answers) -> None:
    for owner in (True, False):
        for sheet in build_sheets(shown_plan(answers, content[Language.ZH_HANT], is_owners=owner)):
            assert {len(row) for row in sheet.rows} <= {len(sheet.columns)}


def _sheet(answers: Answers, knowledge: Knowledge, key: str, *, is_private: bool = True) -> Sheet:
    (found,) = [
        sheet for sheet in build_sheets(shown_plan(answers, knowledge, is_owners=is_private)) if sheet.key == key
    ]
    return found


def _rows(answers: Answers, content: Content) -> tuple[tuple[Cell, ...], ...]:
    return _sheet(answers, content[Language.EN], SCHEDULE).rows


def _said(sheets: tuple[Sheet, ...]) -> str:
    return "\n".join(str(cell) for sheet in sheets for row in sheet.rows for cell in row)


def _is_text(path: str) -> bool:
    found: Any = find_field(path)
    return found is not None and isinstance(found.kind, Line | Text) and not path.endswith("_other")
