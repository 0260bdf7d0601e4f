"""A checkpoint: what speaks for each choice, the decision, and the way that it leads to."""

import re
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.schedule.checkpoints import checkpoint_now, end_of_checkpoint_before, months_after
from app.schedule.farewell import farewell_days, months_needed
from app.schedule.two_groups import two_teams
from tests.support.client import read_form, text_of
from tests.support.founder import Founder
from tests.support.opened import open_plan
from tests.support.server import Server

TODAY = datetime.now(UTC).date()
ROLES = {"host": ("Host", "Mei", "5"), "keeper": ("Keeper", "Tom", "4"), "greeter": ("Greeter", "Lin", "1")}
QUIZZES = {"quiz": 71, "quiz-2": 78, "quiz-3": 85}
ANSWERS = {
    "when.launch_date": (TODAY - timedelta(days=91)).isoformat(),
    "when.zone": "UTC",
    "who.target_size": "150",
    "who.roles": " ".join(ROLES),
    **{
        f"who.roles.{item}.{name}": value
        for item, values in ROLES.items()
        for name, value in zip(("title", "person", "hours"), values, strict=True)
    },
    "who.successor": "Tom, once Mei has moved",
    "health.checkpoints": "three",
    "health.checkpoints.three.month": "3",
    "health.checkpoints.three.criterion": "Twenty people a week",
    "health.ending": "We close in May.",
    "month.activities": " ".join(QUIZZES),
    **{f"month.activities.{item}.title": "Quiz night" for item in QUIZZES},
    **{f"month.activities.{item}.day": str(day) for item, day in QUIZZES.items()},
    "run.cycles.m3.begun": TODAY.isoformat(),
    **{f"run.ticks.a{day}-{item}.outcome": "done" for item, day in QUIZZES.items()},
}


@pytest.fixture
def founder(server: Server, client: httpx.Client) -> Founder:
    """The founder of a group three months after its launch."""
    return open_plan(server, client, Answers(ANSWERS))


def test_today_leads_to_it_and_it_says_what_speaks_for_each_choice(founder: Founder) -> None:
    assert founder.address("/checkpoint") in founder.get("/today").text
    page = founder.get("/checkpoint")
    for words in ("Checkpoint of month 3", "Twenty people a week", "3 of 3 done", "planned for 150 people"):
        assert words in text_of(page)
    assert 'id="path"' not in page.text


def test_what_was_hardly_ticked_speaks_for_nothing(server: Server, client: httpx.Client) -> None:
    page = open_plan(server, client, Answers({**ANSWERS, "run.ticks.a85-quiz-3.outcome": ""})).get("/checkpoint")
    assert "last 30 days" not in page.text


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("go_on", "/next-month"),
        ("split", "Nobody there yet:"),
        ("hand_over", "Find stand-ins for:"),
        ("hand_over", "Tom, once Mei has moved"),
        ("dissolve", "Put the farewell on these days"),
    ],
)
def test_a_decision_is_kept_and_leads_to_its_own_way(founder: Founder, choice: str, words: str) -> None:
    form = read_form(founder.get("/checkpoint"), "/checkpoint")
    page = (
        form.set("run.decisions.c3.choice", choice).set("run.decisions.c3.why", "Because").send(founder.client, "save")
    )
    assert (page.url.path, words in page.text.partition('id="path"')[2]) == (founder.address("/checkpoint"), True)
    assert founder.answers()["run"]["decisions"] == {"c3": {"choice": choice, "why": "Because"}}
    assert "Month 3 · What was decided" in founder.get("/history").text


def test_the_farewell_is_put_on_days_once_in_months_that_are_begun_for_it_and_undone(founder: Founder) -> None:
    founder.save({"run.decisions.c3.choice": "dissolve"})
    before = founder.answers()
    page = founder.post("/checkpoint/farewell")
    new = {one["day"]: one.get("message", "") for one in founder.answers()["month"]["activities"] if one["day"] > 90}
    assert [*new] == [93, 107, 108]
    assert new[93] == "We close in May."
    assert new[108]
    assert (set(founder.answers()["run"]["cycles"]), page.text.count("on the board")) == ({"m3", "m4"}, 3)
    founder.post("/checkpoint/farewell")
    assert len(founder.answers()["month"]["activities"]) == 6
    read_form(page, "/review/undo").send(founder.client)
    assert founder.answers() == before


