"""The document: its parts in their order, empty ones left out, dates from one launch date."""

from datetime import date
from typing import TypeVar

import pytest

from app.document.build import build_document
from app.document.model.blocks import (
    Block,
    Chart,
    Checklist,
    DaySheet,
    KeyNumbers,
    MonthCalendar,
    Timeline,
    WeekGrid,
)
from app.document.model.document import Document
from app.document.model.parts import Part
from app.document.shown.shown_plan import ShownPlan
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from tests.document.plans import ADDRESS, document_of, shown_plan, words_of
from tests.plan.plans import night_readers, plan_file, study_group
from tests.support.examples import example

T = TypeVar("T", bound=Block)
PARTS = {
    "brief": ["page", "countdown"],
    "runbook": ["before", "days3", "days7", "month"],
    "reference": [
        "positioning", "what", "where", "who", "seeds", "how", "when", "rules", "welcome", "health", "ending",
        "glossary",
    ],
    "messages": ["messages-before", "messages-days3", "messages-needed", "messages-end"],
}  # fmt: skip


def test_a_full_plan_has_every_part_in_its_order(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        document = document_of(example(knowledge, starter.key, date(2026, 11, 22)), knowledge, is_private=True)
        assert {one.part.value: [section.key for section in one.sections] for one in document.parts} == PARTS
        assert len({section.title for section in document.sections}) == len(document.sections)


def test_a_plan_without_answers_has_only_open_points_and_for_others_nothing(knowledge: Knowledge) -> None:
    assert [section.key for section in document_of(Answers(), knowledge, is_private=True).sections] == ["open"]
    assert document_of(Answers(), knowledge, is_private=False).sections == ()


def test_a_plan_just_begun_has_no_empty_parts(knowledge: Knowledge) -> None:
    document = document_of(night_readers(), knowledge, is_private=True)
    assert all(section.blocks for section in document.sections)
    assert {"positioning", "when", "how", "seeds", "days3"} <= {section.key for section in document.sections}
    assert "rules" not in {section.key for section in document.sections}


def test_items_that_nobody_filled_leave_no_empty_part(knowledge: Knowledge) -> None:
    orders = {"seeds.people": "a b", "rules.rules": "a", "health.metrics": "a", "who.roles": "a", "where.spaces": "a"}
    document = document_of(Answers(orders), knowledge, is_private=False)
    assert document.sections == ()


def test_the_cover_says_whose_plan_it_is(content: Content) -> None:
    answers = Answers({
        "positioning.name": "Night Readers", "positioning.slogan": "One page a night", "when.launch_date": "2026-12-21",
        "who.roles": "a", "who.roles.a.title": "Founder", "who.roles.a.kind": "owner", "who.roles.a.person": "Nora",
    })  # fmt: skip
    cover = document_of(answers, content[Language.EN], is_private=False).cover
    assert (cover.name, cover.slogan, cover.share_address) == ("Night Readers", "One page a night", ADDRESS)
    assert [words for _, words in cover.facts] == ["Monday 21 December 2026", "Nora", "2026-11-22 09:05 (UTC)"]


def test_a_plan_without_a_name_or_dates_has_a_cover_all_the_same(knowledge: Knowledge) -> None:
    document = build_document(ShownPlan(Answers(), knowledge, is_owners=False))
    assert document.cover.name
    assert (document.cover.facts, document.cover.share_address, document.foot) == ((), "", "")


def test_one_launch_date_gives_every_activity_its_date(content: Content) -> None:
    first, *_ = _blocks(_document(content), DaySheet)
    assert (first.title, first.about) == ("Mon 21 Dec", "Day 1 of 30")
    assert [(item.time, item.title) for item in first.items] == [
        ("17:30", "Post the message for “Opening”"), ("19:20", "Reading"), ("19:30", "Opening"),
    ]  # fmt: skip


def test_without_a_launch_date_the_day_stands_there(content: Content) -> None:
    (only,) = _blocks(_document(content, {"when.launch_date": ""}), DaySheet)
    assert (only.title, only.about, [item.title for item in only.items if not item.message]) == (
        "Day 1", "", ["Opening"],
    )  # fmt: skip


def test_a_time_that_the_clocks_skip_is_said_to_have_moved(content: Content) -> None:
    moved = {"when.launch_date": "2027-03-28", "days3.activities.open.time": "01:30"}
    first, *_ = _blocks(_document(content, moved), DaySheet)
    assert (first.title, first.items[0].time) == ("Sun 28 Mar", "02:30 (clocks change)")


def test_the_month_is_a_calendar_of_whole_weeks(knowledge: Knowledge) -> None:
    activity = {"id": "a", "title": "Talk", "day": 10, "owner": "Nora"}
    answers = read_plan_file(plan_file({"month": {"activities": [activity]}})).answers
    dated = answers.with_values({"when.launch_date": "2026-12-23"})
    for plan, cells in ((answers, 35), (dated, 35)):
        (calendar,) = _blocks(document_of(plan, knowledge, is_private=False), MonthCalendar)
        days = [day for week in calendar.weeks for day in week]
        assert {len(week) for week in calendar.weeks} == {7}
        assert (len(days), sum(not day.muted for day in days)) == (cells, 30)
        assert [day.entries for day in days if day.entries] == [("Talk",)]


def test_the_days_end_with_the_horizon_but_for_what_is_planned_later(content: Content) -> None:
    slot = {"id": "s", "title": "Desk", "weekdays": [1, 4], "time": "20:45"}
    when = {"launch_date": "2026-12-21", "horizon_weeks": 2, "slots": [slot]}
    later = {"id": "a", "title": "Thanks", "day": 20, "time": "18:00"}
    days = {}
    for last, activities in ((14, []), (20, [later])):
        answers = read_plan_file(plan_file({"when": when, "month": {"activities": activities}})).answers
        document = document_of(answers, content[Language.EN], is_private=False)
        (calendar,) = _blocks(document, MonthCalendar)
        cells = [day for week in calendar.weeks for day in week]
        assert (calendar.label, sum(not day.muted for day in cells)) == (f"{last} days at a glance", last)
        assert sum("20:45 Desk" in day.entries for day in cells) == 4
        days[last] = [(sheet.day, sheet.about) for sheet in _blocks(document, DaySheet)]
    assert [day for day, _ in days[14]] == [1, 4, 8, 11]
    assert days[20][-1] == (20, "Day 20 of 20")


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (Language.EN, {"20 Sep": "Make-up workday", "25 Sep": "Mid-Autumn Festival", "1 Oct": "National Day"}),
        (Language.ZH_HANS, {"9/20": "调休上班", "9/25": "中秋节", "10/1": "国庆节"}),
        (Language.ZH_HANT, {"9/20": "補班日", "9/25": "中秋節", "10/1": "國慶節"}),
    ],
)
def test_the_calendar_names_the_holidays_of_the_plans_place(
    content: Content, language: Language, names: dict[str, str]
) -> None:
    activity = {"id": "a", "title": "Talk", "day": 10}
    when = {"launch_date": "2026-09-02", "zone": "Asia/Shanghai"}
    answers = read_plan_file(plan_file({"when": when, "month": {"activities": [activity]}})).answers
    (calendar,) = _blocks(document_of(answers, content[language], is_private=False), MonthCalendar)
    named = {day.label: day.holiday for week in calendar.weeks for day in week if day.holiday}
    assert named == names


