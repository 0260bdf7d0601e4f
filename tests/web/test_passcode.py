"""The passcode of a read-only link: asked before anything is shown, once on each device, and not to be guessed."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.base.settings import Settings
from app.main import create_app
from app.web.http.rate_limits import PASSCODE_TRIES, Limited
from app.web.sharing import passcode_routes
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.loops import run_alone
from tests.support.routes import API_ROUTES
from tests.support.server import Server

SHARED = sorted(
    (method, route.path)
    for route in API_ROUTES
    if route.path.startswith("/s/")
    for method in (route.methods or ())
    if not route.path.endswith("/passcode")
)
FILLED = {"format_name": "json"}
PASSCODE = "夜读2026"


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


@pytest.fixture
def reader(server: Server) -> Iterator[httpx.Client]:
    """Somebody else's browser."""
    with make_client(server.url) as client:
        yield client


def test_nothing_of_a_locked_link_is_shown_by_any_address_of_it(founder: Founder, reader: httpx.Client) -> None:
    token = _make(founder).removeprefix("/s/")
    assert len(SHARED) > 1
    for method, path in SHARED:
        answer = reader.request(method, path.format(token=token, **FILLED))
        # A calendar program can't type: it is refused as by a wrong link.
        assert answer.status_code == (404 if "calendar" in path else 403), path
        assert ("This link asks for a passcode" in answer.text) == (answer.status_code == 403)
        assert "Study Hall" not in answer.text
    assert "Opened" not in founder.get("/share").text


def test_whoever_tells_the_passcode_is_asked_once(founder: Founder, reader: httpx.Client) -> None:
    address, other = _make(founder), _make(founder)
    wrong = read_form(reader.get(f"{address}/text?of=all"), "/passcode").set("passcode", "夜读").send(reader)
    assert (wrong.status_code, "That isn't the passcode." in text_of(wrong)) == (403, True)
    assert reader.get(wrong.url).url.path == address, "its address may be opened again"
    read = read_form(wrong, "/passcode").set("passcode", " 夜读２０２６ ").send(reader)
    assert (read.url.path, read.url.query, "Study Hall" in read.text) == (f"{address}/text", b"of=all", True)
    assert reader.get(f"{address}/download/json").status_code == 200
    assert reader.get(other).status_code == 403, "each link has its own"


def test_a_new_passcode_is_asked_of_everyone_again(founder: Founder, reader: httpx.Client) -> None:
    address = _make(founder)
    reader.post(f"{address}/passcode", data={"passcode": PASSCODE})
    change = founder.get(re.findall(r'href="/plans/\w+(/share/\w+)"', founder.get("/share").text)[0])
    read_form(change, "/terms").set("passcode", "another").send(founder.client)
    assert reader.get(address).status_code == 403
    read_form(change, "/terms").set("no_passcode", "yes").send(founder.client)
    assert reader.get(address).status_code == 200


def test_a_link_without_a_passcode_asks_for_none(founder: Founder, reader: httpx.Client) -> None:
    address = _make(founder, passcode="")
    for elsewhere in ("", "//evil.example", f"{address}/../e", "/plans"):
        assert reader.post(f"{address}/passcode", data={"passcode": "any", "next": elsewhere}).url.path == address


def test_too_many_wrong_ones_are_asked_to_wait_from_wherever_until_the_passcode_is_changed(
    founder: Founder, reader: httpx.Client, server: Server
) -> None:
    address, other = _make(founder), _make(founder)
    change = founder.get(re.findall(r'href="/plans/\w+(/share/\w+)"', founder.get("/share").text)[-2])
    for _ in range(PASSCODE_TRIES + 1):
        assert reader.post(f"{address}/passcode", data={"passcode": PASSCODE}).status_code == 200, "these don't count"
    with make_client(server.url, "zh-CN") as stranger, make_client(server.url) as member:
        member.headers["X-Forwarded-For"] = "192.0.2.16"
        for _ in range(PASSCODE_TRIES):
            assert stranger.post(f"{address}/passcode", data={"passcode": "wrong"}).status_code == 403
        refused = stranger.post(f"{address}/passcode", data={"passcode": PASSCODE})
        assert refused.status_code == 429
        assert 600 < int(refused.headers["Retry-After"]) <= 900
        assert '<html lang="zh-Hans">' in refused.text
        assert stranger.post(f"{other}/passcode", data={"passcode": PASSCODE}).status_code == 200
        assert member.post(f"{address}/passcode", data={"passcode": PASSCODE}).status_code == 429
        assert reader.get(address).status_code == 200, "who has told it reads on"
        read_form(change, "/terms").set("passcode", "another").send(founder.client)
        assert member.post(f"{address}/passcode", data={"passcode": "another"}).status_code == 200


def test_of_fifty_tries_at_once_only_those_that_are_allowed_take_time_and_no_right_one_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = Counter[bool]()

    def is_never_right(typed: str, stored: str) -> bool:
        looked_at[typed == stored] += 1
        return False

    monkeypatch.setattr(passcode_routes, "is_passcode", is_never_right)

    async def story() -> None:
        app = create_app(Settings(data_dir=tmp_path))
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://tab", headers={"Origin": "http://tab"}
        )
        async with app.router.lifespan_context(app), client:
            started = await client.post("/plans", data={"language": "en"})
            plan = "/".join(started.headers["location"].split("/")[:3])
            await client.post(f"{plan}/share", data={"passcode": PASSCODE})
            (link,) = set(re.findall(r"/s/[\w-]{43}", (await client.get(f"{plan}/share")).text))
            turns = app.state.services.turns
            with monkeypatch.context() as patch:
                patch.setattr(turns, "_patience", 0)
                async with turns.take(Limited.PASSCODES):
                    busy = await client.post(f"{link}/passcode", data={"passcode": PASSCODE})
            assert (busy.status_code, f'value="{PASSCODE}"' in busy.text) == (503, True)
            tries = [client.post(f"{link}/passcode", data={"passcode": f"{number}"}) for number in range(50)]
            assert Counter(answer.status_code for answer in await asyncio.gather(*tries)) == {
                403: PASSCODE_TRIES,
                429: 50 - PASSCODE_TRIES,
            }

    run_alone(story())
    assert looked_at == {False: PASSCODE_TRIES}


def _make(founder: Founder, passcode: str = PASSCODE) -> str:
    founder.post("/share", edition="member", passcode=passcode)
    return str(re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[-1])