def test_what_was_said_on_its_day_is_still_there_and_the_decision_too(server: Server, client: httpx.Client) -> None:
    """Three weeks after the checkpoint, and two weeks before the next one that would take its place."""
    launch = TODAY - timedelta(days=112)
    titles = ("Tell everyone that the group closes, and when", "Meet a last time: what we did, whom we thank")
    goodbye = "Say goodbye, and save what should be kept"
    said = dict(zip(("told", "met", "bye"), zip((*titles, goodbye), (93, 107, 114), strict=True), strict=True))
    more = {
        "when.launch_date": launch.isoformat(),
        "health.checkpoints": "three four",
        "health.checkpoints.four.month": "4",
        "run.decisions.c3.choice": "dissolve",
        "run.cycles.m4.begun": TODAY.isoformat(),
        "month.activities": " ".join(said),
        **{f"month.activities.{item}.title": title for item, (title, _) in said.items()},
        **{f"month.activities.{item}.day": str(day) for item, (_, day) in said.items()},
    }
    founder = open_plan(server, client, Answers({**ANSWERS, **more}))
    page = founder.get("/checkpoint")
    assert ("Checkpoint of month 3" in text_of(page), page.text.count("on the board")) == (True, 3)
    assert "Put the farewell on these days" not in page.text
    founder.post("/checkpoint/farewell")
    assert len(founder.answers()["month"]["activities"]) == 3


@pytest.mark.parametrize(("choice", "month"), [("dissolve", 3), ("split", 3), ("go_on", 4), ("", 4)])
def test_a_decision_that_takes_steps_stays_until_they_are_over(choice: str, month: int) -> None:
    more = {"health.checkpoints": "three four", "health.checkpoints.four.month": "4"}
    plan = read_plan(Answers({**ANSWERS, **more, "run.decisions.c3.choice": choice}))
    on = months_after(TODAY - timedelta(days=91), 3)
    assert on is not None
    months = [now.month for days in (14, 30) if (now := checkpoint_now(plan, on + timedelta(days=days)))]
    assert months == [3, month]
    before = end_of_checkpoint_before(plan, on + timedelta(days=35))
    assert before == on + timedelta(days=30 if month == 3 else 14)


def test_a_plan_that_cannot_be_longer_is_offered_no_farewell(server: Server, client: httpx.Client) -> None:
    launch = (TODAY - timedelta(days=985)).isoformat()
    founder = open_plan(
        server, client, Answers({**ANSWERS, "when.launch_date": launch, "run.decisions.c3.choice": "dissolve"})
    )
    before = founder.answers()
    page = founder.post("/checkpoint/farewell").text
    assert ("Say goodbye" in page, "Put the farewell on these days" in page) == (True, False)
    assert founder.answers() == before


def test_figures_that_say_nothing_yet_are_asked_for(server: Server, client: httpx.Client) -> None:
    silent = {path: raw for path, raw in ANSWERS.items() if not path.startswith(("run.", "who.target_size"))}
    page = open_plan(server, client, Answers(silent)).get("/checkpoint").text
    assert "say anything yet" in page
    assert "Nothing in your figures speaks for it" not in page


def test_without_a_checkpoint_it_says_where_to_set_one(server: Server, client: httpx.Client) -> None:
    page = open_plan(server, client, Answers({})).get("/checkpoint").text
    assert re.search(r"has no checkpoint yet.*steps/health#list-health-checkpoints", page, re.DOTALL)


def test_a_team_is_split_with_its_hours_and_each_group_is_told_what_it_lacks() -> None:
    one, other = two_teams(read_plan(Answers(ANSWERS)))
    assert [name for name, _ in one.people] == ["Mei"]
    assert [name for name, _ in other.people] == ["Tom", "Lin"]
    assert (one.lacks, other.lacks) == (("Keeper", "Greeter"), ("Host",))


def test_the_next_one_goes_where_there_are_fewer_hours() -> None:
    hours = {"a": "10", "b": "2", "c": "2", "d": "2"}
    roles = {
        f"who.roles.{one}.{name}": raw for one, of in hours.items() for name, raw in (("title", one), ("hours", of))
    }
    one, other = two_teams(read_plan(Answers({"who.roles": " ".join(hours), **roles})))
    assert [[name for name, _ in team.people] for team in (one, other)] == [["a"], ["b", "c", "d"]]


def test_a_farewell_within_the_months_that_there_are_begins_none() -> None:
    plan = read_plan(Answers(ANSWERS))
    titles = {"announce": "A", "last_meeting": "B", "goodbye": "C"}
    assert [*months_needed(plan, farewell_days(plan, 70, titles))] == []
    assert [*months_needed(plan, farewell_days(plan, 110, titles))] == [4, 5]
    assert [*months_needed(plan, farewell_days(plan, 200, titles))] == [7, 8]
