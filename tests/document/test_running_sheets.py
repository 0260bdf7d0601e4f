"""The sheets that a group is run from: log, weekly figures, duty roster, materials and member register."""

from datetime import date, time, timedelta

import pytest

from app.document.build import build_document
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.document.model.sheets import SCHEDULE, Sheet
from app.document.sheets.agenda import MOST_ROWS
from app.document.sheets.build import build_sheets
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from tests.document.plans import shown_plan
from tests.plan.plans import night_readers, study_group

LAUNCH = date(2026, 12, 21)
EVE = date(2026, 12, 20)
EARLY = "2 days before the launch"
DATE, TIME, WHAT, WHO, POST, STATUS = 0, 3, 4, 5, 6, 7
METRIC = {"health.metrics": "m", "health.metrics.m.name": "Regulars"}


def test_the_log_has_a_dated_row_for_everything_until_the_horizon(content: Content) -> None:
    rows = _sheet(_with_horizon(12), content, "log").rows
    assert [row[:6] for row in rows[:4]] == [
        (LAUNCH, "Mon", 1, time(17, 30), "Post the message for “Opening”", "Nora"),
        (LAUNCH, "Mon", 1, time(19, 20), "Reading", None),
        (LAUNCH, "Mon", 1, time(19, 30), "Opening", "Nora"),
        (date(2026, 12, 23), "Wed", 3, time(19, 20), "Reading", None),
    ]
    assert (len(rows), rows[-1][DATE]) == (12 * 3 + 2, LAUNCH + timedelta(days=12 * 7 - 3))
    assert {row[STATUS] for row in rows} == {"To do"}
    late = _sheet(_with_horizon(12).with_values({"when.launch_time": "19:30"}), content, "log").rows
    assert next(row[DATE] for row in late if row[WHAT] == "Reading") == date(2026, 12, 23)


def test_the_log_begins_with_what_is_posted_and_pinned_before_the_group_opens(content: Content) -> None:
    opened = {"welcome.first_act": "Say hello", "when.launch_time": "17:00", "who.roles": "a"}
    owner = {"who.roles.a.title": "Founder", "who.roles.a.kind": "owner"}
    first = _sheet(_with_horizon(12).with_values({**opened, **owner}), content, "log").rows[0]
    assert first[:4] == (LAUNCH, "Mon", 1, time(16, 30))
    assert (str(first[WHAT])[:12], first[WHO], first[POST]) == (
        "Post and pin", "Founder", "Texts: sheet “Everything else”",
    )  # fmt: skip


def test_a_time_that_the_clocks_skip_has_moved(content: Content) -> None:
    early = {"when.launch_date": "2027-03-28", "when.slots.evening.time": "01:30", "when.slots.evening.weekdays": "7"}
    rows = _sheet(night_readers().with_values(early), content, "log").rows
    assert [row[TIME] for row in rows if row[WHAT] == "Reading"][:2] == [time(2, 30), time(1, 30)]


def test_a_short_message_stands_in_the_log_and_a_long_one_says_where(content: Content) -> None:
    message = {"days3.activities.open.message": "Welcome, all of you."}
    assert _sheet(night_readers().with_values(message), content, "log").rows[1][POST] == "Welcome, all of you."
    long = night_readers().with_values({"days3.activities.open.message": "Welcome, all of you. " * 30})
    post = str(_sheet(long, content, "log").rows[1][POST])
    assert post.endswith("All of it: “Opening” on the sheet “Schedule”")
    assert "Welcome, all of you. " * 20 in str(_sheet(long, content, SCHEDULE).rows[0])


@pytest.mark.parametrize(
    ("post_before", "at"),
    [("two_hours", (LAUNCH, "Mon", 1, time(17, 30))), ("two_days", (date(2026, 12, 19), "Sat", EARLY, time(19, 30)))],
)
def test_a_message_posted_before_its_activity_has_a_row_of_its_own(
    content: Content, post_before: str, at: tuple[object, ...]
) -> None:
    changes = {"message": "Come along.", "post_before": post_before}
    named = {f"days3.activities.open.{name}": raw for name, raw in changes.items()}
    first, *rows = _sheet(night_readers().with_values(named), content, "log").rows
    assert first[:8] == (*at, "Post the message for “Opening”", "Nora", "Come along.", "To do")
    assert [one[POST] for one in rows if one[WHAT] == "Opening"] == [None]


def test_a_role_is_told_with_its_person(content: Content) -> None:
    named = {"who.roles": "h", "who.roles.h.title": "Host", "who.roles.h.person": "Ruth"}
    answers = night_readers().with_values({**named, "days3.activities.open.owner": "host"})
    assert _sheet(answers, content, "log").rows[0][WHO] == "host (Ruth)"


def test_without_a_launch_date_the_log_has_activities_alone(content: Content) -> None:
    rows = _sheet(night_readers().with_values({"when.launch_date": ""}), content, "log").rows
    assert {row[DATE] for row in rows} == {None}
    assert "Reading" not in {row[WHAT] for row in rows}


