"""A group that lives for two months: its first is looked back on, and the second is made from what worked."""

import re
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from app.plan.answers import Answers
from tests.support.client import read_form, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

TODAY = datetime.now(UTC).date()
QUIZ = {"quiz": (9, "done"), "quiz-2": (16, "done"), "quiz-3": (23, "done")}
FILM = {"film": (12, "nobody")}


def _answers(today: int) -> Answers:
    """A group on a day of its plan, with a quiz that worked and a film that nobody came to."""
    answers = {
        "when.launch_date": (TODAY - timedelta(days=today - 1)).isoformat(),
        "when.zone": "UTC",
        "when.slots": "read",
        "when.slots.read.title": "Reading",
        "when.slots.read.weekdays": "3",
        "when.slots.read.time": "19:00",
        "days3.activities": "open",
        "days3.activities.open.title": "Opening",
        "days3.activities.open.day": "1",
        "days3.activities.open.kind": "opening",
        "month.activities": " ".join((*QUIZ, *FILM)),
    }
    for title, times in (("Quiz night", QUIZ), ("Film", FILM)):
        for item, (day, outcome) in times.items():
            answers[f"month.activities.{item}.title"] = title
            answers[f"month.activities.{item}.day"] = str(day)
            answers[f"month.activities.{item}.owner"] = "Ruth"
            answers[f"run.ticks.a{day}-{item}.outcome"] = outcome
    return Answers(answers)


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """Her on the last day but two of the first month."""
    return open_plan(server, client, _answers(28))


def test_the_second_month_is_made_of_what_worked_and_lived_and_one_press_undoes_it(founder: Founder) -> None:
    before = founder.answers()
    page = founder.get("/next-month")
    told = re.sub(r"<[^>]+>", "", text_of(page))
    for words in (
        "Days 31 to 60",
        "3 of 3 done: the same again",
        "Nobody came: left out",
        "Goes on every week: Reading",
        "Belongs to the launch, and isn't repeated: Opening",
        "A member leads it from Day 44",
    ):
        assert words in told
    form = read_form(page, "/next-month").set("focus", "Members run the evenings")
    board = form.send(founder.client, "take")
    assert board.url.path == founder.address("/steps/month")
    assert "month begun with 3 activities" in text_of(board)
    assert "Days 31 to 60</h1>" in board.text
    assert _days(founder) == {37: "", 44: "member", 51: "member"}
    cycle = {"begun": TODAY.isoformat(), "focus": "Members run the evenings"}
    assert founder.answers()["run"]["cycles"] == {"m2": cycle}
    assert "Plan the next month" not in founder.get("/steps/month").text
    read_form(board, "/review/undo").send(founder.client)
    assert founder.answers() == before


def test_what_is_unticked_is_left_out_and_what_was_left_out_can_be_chosen(founder: Founder) -> None:
    founder.client.post(founder.address("/next-month"), data={"take": ["month.film"], "action": "take"})
    assert _days(founder) == {40: ""}
    assert ("Quiz night" in founder.get("/next-month?month=2").text, "Month 2" in founder.get("/history").text) == (
        True,
        True,
    )
    page = founder.get("/next-month?month=2")
    assert "Add to these days" in page.text
    read_form(page, "/next-month").send(founder.client, "take")
    assert _days(founder) == {37: "", 40: "", 44: "member", 51: "member"}


def test_today_the_month_that_ends_and_the_board_lead_to_it(founder: Founder) -> None:
    for page in ("/today", "/retrospective/month", "/steps/month"):
        assert founder.address("/next-month") in founder.get(page).text
    assert "/next-month" not in founder.get("/today?day=27").text


def test_a_month_can_be_begun_empty_and_the_month_after_it_waits(founder: Founder) -> None:
    board = read_form(founder.get("/next-month"), "/next-month").send(founder.client, "empty")
    assert ("month begun, from day 31 on" in text_of(board), _days(founder)) == (True, {})
    assert "From last month" in board.text
    assert "You can plan the next month from day" not in founder.get("/next-month").text
    founder.post("/next-month?month=3", action="take")
    assert set(founder.answers()["run"]["cycles"]) == {"m2"}


@pytest.mark.parametrize(("day", "words"), [(12, "from day 24 on"), (23, "from day 24 on")])
def test_before_its_last_week_a_month_says_when_the_next_can_be_planned(
    server: Server, client: httpx.Client, day: int, words: str
) -> None:
    founder = open_plan(server, client, _answers(day))
    assert words in text_of(founder.get("/next-month"))
    assert founder.post("/next-month", action="take").status_code == 200
    assert "cycles" not in founder.answers()["run"]


def _days(founder: Founder) -> dict[int, str]:
    activities = founder.answers()["month"]["activities"]
    return {one["day"]: one.get("led_by", "") for one in activities if one["day"] > 30}


def test_the_page_asks_for_a_launch_date_where_there_is_none(server: Server, client: httpx.Client) -> None:
    page = open_plan(server, client, Answers({})).get("/next-month")
    assert re.search("With a launch date, you plan the next month", text_of(page))


def test_a_group_that_comes_back_plans_the_month_of_today_and_begins_no_other(
    server: Server, client: httpx.Client
) -> None:
    founder = open_plan(server, client, _answers(200))
    page = founder.get("/next-month?month=2")
    for words in ("Days 181 to 210", "what became of days 1 to 30"):
        assert words in text_of(page)
    assert "Plan days 181 to 210" in text_of(founder.get("/retrospective/month"))
    read_form(page, "/next-month").send(founder.client, "take")
    assert {*founder.answers()["run"]["cycles"]} == {"m7"}
    assert min(_days(founder)) > 200


@pytest.mark.parametrize("more", [{}, {"run.cycles.m33.begun": "2026-01-01"}])
def test_a_plan_of_all_months_has_no_next_one(server: Server, client: httpx.Client, more: dict[str, str]) -> None:
    founder = open_plan(server, client, _answers(2500).with_values(more))
    assert "A plan can have 33 months at most" in text_of(founder.get("/next-month"))
    assert founder.post("/next-month", action="take").status_code == 200
    assert {*founder.answers()["run"].get("cycles", {})} == ({"m33"} if more else set())
    assert "/next-month" not in founder.get("/today").text
