"""Looking back, without script: the evening's questions, a week, a warning that came true, and the month."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

DAY = 9
PLAN = {
    "when.zone": "UTC",
    "when.horizon_weeks": "6",
    "month.activities.quiz.title": "Quiz night",
    "month.activities.quiz.day": "8",
    "month.activities.quiz.owner": "Mei",
    "month.activities.quiz.kind": "game",
    "days3.activities.poster.title": "Poster",
    "days3.activities.poster.day": "0",
    "days7.activities.talk.title": "Short talk",
    "days7.activities.talk.day": "6",
    "days7.activities.walk.title": "Walk",
    "days7.activities.walk.day": "5",
    "health.warnings.mute.sign": "Nobody answers in the morning",
    "health.warnings.mute.act": "Ask two quiet members by name",
    "health.metrics.m.name": "Regulars",
    "health.metrics.m.target": "60% or more",
}
MUTE = "run.signs.w2-mute.came_true"


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save(PLAN | {"when.launch_date": _launched(DAY)})
        yield founder


def _launched(day: int) -> str:
    """The launch date of a plan that is on a day today."""
    return (datetime.now(UTC).date() - timedelta(days=day - 1)).isoformat()


def test_the_evening_is_asked_on_its_day_and_gathered_in_its_week_and_month(founder: Founder) -> None:
    first = f"run.evenings.d{DAY}.first"
    form = read_form(founder.get("/today"), "/today")
    sent = form.set(first, "Lin, and Tom explained").send(founder.client, "save")
    assert (sent.status_code, sent.url.path) == (200, founder.address("/today"))
    assert founder.answers()["run"]["evenings"] == {"d9": {"first": "Lin, and Tom explained"}}
    for page in ("/retrospective", "/retrospective/month"):
        assert "Lin, and Tom explained" in founder.get(page).text
    assert f"Day {DAY} · Look back on the day" in founder.get("/history").text
    assert "You said this comes first:" not in founder.get("/today").text
    founder.save({f"run.evenings.d{DAY - 1}.tomorrow": "Answer Lin"})
    assert "Answer Lin" in founder.get("/today").text
    assert "run.evenings" not in founder.get("/today?day=0").text


def test_a_week_is_counted_from_what_was_ticked_with_its_figures(founder: Founder) -> None:
    founder.save({"run.ticks.a5-walk.outcome": "done", "run.ticks.a6-talk.outcome": "no_time"})
    founder.save({"run.ticks.a6-talk.result": "Exams", "run.figures.w1-m.value": "55"})
    page = founder.get("/retrospective?week=1").text
    assert "1 of 2 done" in page
    assert "No time: 1" in page
    assert re.search(r"Short talk</a> <span[^>]*>No time · day 6 · Exams<", page)
    assert re.search(r"Regulars</dt><dd><b[^>]*>55</b> <span[^>]*>target 60% or more</span>", page)
    now = founder.get("/retrospective").text
    assert "Look back on week 2" in now
    assert "Not ticked: 1" in now
    assert "Look back on week 2" in founder.get("/retrospective?week=7").text


def test_five_questions_about_a_week_are_saved_by_the_form(founder: Founder) -> None:
    form = read_form(founder.get("/retrospective"), "/retrospective?week=2")
    sent = form.set("run.weeks.w2.change", "Shorter talks").set(MUTE, "no").send(founder.client, "save")
    assert (sent.status_code, sent.url.params["week"]) == (200, "2")
    assert founder.answers()["run"] == {
        "weeks": {"w2": {"change": "Shorter talks"}},
        "signs": {"w2-mute": {"came_true": "no"}},
    }
    assert "Shorter talks" in founder.get("/retrospective/month").text


def test_what_is_written_for_a_warning_goes_into_tomorrow_once_and_back(founder: Founder) -> None:
    page = founder.get("/retrospective")
    form = read_form(page, "/retrospective?week=2").set("run.weeks.w2.again", "The quiz")
    (button,) = re.findall(r'formaction="([^"]+)"', page.text)
    put = form.send(founder.client, "put", to=button)
    form.send(founder.client, "put", to=button)
    assert f"Done: put on day {DAY + 1}." in put.text
    (added,) = [one for one in founder.value("month.activities") if one["title"].startswith("Ask two quiet")]
    assert (added["day"], added["purpose"]) == (DAY + 1, "Nobody answers in the morning")
    assert founder.answers()["run"]["signs"] == {"w2-mute": {"came_true": "yes"}}
    assert founder.answers()["run"]["weeks"] == {"w2": {"again": "The quiz"}}
    assert "On the board:" in put.text
    assert "formaction" not in put.text
    assert "Nobody answers in the morning" in founder.get("/retrospective/month").text
    assert "Undone." in read_form(put, "/review/undo").send(founder.client).text
    assert [one["title"] for one in founder.value("month.activities")] == ["Quiz night"]
    assert "signs" not in founder.answers()["run"]


def test_a_warning_without_an_act_and_a_full_board_offer_no_button(founder: Founder) -> None:
    founder.save({"when.launch_date": _launched(41)})
    assert "There's no room left for it in the thirty days." in text_of(founder.get("/retrospective"))
    founder.save({"health.warnings.mute.act": ""})
    assert "You haven't written what to do then." in text_of(founder.get("/retrospective"))
    sent = founder.post("/retrospective/warnings/mute?week=6", action="put")
    assert (sent.status_code, "Done:" in sent.text) == (200, False)


@pytest.mark.parametrize(
    ("days", "words", "address"),
    [
        (7, "Week 1 is over: five questions", "/retrospective?week=1"),
        (8, "Week 1 is over: five questions", "/retrospective?week=1"),
        (30, "Days 1 to 30 are over: look back", "/retrospective/month?month=1"),
    ],
)
def test_today_says_that_a_week_or_a_month_is_over(founder: Founder, days: int, words: str, address: str) -> None:
    assert "is over" not in founder.get("/today").text
    founder.save({"when.launch_date": _launched(days)})
    assert f'href="{founder.address(address)}">{words}</a>' in founder.get("/today").text
    founder.save({"run.weeks.w1.change": "Shorter talks"})
    assert ("five questions" in founder.get("/today").text) == (days > 30)


def test_before_the_launch_there_is_nothing_to_look_back_on(founder: Founder) -> None:
    for launch, words in (("2999-12-21", "The first week begins"), ("", "With a launch date")):
        founder.save({"when.launch_date": launch})
        assert words in founder.get("/retrospective").text
        assert "The month begins with the launch." in founder.get("/retrospective/month").text
        assert '/retrospective"' not in founder.get("/share").text


def test_three_silent_days_are_told_on_today_and_on_the_week(founder: Founder) -> None:
    founder.save({"run.ticks.a5-walk.outcome": "done"})
    words = "From day 6 to day 8, 2 things were planned for members and none was ticked as done."
    assert words in founder.get("/today").text
    assert words in founder.get("/retrospective").text
    assert words not in founder.get("/retrospective?week=1").text
    assert words not in founder.get("/review").text