def test_a_log_of_many_years_ends_with_a_whole_day_and_says_so(content: Content) -> None:
    slots = {f"when.slots.{name}.weekdays": "1\n2\n3\n4\n5\n6\n7" for name in ("evening", "noon")}
    answers = _with_horizon(520).with_values({"when.slots": "evening noon", "when.slots.noon.title": "Noon", **slots})
    rows = _sheet(answers, content, "log").rows
    assert MOST_ROWS - 2 < len(rows) <= MOST_ROWS + 1
    assert [row[WHAT] for row in rows[-3:-1]] == ["Reading", "Noon"]
    assert str(rows[-1][WHAT]).startswith("The fixed times go on every week.")


def test_ten_years_of_one_slot_a_day_are_whole(content: Content) -> None:
    daily = {"when.slots.evening.weekdays": "1\n2\n3\n4\n5\n6\n7", **METRIC}
    answers = _with_horizon(520).with_values(daily)
    assert len(_sheet(answers, content, "log").rows) == 3640 + 2
    assert len(_sheet(answers, content, "weekly_figures").rows) == 1 + 520


def test_each_figure_has_its_target_over_a_row_for_each_week(content: Content) -> None:
    sheet = _sheet(study_group(content), content, "weekly_figures")
    heads = [column.head for column in sheet.columns]
    assert heads[:4] == ["Week", "From", "Until", "Share of regulars"]
    assert sheet.rows[0][:4] == ("Target", None, None, "60% or more")
    assert len(sheet.rows) == 1 + 12
    assert sheet.rows[2][:3] == (2, LAUNCH + timedelta(days=7), LAUNCH + timedelta(days=13))
    assert sheet.key_rows == 1


def test_figures_that_were_entered_stand_in_their_week(content: Content) -> None:
    entered = {"run.figures.w2-m.value": "61.5", "run.figures.w4-m.value": "many", "run.figures.w14-m.value": "70%"}
    answers = _with_horizon(12).with_values({**METRIC, **entered})
    rows = _sheet(answers, content, "weekly_figures").rows
    assert [(row[0], row[3]) for row in rows if row[0] in (1, 2, 4, 14)] == [(1, None), (2, 61.5), (4, None), (14, 70)]


@pytest.mark.parametrize(
    "names", [("Note", "note"), ("a_x0041_", "a x0041 "), ("\u2028x\n y", "x y"), ("y" * 200,) * 2]
)
def test_figures_of_one_name_are_told_apart(content: Content, names: tuple[str, str]) -> None:
    metrics = {"health.metrics": "a b", "health.metrics.a.name": names[0], "health.metrics.b.name": names[1]}
    sheet = _sheet(night_readers().with_values(metrics), content, "weekly_figures")
    heads = [column.head.casefold() for column in sheet.columns]
    assert len(set(heads)) == len(heads) == 6
    assert not [head for head in heads if "_" in head or "\n" in head or len(head) > 64]


def test_the_roster_tells_each_week_who_is_on_for_what(content: Content) -> None:
    named = {
        "who.roles": "h k", "who.roles.h.title": "Host", "who.roles.h.person": "Ruth", "who.roles.h.stand_in": "Ben",
        "who.roles.h.answers_within": "An hour",
        "who.roles.k.title": "Keeper", "who.roles.k.person": "Ruth",
        "days3.activities.open.owner": "Keeper",
    }  # fmt: skip
    answers = _with_horizon(12).with_values({**named, "when.slots.evening.owner": "Host"})
    rows = _sheet(answers, content, "duty_roster").rows
    assert len(rows) == 12
    assert rows[0][:3] == (1, LAUNCH, "Ruth\nHost, Keeper")
    assert rows[0][3:6] == ("Mon, Wed, Fri 19:20 Reading\nMon 19:30 Opening", "An hour", "Ben")
    early = _sheet(answers.with_values({"days3.activities.open.day": "-9"}), content, "duty_roster").rows
    assert [row[0] for row in early[:2]] == ["Week 2 before the launch", 1]


def test_days_before_the_launch_are_told_as_everywhere(content: Content) -> None:
    early = night_readers().with_values({"days3.activities.open.day": "-9", "days3.activities.open.message": "Hello"})
    assert _sheet(early, content, "log").rows[0][2] == "10 days before the launch"
    assert _sheet(early, content, SCHEDULE).rows[0][:2] == ("Before the launch", "10 days before the launch")


def test_what_nobody_has_taken_stands_in_the_roster_too(content: Content) -> None:
    rows = _sheet(night_readers(), content, "duty_roster").rows
    assert [row[2] for row in rows[:2]] == ["Nobody yet", "Nora"]


