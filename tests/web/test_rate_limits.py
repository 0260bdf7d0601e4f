"""What one network may ask for in a time; what is over it is answered in words, and nothing is lost."""

import asyncio
import re
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from app.base.settings import Settings
from app.web.http.limit_counters import LimitCounters
from app.web.http.rate_limits import WRONG_LINKS_PER_HOUR, Limited, RateLimitError, RateLimits
from tests.support.client import make_client, text_of
from tests.support.counting import calls
from tests.support.founder import Founder, start_plan
from tests.support.programs import make_token, program
from tests.support.server import Server, running_server

T = TypeVar("T")

_networks = count(1)
HERE, THERE = "192.0.2.1", "192.0.2.2"


def test_each_limit_counts_by_itself_and_for_each_network() -> None:
    async def story() -> None:
        limits = RateLimits(Settings(plans_per_hour=2, saves_per_minute=1))
        for what, network in ((Limited.STARTS, HERE), (Limited.STARTS, HERE), (Limited.SAVES, HERE)):
            await limits.count(what, network)
        await limits.count(Limited.STARTS, THERE)
        for what, most in ((Limited.STARTS, 3600), (Limited.SAVES, 60)):
            with pytest.raises(RateLimitError) as refused:
                await limits.count(what, HERE)
            assert 0 < refused.value.seconds <= most

    _told(story())


def test_four_times_as_many_networks_take_four_times_as_long_to_count() -> None:
    async def story(networks: int) -> None:
        limits = RateLimits(Settings())
        for number in range(networks):
            await limits.count(Limited.SAVES, f"2001:db8:{number:x}::/64")
            await asyncio.sleep(0)

    def work(networks: int) -> int:
        return _in_thread(lambda: calls(lambda: asyncio.run(story(networks))))

    few, many = work(100), work(400)
    assert many <= 4 * 1.25 * few


