"""The board of a plan that goes on after its first month: each month is shown, and planned, like the first."""

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
TALK = {"title": "Talk", "day": "26", "time": "20:00", "owner": "Ruth", "message": "See you on day 26"}
ANSWERS = {
    "when.launch_date": (TODAY - timedelta(days=39)).isoformat(),
    "when.zone": "UTC",
    "month.activities": "talk",
    **{f"month.activities.talk.{name}": value for name, value in TALK.items()},
}
BEGUN = {"run.cycles.m2.begun": TODAY.isoformat(), "run.cycles.m2.focus": "Members run the evenings"}


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a group on the tenth day of its second month."""
    return open_plan(server, client, Answers({**ANSWERS, **BEGUN}))


def test_a_plan_without_another_month_is_shown_as_ever_and_offers_one_at_its_end(
    server: Server, client: httpx.Client
) -> None:
    page = open_plan(server, client, Answers(ANSWERS)).get("/steps/month").text
    assert ("Thirty days</h1>" in page, "Month 1" in page, "?month=" in page) == (True, False, False)
    assert "Plan the next month" in page


def test_the_board_shows_the_month_that_today_lies_in_and_leads_to_the_others(founder: Founder) -> None:
    page = founder.get("/steps/days3").text
    assert "Days 31 to 60</h1>" in page
    assert "Members run the evenings" in page
    assert _days(page) == list(range(31, 61))
    links = re.search(r'<nav class="months".*?</nav>', page, re.DOTALL)
    assert links
    assert re.findall(r">([^<>]+)</a>", links[0]) == ["Month 1", "Month 2"]
    first = founder.get("/steps/days3?month=1").text
    assert ("Thirty days</h1>" in first, set(range(1, 31)) <= {*_days(first)}) == (True, True)
    assert founder.get("/steps/month?open=month.talk").text.count("Thirty days</h1>") == 1
    assert "Days 31 to 60</h1>" in founder.get("/steps/month?month=9").text


@pytest.mark.parametrize(
    ("form", "days", "shown"),
    [
        ({"action": "move", "day": "33"}, {33}, 2),
        ({"action": "shift", "by": "7", "scope": "rest"}, {33}, 2),
        ({"action": "copy", "days": "33, 40-41"}, {26, 33, 40, 41}, 1),
        ({"action": "repeat", "until": "60"}, {26, 33, 40, 47, 54}, 1),
    ],
    ids=["move", "shift", "copy", "repeat"],
)
def test_acts_lead_from_one_month_to_the_next_and_are_undone(
    founder: Founder, form: dict[str, str], days: set[int], shown: int
) -> None:
    before = founder.answers()
    page = founder.post("/board/acts/month/talk", month="1", **form)
    there = {one["day"]: one["message"] for one in founder.answers()["month"]["activities"]}
    assert {*there} == days
    assert all(text == f"See you on day {day}" for day, text in there.items())
    assert ("Days 31 to 60</h1>" in page.text) == (shown == 2)
    read_form(page, "/review/undo").send(founder.client)
    assert founder.answers() == before


def test_a_title_typed_on_a_day_of_it_is_added_there_and_the_library_knows_the_day(founder: Founder) -> None:
    form = read_form(founder.get("/steps/month"), "/board/add")
    page = form.set("day.45", "20:00 Quiz").send(founder.client)
    assert ("Days 31 to 60</h1>" in page.text, "“Quiz” added" in text_of(page)) == (True, True)
    assert {one["title"]: one["day"] for one in founder.answers()["month"]["activities"]}["Quiz"] == 45
    assert f"{founder.address('/steps/month')}?month=2#day-44" in founder.get("/library/month?day=44").text


def test_empty_days_of_it_are_filled_and_those_of_the_first_are_left(founder: Founder) -> None:
    founder.post("/board/acts/month/talk", action="copy", days="50")
    page = read_form(founder.get("/steps/month?month=2"), "/board/fill").send(founder.client)
    added = {one["day"] for one in founder.answers()["month"]["activities"]} - {26}
    assert len(added) > 1
    assert added <= set(range(31, 61))
    assert "Days 31 to 60</h1>" in page.text


def test_a_date_of_it_can_be_typed_and_a_day_after_it_is_refused(founder: Founder) -> None:
    on = (TODAY + timedelta(days=3)).isoformat()
    founder.post("/board/acts/month/talk", action="move", day=on)
    assert founder.answers()["month"]["activities"][0]["day"] == 43
    refused = founder.post("/board/acts/month/talk", action="shift", by="20", scope="rest")
    assert (refused.status_code, "the plan ends with day 60" in text_of(refused)) == (422, True)


def test_what_was_missed_is_moved_within_it_and_the_day_says_what_the_month_is_for(founder: Founder) -> None:
    founder.post("/board/acts/month/talk", action="move", day="38")
    founder.save({"run.ticks.a38-talk.outcome": "nobody"})
    page = founder.get("/today")
    assert all(words in page.text for words in ("Members run the evenings", "Day 40 of 60", "Missed lately"))
    read_form(page, "/today/move").send(founder.client)
    assert founder.answers()["month"]["activities"][0]["day"] == 41


def _days(page: str) -> list[int]:
    return [int(day) for day in re.findall(r'<section class="day[^"]*" id="day-(-?\d+)"', page)]