def test_the_countdown_and_day_sheets_name_the_holiday_of_a_day(content: Content) -> None:
    early = {"days3.activities": "open call", "days3.activities.call.title": "Call", "days3.activities.call.day": "-1"}
    launched = night_readers().with_values({"when.launch_date": "2026-12-27", **early})
    document = document_of(launched, content[Language.EN], is_private=False)
    (timeline,), (sheet, *_) = _blocks(document, Timeline), _blocks(document, DaySheet)
    assert timeline.entries[0].when == "Fri 25 Dec · Christmas Day"
    assert sheet.about == "2 days before the launch · Christmas Day"


def test_the_week_is_a_grid_of_seven_days(content: Content) -> None:
    shown = shown_plan(night_readers(), content[Language.EN])
    (grid,) = _blocks(build_document(shown, parts=frozenset({Part.REFERENCE})), WeekGrid)
    assert _blocks(build_document(shown), WeekGrid) == [], "each day has its sheet"
    assert [day.entries for day in grid.days] == [
        ("19:20 Reading",),
        (),
        ("19:20 Reading",),
        (),
        ("19:20 Reading",),
        (),
        (),
    ]


@pytest.mark.parametrize(
    ("size", "band"), [("1", 0), ("40", 0), ("41", 1), ("100", 1), ("101", 2), ("300", 2), ("301", 3)]
)
def test_the_size_chart_marks_ones_own_group(content: Content, size: str, band: int) -> None:
    (chart,) = _blocks(_document(content, {"who.target_size": size}), Chart)
    assert [one.marked for one in chart.bands].index(True) == band
    assert sum(one.marked for one in chart.bands) == 1


def test_key_numbers_count_what_is_known(content: Content) -> None:
    (numbers,) = _blocks(
        _document(content, {"why.success_metric": "active_share", "who.target_size": "36"}), KeyNumbers
    )
    assert [figure for figure, _ in numbers.numbers] == ["36", "1 / 2", "60%"]


def test_open_points_name_what_is_odd_and_what_is_missing(content: Content) -> None:
    answers = study_group(content).with_values({"who.target_size": "dozens", "why.success_week": ""})
    document = document_of(answers, content[Language.EN], is_private=True)
    *_, unreadable, missing = _blocks(document, Checklist)
    assert [item.endswith(": dozens") for item in unreadable.items] == [True]
    assert len(missing.items) == 1


def test_an_odd_choice_among_several_is_an_open_point(content: Content) -> None:
    answers = study_group(content).with_values({"why.founder_goals": "learning\nglory"})
    lists = _blocks(document_of(answers, content[Language.EN], is_private=True), Checklist)
    assert [item for one in lists for item in one.items if "glory" in item]


def test_an_item_that_was_removed_is_nowhere_in_the_document(content: Content) -> None:
    gone = {"days3.activities.gone.title": "Bonfire", "days3.activities.gone.day": "the ninth of never"}
    said = "\n".join(words_of(_document(content, gone)))
    assert "Bonfire" not in said
    assert "never" not in said


@pytest.mark.parametrize("launch", ["0001-01-01", "9999-12-31"])
def test_a_launch_at_the_end_of_the_calendar_makes_a_document(content: Content, launch: str) -> None:
    for zone in ("Asia/Shanghai", "America/New_York"):
        for at in ("00:30", "23:30"):
            _document(content, {"when.launch_date": launch, "when.zone": zone, "days3.activities.open.time": at})


def _document(content: Content, changes: dict[str, str] | None = None) -> Document:
    return document_of(night_readers().with_values(changes or {}), content[Language.EN], is_private=True)


def _blocks(document: Document, kind: type[T]) -> list[T]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, kind)]
