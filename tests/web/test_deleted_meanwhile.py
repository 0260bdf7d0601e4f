"""A plan that another tab deletes while a request to it is under way: that there is no such plan is what is said."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest
from fastapi import FastAPI

from app.base.settings import Settings
from app.main import create_app
from app.storage.database import Database
from app.storage.repositories.deleting import UNDO_TIME, delete_plan
from app.web.http.services import Services
from tests.support.loops import run_alone
from tests.support.stored import delete_now

T = TypeVar("T")

NAMES = {"item": "notice", "activity": "opening-ceremony"}
FORM = {"op_id": "one", "base:positioning.name": "1", "positioning.name": "Night Readers"}
ADDED = {"op_id": "one", "new:what.outputs": "A summary"}
# Every way to write, with what a page would send. None of them is stopped by anything but the deletion.
WRITES: dict[str, tuple[str, str, dict[str, str]]] = {
    "autosave": ("PATCH", "/answers", {}),
    "step": ("POST", "/steps/positioning", {**FORM, "action": "continue"}),
    "step confirmed": ("POST", "/steps/positioning", {"op_id": "one", "action": "confirm"}),
    "item added": ("POST", "/steps/what/outputs", ADDED),
    "item changed": ("POST", "/steps/month/activities/{item}", {"op_id": "one", "action": "down"}),
    "language": ("POST", "/language", {"language": "zh-Hans"}),
    "edit link kept": ("POST", "/edit-link/kept", {}),
    "edit link made": ("POST", "/edit-links", {"label": "Mia"}),
    "edit link labelled": ("POST", "/edit-links/label", {"link": "abc", "label": "Mia"}),
    "edit link turned off": ("POST", "/edit-links/off", {"link": "abc"}),
    "edit links replaced": ("POST", "/edit-links/replace", {}),
    "recovery code made": ("POST", "/edit-links/code", {}),
    "link made": ("POST", "/share", {"label": "Mia"}),
    "link turned off": ("POST", "/share/abc", {}),
    "activity of the library": ("POST", "/library/month", {"activity": "{activity}", "day": "9"}),
    "suggestions": ("POST", "/suggestions/days3", {"none": ""}),
    "undo": ("POST", "/review/undo", {"op_id": "fix-x-1"}),
    "deleted twice": ("POST", "/delete", {}),
}


@dataclass(frozen=True)
class Tabs:
    """Two tabs of a browser, in the process of the server."""

    client: httpx.AsyncClient
    services: Services

    async def start_plan(self) -> str:
        """The id of a new plan."""
        started = await self.client.post("/plans", data={"language": "en"})
        return started.headers["location"].split("/")[2]

    def delete(self, plan: str) -> None:
        """Delete a plan in the other tab."""
        database = Database(self.services.database.url)
        database.write_now(lambda connection: delete_now(connection, plan, datetime.now(UTC)))
        database.close()


def test_a_write_to_a_plan_deleted_meanwhile_finds_no_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def status(tabs: Tabs, method: str, path: str, sent: dict[str, str]) -> int:
        plan = await tabs.start_plan()
        body: dict[str, Any] = {"json": {"op_id": "one", "fields": {"positioning.name": {"base": 1, "value": "B"}}}}
        body = body if method == "PATCH" else {"data": {name: value.format(**NAMES) for name, value in sent.items()}}
        with monkeypatch.context() as patch:
            patch.setattr(Database, "write", _after(lambda: tabs.delete(plan), Database.write))
            answer = await tabs.client.request(method, f"/plans/{plan}{path.format(**NAMES)}", **body)
        return answer.status_code

    async def story(tabs: Tabs) -> dict[str, int]:
        return {name: await status(tabs, *write) for name, write in WRITES.items()}

    assert _told(tmp_path, story) == dict.fromkeys(WRITES, 404)


def test_a_page_of_a_plan_deleted_meanwhile_finds_no_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def status(tabs: Tabs, *, is_shared: bool) -> int:
        plan = await tabs.start_plan()
        await tabs.client.post(f"/plans/{plan}/share", data={"label": "Mia"})
        link = re.search(r"/s/[\w-]+", (await tabs.client.get(f"/plans/{plan}/share")).text)
        assert link
        await tabs.client.post(f"/plans/{plan}/edit-link/kept")  # makes a version that is not kept
        with monkeypatch.context() as patch:
            patch.setattr(Database, "read_apart", _after(lambda: tabs.delete(plan), Database.read_apart))
            return (await tabs.client.get(link[0] if is_shared else f"/plans/{plan}")).status_code

    async def story(tabs: Tabs) -> tuple[int, int]:
        return await status(tabs, is_shared=False), await status(tabs, is_shared=True)

    assert _told(tmp_path, story) == (404, 404)


def test_a_plan_is_forgotten_when_its_hour_is_over(tmp_path: Path) -> None:
    """The server does that by itself, without a word of the plan in any file."""

    async def story(tabs: Tabs) -> tuple[int, int]:
        plan, database = await tabs.start_plan(), tabs.services.database
        saved = {"op_id": "one", "fields": {"positioning.name": {"base": 0, "value": "Night Readers"}}}
        await tabs.client.patch(f"/plans/{plan}/answers", json=saved)
        counts = list[int]()
        for deleted_at in (datetime.now(UTC), datetime.now(UTC) - UNDO_TIME):
            database.write_now(partial(delete_plan, plan_id=plan, now=deleted_at))
            await tabs.services.tidy_up()
            counts.append(_times_in_files(tmp_path, b"Night Readers"))
        return counts[0], counts[1]

    soon, later = _told(tmp_path, story)
    assert soon > 0
    assert later == 0


def _times_in_files(folder: Path, words: bytes) -> int:
    return sum(file.read_bytes().count(words) for file in folder.glob("*.sqlite3*"))


def _told(folder: Path, story: Callable[[Tabs], Awaitable[T]]) -> T:
    async def told(app: FastAPI) -> T:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Origin": "http://tab"}
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://tab", headers=headers) as client,
        ):
            return await story(Tabs(client, app.state.services))

    return run_alone(told(create_app(Settings(data_dir=folder))))


def _after(other_work: Callable[[], None], method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def after(*args: Any, **options: Any) -> Any:
        other_work()
        return await method(*args, **options)

    return after
