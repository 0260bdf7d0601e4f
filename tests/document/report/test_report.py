"""The report as a value: what it counts, what it says of nothing, and what the brief one keeps to itself."""

import pytest

from app.document.model.blocks import Block, Bullets, Facts, KeyNumbers, Paragraph, Table, WeekCharts
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.report.build import build_report
from app.document.shown.shown_plan import ShownPlan
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.schedule.reporting import ReportDays
from tests.document.plans import words_of
from tests.document.reports import CONTACT, DAY_41, NEVER_IN_BRIEF, night_readers, without_run

ALL, THIS = ReportDays(is_all=True), ReportDays()
OTHERS = [(edition, is_owners) for edition in (Edition.MEMBER, Edition.PARTNER) for is_owners in (True, False)]


def test_the_numbers_are_those_that_were_ticked_and_what_nobody_ticked_is_neither(content: Content) -> None:
    report = _report(content[Language.EN], night_readers())
    lead = next(block.text for block in _blocks(report, "report-numbers") if isinstance(block, Paragraph))
    assert lead == "14 things were planned. Done: 7. Didn't happen: 2. Not ticked: 5."
    assert _numbers(report)[:2] == [
        ("7 of 14", "Done of what was planned"),
        ("1 of 2", "Done of what members were to lead"),
    ]
    weeks, kinds, people = (block for block in _blocks(report, "report-done") if isinstance(block, Table))
    assert weeks.rows[0] == ("Week 1 · Mon 2 Nov – Sun 8 Nov", "3", "3", "0", "0")
    assert weeks.rows[1][1:] == ("3", "1", "1", "1")
    assert weeks.rows[-1] == ("Total", "14", "7", "2", "5")
    assert ("Check-in challenge", "6", "5", "0", "1") in kinds.rows
    assert people.rows == (("Nora Field", "7", "6", "0", "1"), ("Tom", "5", "1", "0", "4"))


def test_each_figure_with_a_target_has_a_chart_of_its_weeks(content: Content) -> None:
    (block,) = _blocks(_report(content[Language.EN], night_readers()), "report-figures")
    assert isinstance(block, WeekCharts)
    regulars, silent = block.charts
    assert [bar.words for bar in regulars.bars] == ["31%", "44%", "52%", "57%", "63%", "66%"]
    assert [bar.level for bar in regulars.bars][-1] == 1
    assert regulars.target == round(60 / 66, 4)
    assert [bar.level for bar in silent.bars] == [0, round(1 / 3, 4), None, 1, None, None]
    assert silent.words == "Silent days; week 1: 0; week 2: 1; week 4: 3; target: at most 2"


def test_a_report_says_why_what_came_true_what_was_learned_and_what_is_next(content: Content) -> None:
    report = _report(content[Language.EN], night_readers())
    missed, warnings = (_tables(report, f"report-{key}")[0] for key in ("missed", "warnings"))
    assert missed.rows[0] == ("Quiz with Nora Field", "No time", "12", "Tom had exams")
    assert missed.rows[1][:3] == ("Walk", "Nobody came", "20")
    assert warnings.rows == (("Nobody answers in the morning", "2, 4", "Ask two quiet members by name"),)
    assert "Ask for hands before naming a host" in _words(report)
    assert "Priya spoke for the first time" in _words(report)
    (checkpoint,) = (row for block in _blocks(report, "report-next") if isinstance(block, Facts) for row in block.rows)
    assert checkpoint == ("Checkpoint: Go on", "Month 3 · Tuesday 2 February 2027\nThirty regulars")


def test_of_more_weeks_than_there_is_room_for_the_last_are_shown(content: Content) -> None:
    answers = night_readers(when__launch_date="2026-09-21", **{"run.figures.w12-regulars.value": "70"})
    for edition in (Edition.OPERATOR, Edition.PARTNER):
        report = _report(content[Language.EN], answers, edition)
        assert "These are the last 10 weeks." in _words(report)
        (charts,) = (block for block in _blocks(report, "report-figures") if isinstance(block, WeekCharts))
        assert [charts.charts[0].bars[at].number for at in (0, -1)] == [3, 12]