def test_the_counters_in_memory_are_what_the_library_asks_of_a_store() -> None:
    async def story() -> None:
        counters, now = LimitCounters(), time.time()
        assert [await counters.incr("a", 60), await counters.incr("a", 60, 2), await counters.get("a")] == [1, 3, 3]
        assert now + 59 < await counters.get_expiry("a") < now + 120
        assert await counters.incr("over", 0) == 1
        assert await counters.get("over") == await counters.get("b") == 0
        await counters.clear("a")
        assert (await counters.get("a"), await counters.check(), await counters.reset()) == (0, True, 0)

    _told(story())


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with small limits."""
    with running_server(
        tmp_path_factory.mktemp("strict"),
        watched=True,
        PLAYBOOK_SAVES_PER_MINUTE="3",
        PLAYBOOK_EXPORTS_PER_HOUR="2",
        PLAYBOOK_PLANS_PER_HOUR="4",
        PLAYBOOK_READS_PER_MINUTE="3",
    ) as server:
        yield server


@pytest.fixture
def founder(strict: Server) -> Iterator[Founder]:
    """A founder with a plan, each in a network of their own."""
    with make_client(strict.url) as client:
        client.headers["X-Forwarded-For"] = f"2001:db8:0:{next(_networks):x}::1"
        yield start_plan(client)


def test_saves_over_the_limit_are_asked_to_come_back_and_nothing_is_saved(founder: Founder) -> None:
    founder.save({"what.together": "Read"})
    for name in ("Night", "Late"):
        founder.post("/steps/positioning", **{"positioning.name": name})
    refused = founder.patch({"what.notes": (0, "Quiet")})
    _is_too_many(refused, 60)
    by_form = founder.step_form("what").set("what.notes", "Quiet").send(founder.client, "continue")
    assert "Too much is being saved from your network" in text_of(by_form)
    assert founder.value("what.notes") is None


def test_reading_goes_on_when_saving_may_not_and_so_does_another_network(founder: Founder) -> None:
    for _ in range(4):
        founder.patch({"what.notes": (0, "Quiet")})
    assert "Quiet" in founder.get("/steps/what").text
    founder.client.headers["X-Forwarded-For"] = "2001:db8:1:1::1"
    assert founder.patch({"what.notes": (1, "Loud")}).status_code == 200


def test_one_plan_that_is_changed_too_often_has_to_wait_and_another_has_not(tmp_path: Path) -> None:
    with (
        running_server(tmp_path, PLAYBOOK_PLAN_SAVES_PER_MINUTE="3") as server,
        make_client(server.url) as client,
    ):
        night_readers, day_readers = start_plan(client), start_plan(client)
        for number in range(3):
            night_readers.save({"positioning.name": f"Night Readers {number}"})
        _is_too_many(night_readers.patch({"what.notes": (0, "Quiet")}), 60)
        assert "This plan is being changed too often" in text_of(night_readers.post("/history/undo"))
        assert night_readers.value("positioning.name") == "Night Readers 2"
        day_readers.save({"positioning.name": "Day Readers"})


def test_so_many_answers_are_changed_at_once_and_no_more_in_a_minute() -> None:
    async def story() -> None:
        limits = RateLimits(Settings())
        for _ in range(2):
            await limits.count(Limited.ANSWERS, HERE, 40_000)
        with pytest.raises(RateLimitError):
            await limits.count(Limited.ANSWERS, HERE, 40_000)
        await limits.count(Limited.ANSWERS, THERE, 40_000)

    _told(story())


def test_what_writes_nothing_or_opens_no_plan_counts_for_nobody(founder: Founder) -> None:
    client, plan = founder.client, founder.address()
    with make_client(str(client.base_url)) as stranger:
        stranger.headers["X-Forwarded-For"] = client.headers["X-Forwarded-For"]
        for _ in range(4):
            assert {client.request(method, plan).status_code for method in ("OPTIONS", "PUT", "TRACE")} == {405}
            assert stranger.patch(f"{plan}/answers", json={}).status_code == 404
            assert stranger.post(f"{plan}/share").status_code == 404
    founder.save({"what.together": "Read"})


def test_pages_of_files_are_shown_when_no_more_files_are_made(founder: Founder) -> None:
    for name in ("json", "csv"):
        founder.get(f"/download/{name}")
    _is_too_many(founder.client.get(founder.address("/download/markdown")), 3600)
    founder.get("/download")
    founder.get("/text")


def test_an_import_of_nothing_counts_as_no_plan(founder: Founder) -> None:
    for _ in range(4):
        assert founder.client.post("/import", files={"file": ("", b"")}).status_code == 422
    start_plan(founder.client)


def test_files_over_the_limit_are_asked_for_later_and_one_that_is_kept_is_given(founder: Founder) -> None:
    for name in ("json", "text", "json"):
        founder.get(f"/download/{name}")
    told = founder.address("/download/csv?told=0123456789abcdef")
    refused = founder.client.get(told, headers={"Accept-Language": "zh-CN"})
    _is_too_many(refused, 3600)
    assert "=busy;" in refused.headers["set-cookie"]
    assert "你的网络" in refused.text
    founder.get("/download/text")


def test_a_file_that_many_ask_for_at_once_is_made_and_counted_once(founder: Founder) -> None:
    with ThreadPoolExecutor(20) as readers:
        answers = list(readers.map(lambda _: founder.client.get(founder.address("/download/pdf")), range(20)))
    assert [answer.status_code for answer in answers] == [200] * 20
    assert len({answer.content for answer in answers}) == 1
    founder.get("/download/json")
    _is_too_many(founder.client.get(founder.address("/download/csv")), 3600)


def test_files_behind_a_link_count_too_and_a_household_is_one_network(founder: Founder) -> None:
    founder.post("/share")
    link = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
    for number, name in enumerate(("json", "text")):
        founder.client.headers["X-Forwarded-For"] += str(number)
        assert founder.client.get(f"{link}/download/{name}").status_code == 200
    _is_too_many(founder.client.get(f"{link}/download/csv"), 3600)


def test_programs_that_ask_too_often_are_told_when_to_ask_again_and_people_are_not(
    strict: Server, founder: Founder
) -> None:
    with program(strict.url, make_token(founder, "edit")) as bot:
        bot.client.headers["X-Forwarded-For"] = founder.client.headers["X-Forwarded-For"]
        for path in ("/plan", "/due", "/plan"):
            assert bot.get(path).status_code == 200
        refused = bot.get("/due")
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= 60
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json()["title"] == "Too many requests"
        assert bot.change(1, {"positioning.name": "Night Readers"}).status_code == 200, (
            "changes have a limit of their own"
        )
    assert founder.get("").status_code == 200


def test_a_change_that_is_refused_counts_as_one(strict: Server, founder: Founder) -> None:
    with program(strict.url, make_token(founder, "edit")) as bot:
        bot.client.headers["X-Forwarded-For"] = f"2001:db8:0:{next(_networks):x}::1"
        answers = [bot.change(1, {"positioning.no_such_thing": "x"}).status_code for _ in range(4)]
    assert answers == [422, 422, 422, 429]


def test_plans_over_the_limit_are_asked_for_later_with_the_time(founder: Founder) -> None:
    for _ in range(3):
        start_plan(founder.client)
    for refused in (founder.client.post("/plans"), founder.client.post("/import", data={"text": "{}"})):
        _is_too_many(refused, 3600)
        assert "Too many plans were started from here" in text_of(refused)


def test_after_a_thousand_wrong_links_wrong_ones_have_to_wait_and_right_ones_work(founder: Founder) -> None:
    client, plan = founder.client, founder.address()
    founder.post("/share")
    pages = {"s": "/share", "e": "/edit-links"}
    right = {kind: re.findall(rf"/{kind}/[\w-]{{43}}", founder.get(page).text)[0] for kind, page in pages.items()}
    with make_client(str(client.base_url)) as stranger:
        stranger.headers["X-Forwarded-For"] = client.headers["X-Forwarded-For"]
        guesses = [stranger.head(f"/s/guess-{number}").status_code for number in range(WRONG_LINKS_PER_HOUR)]
        assert set(guesses) == {404}
        for address in ("/s/guess", "/e/guess", plan, "/s/guess/download/pdf"):
            _is_too_many(stranger.get(address), 3600)
        refused = stranger.get("/s/guess")
        assert "Too many links that don't work were opened from your network" in text_of(refused)
        assert stranger.get("/nowhere").status_code == 404
        assert stranger.get(right["s"]).status_code == 200
        assert stranger.post(right["e"]).status_code == 200
        assert stranger.get(f"{right['s']}/download/nowhere").status_code == 404
    assert client.get(plan).status_code == 200
    for nowhere in ("/steps/nowhere", "/steps/seeds/people/gone", "/download/nowhere"):
        assert client.get(f"{plan}{nowhere}").status_code == 404, "what is not there in one's own plan is no wrong link"


def _is_too_many(answer: httpx.Response, most: int) -> None:
    assert answer.status_code == 429, answer.url
    assert 0 < int(answer.headers["retry-after"]) <= most
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def _told(story: Coroutine[None, None, None]) -> None:
    _in_thread(lambda: asyncio.run(story))


def _in_thread(work: Callable[[], T]) -> T:
    """Work in a thread of its own: a browser that other tests drive has a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()