def test_each_line_of_what_is_needed_is_a_row_with_the_day_that_the_countdown_names(content: Content) -> None:
    answers = night_readers().with_values({"days3.activities.open.material": "The list\n\n A bell "})
    rows = [row[:3] for row in _sheet(answers, content, "materials").rows]
    assert rows == [("The list", "Opening", EVE), ("A bell", "Opening", EVE)]
    for day, by in (("-9", LAUNCH - timedelta(days=11)), ("3", EVE), ("4", LAUNCH + timedelta(days=2))):
        moved = answers.with_values({"days3.activities.open.day": day})
        assert _sheet(moved, content, "materials").rows[0][2] == by
        document = str(build_document(shown_plan(moved, content[Language.EN]), parts=frozenset({Part.BRIEF})))
        assert (f"By {by:%a} {by.day} {by:%b}: For “Opening”" in document) is (day != "4")


def test_the_register_asks_what_newcomers_are_asked(content: Content) -> None:
    asked = "1. Your name?\n- What you read:\nWhere do you live?"
    form = f"Copy this, fill it in and post it here:\nAbout you\n{asked}\nThank you."
    tiers = {"who.tiers": "a b", "who.tiers.a.name": "Core", "who.tiers.b.name": "Guests"}
    answers = night_readers().with_values({"welcome.introduction_form": form, **tiers})
    sheet = _sheet(answers, content, "member_register")
    heads = [column.head for column in sheet.columns]
    assert heads[:2] == ["Name", "Joined on"]
    assert heads[3:8] == ["Introduced by", "Your name?", "What you read", "Where do you live?", "How to reach them"]
    assert sheet.columns[2].choices == ("Core", "Guests")


def test_the_register_asks_nothing_twice(content: Content) -> None:
    form = {"welcome.introduction_form": "- Name\n- What you do", "positioning.name": "Club"}
    heads = [column.head for column in _sheet(Answers(form), content, "member_register").columns]
    assert heads == [
        "Name",
        "Joined on",
        "Introduced by",
        "What you do",
        "How to reach them",
        "Last seen active",
        "Note",
    ]


def test_long_heads_that_differ_at_their_ends_keep_these(content: Content) -> None:
    begins = "Share of those who have read at least as many pages as they wanted to in "
    names = {f"health.metrics.m{month}.name": f"{begins}month {month}" for month in (1, 2)}
    same = {"health.metrics.n.name": "Joined", "health.metrics.o.name": "joined"}
    answers = Answers({"health.metrics": "m1 m2 n o", "when.launch_date": "2026-12-14", **names, **same})
    heads = [column.head for column in _sheet(answers, content, "weekly_figures").columns]
    assert [head for head in heads if head.endswith(("month 2", "(2)"))] == [
        "Share of those who have…pages as they wanted to in month 2", "joined (2)"
    ]  # fmt: skip


def test_seed_users_are_in_the_register_of_the_owner_alone(content: Content) -> None:
    people = {"seeds.people": "p", "seeds.people.p.name": "Priya", "seeds.people.p.contact": "wx-priya"}
    answers = night_readers().with_values({**people, "who.first_size": "36"})
    for owner in (True, False):
        rows = _sheet(answers, content, "member_register", is_owners=owner).rows
        filled = [cell for row in rows for cell in row if cell is not None]
        assert filled == (["Priya", "wx-priya"] if owner else [])
        assert len(rows) == 36


@pytest.mark.parametrize(
    ("edition", "keys", "columns"),
    [
        (Edition.MEMBER, ["log", "rules", SCHEDULE, "rest"], ["Date", "Weekday", "Day", "Time", "What", "Who"]),
        (Edition.PARTNER, ["log", SCHEDULE, "metrics", "rest"], ["Date", "Weekday", "Day", "Time", "What"]),
    ],
)
def test_others_get_the_dates_without_the_work(
    content: Content, edition: Edition, keys: list[str], columns: list[str]
) -> None:
    sheets = build_sheets(shown_plan(study_group(content), content[Language.EN], edition))
    assert [sheet.key for sheet in sheets] == keys
    assert sheets[0].title == "Dates"
    assert [column.head for column in sheets[0].columns] == columns


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_no_sheet_for_others_has_an_empty_column(content: Content, edition: Edition) -> None:
    undated = study_group(content).with_values({"when.launch_date": ""})
    for answers in (study_group(content), undated):
        for sheet in build_sheets(shown_plan(answers, content[Language.EN], edition)):
            assert all(any(row[at] is not None for row in sheet.rows) for at in range(len(sheet.columns)))
            assert all(mark.column < len(sheet.columns) for mark in sheet.marks)


def _sheet(answers: Answers, content: Content, key: str, *, is_owners: bool = True) -> Sheet:
    sheets = build_sheets(shown_plan(answers, content[Language.EN], is_owners=is_owners))
    (found,) = [sheet for sheet in sheets if sheet.key == key]
    return found


def _with_horizon(weeks: int) -> Answers:
    return night_readers().with_values({"when.horizon_weeks": str(weeks)})