def test_a_month_has_its_own_days_and_weeks(content: Content) -> None:
    first = _report(content[Language.EN], night_readers(), days=ReportDays(1))
    assert first.cover.kind == "Report: days 1 to 30"
    assert first.cover.facts[:2] == (
        ("Period", "Mon 2 Nov – Tue 1 Dec"),
        ("As of", "Saturday 12 December 2026 · Day 41"),
    )
    assert _numbers(first)[0] == ("6 of 11", "Done of what was planned")
    for days in (THIS, ReportDays(2), ReportDays(9), ReportDays.read("x")):
        assert _report(content[Language.EN], night_readers(), days=days).cover.kind == "Report: days 31 to 60"


@pytest.mark.parametrize("edition", [Edition.OPERATOR, Edition.PARTNER])
def test_a_plan_of_which_nothing_is_told_says_so_and_the_team_how_to_begin(content: Content, edition: Edition) -> None:
    report = _report(content[Language.EN], without_run(night_readers()), edition)
    assert "Nothing has been ticked or counted on these days, so nobody can say how they went." in _words(report)
    assert ("How to begin" in _words(report)) == (edition is Edition.OPERATOR)
    assert [one.key for one in report.sections][:2] == ["report-numbers", "report-next"]


def test_before_the_launch_and_without_a_date_nothing_is_counted(content: Content) -> None:
    ahead = _report(content[Language.EN], night_readers(when__launch_date="2027-01-04"))
    assert "The report begins with the launch on Monday 4 January 2027." in _words(ahead)
    assert ahead.cover.kind == "Report"
    undated = _report(content[Language.EN], night_readers(when__launch_date=""))
    assert "The report begins with the launch, and that has no date yet." in _words(undated)
    assert _report(content[Language.EN], Answers()).cover.name == "Untitled community"


def test_the_brief_report_says_what_worked_and_how_to_reach_the_team(content: Content) -> None:
    brief = _report(content[Language.EN], night_readers(), Edition.PARTNER)
    lead = next(block.text for block in _blocks(brief, "report-numbers") if isinstance(block, Paragraph))
    assert lead == "9 things were planned for members. Done: 6. Didn't happen: 2. Not ticked: 1."
    assert _blocks(brief, "report-worked") == (
        Bullets(
            (
                "Target reached: Regulars, 66% in week 6 (target: 60% or more)",
                "Read aloud: took place 5 of 6 times",
            )
        ),
    )
    assert [row[0] for row in _tables(brief, "report-numbers")[0].rows] == ["Reviews written"]
    assert CONTACT in _words(brief)


@pytest.mark.parametrize(("edition", "is_owners"), OTHERS)
@pytest.mark.parametrize("language", list(Language))
def test_the_brief_report_names_nobody_and_tells_nothing_private(
    content: Content, language: Language, edition: Edition, *, is_owners: bool
) -> None:
    typed = {"health__metrics__plain__name": "Talks by Tom", "when__slots__read__title": "Reading with MIA"}
    typed |= {"health__metrics__silent__target": "at most 2, says Tom"}
    typed |= {"health__checkpoints__later__criterion": "Nora Field wants to", "positioning__slogan": "Ask Tom"}
    for answers in (night_readers(), night_readers(**typed)):
        words = _words(_report(content[language], answers, edition, is_owners=is_owners)).casefold()
        assert [one for one in NEVER_IN_BRIEF if one.casefold() in words] == []


def test_others_read_a_team_report_without_what_was_written(content: Content) -> None:
    words = _words(_report(content[Language.EN], night_readers(), is_owners=False))
    assert "14 things were planned. Done: 7." in words
    assert "Nora Field" in words
    assert [one for one in ("Priya", "exams", "Ask for hands") if one in words] == []


def _report(
    knowledge: Knowledge,
    answers: Answers,
    edition: Edition = Edition.OPERATOR,
    days: ReportDays = ALL,
    *,
    is_owners: bool = True,
) -> Document:
    return build_report(ShownPlan(answers, knowledge, is_owners, edition, is_report=True), days, DAY_41)


def _blocks(report: Document, key: str) -> tuple[Block, ...]:
    return next(one.blocks for one in report.sections if one.key == key)


def _tables(report: Document, key: str) -> list[Table]:
    return [block for block in _blocks(report, key) if isinstance(block, Table)]


def _numbers(report: Document) -> list[tuple[str, str]]:
    return [
        row for block in _blocks(report, "report-numbers") if isinstance(block, KeyNumbers) for row in block.numbers
    ]


def _words(report: Document) -> str:
    return "\n".join(words_of(report))
