"""What is kept in memory of plans: right after every change, made once, and gone when its time is over."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from app.base import quarters
from app.base.settings import Settings
from app.main import create_app
from app.web.document import requests as document_requests
from app.web.http import kept_pages
from app.web.http.services import Services
from app.web.plan import kept_views, view
from tests.support.loops import run_alone

T = TypeVar("T")
NAME = {"op_id": "one", "base:positioning.name": "0", "positioning.name": "Night Readers", "action": "save"}


@dataclass(frozen=True)
class Tab:
    """A tab of a plan's owner, in the process of the server."""

    client: httpx.AsyncClient
    services: Services
    plan: str

    async def get(self, path: str = "") -> str:
        """A page of the plan, or any page by its whole address."""
        page = await self.client.get(path if path.startswith("/s/") else f"/plans/{self.plan}{path}")
        assert page.status_code == 200
        return page.text

    async def post(self, path: str, **data: str) -> None:
        """Press a button."""
        assert (await self.client.post(f"/plans/{self.plan}{path}", data=data)).status_code == 303

    async def link(self) -> str:
        """The address of a new read-only link."""
        await self.post("/share", label="Mia")
        return str(re.findall(r"/s/[\w-]+", await self.get("/share"))[-1])


def test_every_page_shows_every_change(tmp_path: Path) -> None:
    async def story(tab: Tab) -> None:
        link = await tab.link()
        pages = ("", "/steps/positioning", "/review", "/preview", "/print", "/welcome", link)
        for name in ("Night Readers", "Early Readers"):
            await tab.client.patch(f"/plans/{tab.plan}/answers", json=_edit(tab, name))
            assert [page for page in pages if name not in await tab.get(page)] == []

    _told(tmp_path, story)


def test_a_language_chosen_for_the_plan_is_that_of_its_pages_at_once(tmp_path: Path) -> None:
    async def story(tab: Tab) -> tuple[str, str]:
        await tab.post("/steps/positioning", **NAME)
        link = await tab.link()
        before = await tab.get(link)
        await tab.post("/language", language="zh-Hans")
        return before, await tab.get(link)

    before, after = _told(tmp_path, story)
    assert "运营" not in before
    assert "运营" in after


def test_a_link_turned_off_shows_nothing_more_at_once(tmp_path: Path) -> None:
    async def story(tab: Tab) -> int:
        await tab.post("/steps/positioning", **NAME)
        link = await tab.link()
        assert "Night Readers" in await tab.get(link)
        (turn_off,) = set(re.findall(r"/share/(\w+)", await tab.get("/share")))
        await tab.post(f"/share/{turn_off}")
        return (await tab.client.get(link)).status_code

    assert _told(tmp_path, story) == 410


def test_a_shared_page_is_made_once_for_all_its_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(tab: Tab) -> int:
        link = await tab.link()
        calls = _counted(monkeypatch, document_requests, "build_export")
        await asyncio.gather(*(tab.get(f"{link}?fbclid={number}") for number in range(5)))
        await tab.get(f"{link}?utm_source=group")
        return len(calls)

    assert _told(tmp_path, story) == 1


def test_what_a_reader_saw_is_not_made_again_to_tell_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(tab: Tab) -> list[int]:
        link, counts = await tab.link(), []
        await tab.client.patch(f"/plans/{tab.plan}/answers", json=_edit(tab, "Night Readers"))
        calls = _counted(monkeypatch, document_requests, "build_export")
        await tab.get(link)
        counts.append(len(calls))
        await tab.post("/steps/what", **{"op_id": "two", "base:what.together": "0", "what.together": "Read aloud"})
        assert 'href="#part-' in (await tab.get(link)).partition("Changed since")[2]
        return [*counts, len(calls)]

    assert _told(tmp_path, story) == [1, 2]


def test_a_plan_is_reviewed_once_for_all_pages_of_a_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(tab: Tab) -> list[int]:
        await tab.post("/steps/positioning", **NAME)
        calls = _counted(monkeypatch, view, "review")
        await asyncio.gather(*(tab.get("/steps/what") for _ in range(5)))
        await asyncio.gather(*(tab.get(page) for page in ("", "/review", "/welcome")))
        counts = [len(calls)]
        await tab.client.patch(f"/plans/{tab.plan}/answers", json=_edit(tab, "Early Readers"))
        await asyncio.gather(*(tab.get(page) for page in ("", "/review", "/welcome")))
        return [*counts, len(calls)]

    assert _told(tmp_path, story) == [1, 2]


def test_a_save_by_form_needs_no_review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(tab: Tab) -> int:
        calls = _counted(monkeypatch, view, "review")
        await tab.post("/steps/positioning", **NAME)
        await tab.post("/steps/rules/rules", **{"new:rules.rules": "No adverts", "action": "add"})
        return len(calls)

    assert _told(tmp_path, story) == 0


def test_nothing_is_kept_beyond_a_quarter_of_an_hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(tab: Tab) -> list[int]:
        link = await tab.link()
        await tab.get(link)
        reviews = _counted(monkeypatch, view, "review")
        documents = _counted(monkeypatch, document_requests, "build_export")
        for place in (kept_views, kept_pages):
            monkeypatch.setattr(place, "quarter_of_hour", lambda: quarters.quarter_of_hour() + 1)
        await tab.get("/steps/what")
        await tab.get(link)
        return [len(reviews), len(documents)]

    assert _told(tmp_path, story) == [1, 1]


def _edit(tab: Tab, name: str) -> dict[str, object]:
    base = {"Night Readers": 0, "Early Readers": 2}[name]
    return {"op_id": f"{tab.plan}-{base}", "fields": {"positioning.name": {"base": base, "value": name}}}


def _counted(monkeypatch: pytest.MonkeyPatch, place: object, name: str) -> list[str]:
    work: Callable[..., object] = getattr(place, name)
    calls: list[str] = []

    def counted(*args: object, **options: object) -> object:
        calls.append(name)
        return work(*args, **options)

    monkeypatch.setattr(place, name, counted)
    return calls


def _told(folder: Path, story: Callable[[Tab], Awaitable[T]]) -> T:
    async def told() -> T:
        app = create_app(Settings(data_dir=folder))
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://tab", headers={"Origin": "http://tab"}
        )
        async with app.router.lifespan_context(app), client:
            started = await client.post("/plans", data={"language": "en"})
            return await story(Tab(client, app.state.services, started.headers["location"].split("/")[2]))

    return run_alone(told())
