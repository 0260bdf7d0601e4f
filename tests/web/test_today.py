"""The plan after its launch, without script: what is due, ticked, told to the others, and moved when it was missed."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.support.client import make_client, read_form
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

DAY = 9
LAUNCH = (datetime.now(UTC).date() - timedelta(days=DAY - 1)).isoformat()


@pytest.fixture
def founder(server: Server) -> Iterator[Founder]:
    with make_client(server.url) as client:
        founder = start_plan(client)
        founder.save(
            {
                "when.launch_date": LAUNCH,
                "when.zone": "UTC",
                "when.horizon_weeks": "6",
                "month.activities.quiz.title": "Quiz night",
                "month.activities.quiz.day": str(DAY),
                "month.activities.quiz.time": "20:00",
                "month.activities.quiz.owner": "Mei",
                "month.activities.quiz.message": "Twenty questions tonight!",
                "month.activities.quiz.if_silent": "Ask Tom first",
                "days7.activities.talk.title": "Short talk",
                "days7.activities.talk.day": "6",
                "when.slots.read.title": "Reading",
                "when.slots.read.weekdays": "1\n2\n3\n4\n5\n6\n7",
                "when.slots.read.time": "19:00",
            }
        )
        yield founder


def test_today_says_what_is_due_in_order_of_time_with_its_message_and_who(founder: Founder) -> None:
    page = founder.get("/today").text
    assert re.findall(r'class="due-title">([^<]*)<', page) == ["Reading", "Quiz night"]
    assert f"Day {DAY} of 42" in page
    for words in ("Twenty questions tonight!", "Mei", "If nobody answers: Ask Tom first"):
        assert words in page
    assert "Short talk" in founder.get("/today?day=6").text


def test_a_tick_and_a_note_are_saved_by_the_form_and_told_with_their_time(founder: Founder) -> None:
    form, tick = read_form(founder.get("/today"), "/today"), f"run.ticks.a{DAY}-quiz"
    sent = form.set(f"{tick}.outcome", "done").set(f"{tick}.result", "14 came").send(founder.client, "save")
    assert (sent.status_code, sent.url.path) == (200, founder.address("/today"))
    assert founder.answers()["run"] == {"ticks": {f"a{DAY}-quiz": {"outcome": "done", "result": "14 came"}}}
    assert re.search(rf'id="said-a{DAY}-quiz">Done \d\d:\d\d</p>', sent.text)
    assert f"Day {DAY} · Quiz night" in founder.get("/history").text


def test_two_who_tick_the_same_thing_write_the_same_answer(founder: Founder) -> None:
    path = f"run.ticks.s{DAY}-read.outcome"
    assert founder.patch({path: (0, "done")}).json()["conflicts"] == {}
    assert founder.patch({path: (0, "done")}).json()["conflicts"] == {}
    assert founder.patch({path: (0, "nobody")}).json()["conflicts"][path]["words"] == "Done"


def test_what_was_missed_moves_to_a_free_day_and_back(founder: Founder) -> None:
    founder.save({"run.ticks.a6-talk.outcome": "nobody"})
    page = founder.get("/today").text
    assert "Day 6 · Short talk · Nobody came" in page
    action, day = re.findall(r'action="[^"]*(/today/move/[^"]+)"><input type="hidden" name="day" value="(\d+)"', page)[
        0
    ]
    moved = founder.post(action, day=day)
    assert (moved.url.path, f"moved to day {day}" in moved.text) == (founder.address("/today"), True)
    assert "Missed lately" not in moved.text
    assert founder.value("month.activities")[-1]["day"] == int(day)
    assert "Undone." in read_form(moved, "/review/undo").send(founder.client).text
    assert founder.value("days7.activities")[0]["day"] == 6


@pytest.mark.parametrize(
    ("launch", "words"),
    [
        ("2999-12-21", "days before the launch"),
        ("2020-01-01", "The plan ended with day 42"),
        ("", "No launch date yet"),
    ],
)
def test_today_says_so_before_the_launch_after_the_end_and_without_a_date(
    founder: Founder, launch: str, words: str
) -> None:
    founder.save({"when.launch_date": launch})
    assert words in founder.get("/today").text


def test_a_helper_ticks_by_a_link_until_it_is_turned_off_and_does_nothing_else(
    server: Server, founder: Founder
) -> None:
    founder.save({"who.roles.quizzer.title": "Quizzer", "who.roles.quizzer.person": "Mei"})
    page = founder.post("/helpers", label="Mei", role="quizzer").text
    token, link = re.findall(r"/h/([\w-]{43})/today", page)[0], re.findall(r'/helpers/(\w+)"', page)[0]
    tick, other = f"run.ticks.a{DAY}-quiz.outcome", f"run.ticks.s{DAY}-read.outcome"
    with make_client(server.url) as client:
        sheet = client.get(f"/h/{token}/today")
        assert re.findall(r'class="due-title">([^<]*)<', sheet.text) == ["Quiz night"]
        form = read_form(sheet, "/today").set(tick, "done").set(other, "done").set(f"base:{other}", "0")
        form.set("positioning.name", "Stolen").set("base:positioning.name", "0").send(client)
        edits = {path: {"base": 0, "value": "done"} for path in (other, "positioning.name")}
        sent = client.patch(f"/h/{token}/answers", json={"op_id": "op", "fields": edits})
        assert (sent.status_code, sorted(sent.json()["unknown"])) == (422, sorted(edits))
        assert founder.answers()["run"] == {"ticks": {f"a{DAY}-quiz": {"outcome": "done"}}}
        assert re.search(r">Done \d\d:\d\d · Mei</p>", founder.get("/today").text)
        assert "name" not in founder.answers().get("positioning", {})
        founder.post(f"/helpers/{link}")
        gone = [client.get(f"/h/{token}/today"), client.patch(f"/h/{token}/answers", json={})]
        assert [answer.status_code for answer in gone] == [410, 410]


def test_from_the_launch_on_the_plans_own_address_opens_on_today(founder: Founder) -> None:
    def opened(site: str) -> str:
        return founder.client.get(founder.address(), headers={"Sec-Fetch-Site": site}).url.path

    today = founder.address("/today")
    assert [opened(site) for site in ("none", "cross-site", "same-origin")] == [today, today, founder.address()]
    founder.save({"when.launch_date": "2999-12-21"})
    assert opened("none") == founder.address()


def test_what_is_done_stays_done_with_its_note_when_it_gets_another_day(founder: Founder) -> None:
    founder.save({"run.ticks.a6-talk.outcome": "done", "run.ticks.a6-talk.result": "Nine came"})
    founder.save({"days7.activities.talk.day": "7"})
    page = founder.get("/today?day=7")
    assert "Nine came" in page.text
    form = read_form(page, "/today").set("run.ticks.a6-talk.outcome", "")
    form.send(founder.client, "save")
    assert founder.answers()["run"]["ticks"] == {"a6-talk": {"result": "Nine came"}}
    founder.save({"run.ticks.a7-talk.outcome": "nobody", "days7.activities.talk.day": "6"})
    assert 'talk">Nobody came' not in founder.get("/today?day=6").text


@pytest.mark.parametrize("path", ["/", "/plans", "/e/link"])
def test_who_comes_from_a_page_that_is_none_of_the_plans_opens_today(founder: Founder, path: str) -> None:
    headers = {"Sec-Fetch-Site": "same-origin", "Referer": str(founder.client.base_url.join(path))}
    assert founder.client.get(founder.address(), headers=headers).url.path == founder.address("/today")


@pytest.mark.parametrize("rest", ["", "/today", "/steps/what"])
def test_who_comes_from_a_page_of_the_plan_gets_its_overview(founder: Founder, rest: str) -> None:
    headers = {"Sec-Fetch-Site": "same-origin", "Referer": f"https://example.org/base{founder.address(rest)}"}
    assert founder.client.get(founder.address(), headers=headers).url.path == founder.address()


def test_the_page_of_today_can_be_put_on_a_home_screen(founder: Founder) -> None:
    page = founder.get("/today").text
    described = re.search(r'rel="manifest" href="([^"]+)" crossorigin="use-credentials"', page)
    assert described
    manifest = founder.client.get(described[1])
    assert manifest.headers["content-type"] == "application/manifest+json"
    told = manifest.json()
    assert (told["name"], told["start_url"], told["display"]) == ("Untitled community", "today", "standalone")
    for icon in told["icons"]:
        found = founder.client.get(httpx.URL(str(manifest.url)).join(icon["src"]))
        assert (found.headers["content-type"], found.content[:4]) == ("image/png", b"\x89PNG")


def test_the_worker_keeps_this_week_and_may_work_for_all_plans(founder: Founder) -> None:
    page = founder.get("/today?day=3").text
    asked = re.search(r'data-worker="([^"]+)".* data-day="(\d+)" .*data-days="([^"]+)"', page)
    assert asked
    assert (asked[2], asked[3]) == (str(DAY), " ".join(map(str, range(DAY, DAY + 7))))
    assert founder.client.get(asked[1]).headers["service-worker-allowed"] == "/"
    founder.save({"when.launch_date": (datetime.now(UTC).date() + timedelta(days=60)).isoformat()})
    assert "data-worker" not in founder.get("/today").text, "no day of it is in this week"
