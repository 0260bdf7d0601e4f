"""The thread that serves every request never makes the pages of a large plan: no count of seconds, but of threads."""

import asyncio
import json
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.base.settings import Settings
from app.i18n.languages import Language
from app.main import create_app
from app.plan.answers import Answers
from app.plan.files.writing import write_plan_file
from app.web.document import poster_routes
from app.web.http import access, readers
from app.web.http.templating import Templates
from app.web.plan import view
from tests.support.largest import all_at_once, every_list_full
from tests.support.loops import run_alone

PAGES = (
    "", "/steps/month", "/review", "/preview", "/print", "/messages", "/messages.txt", "/welcome.txt", "/library/month",
    "/suggestions/month", "/download", "/share", "/poster.png", "/steps/month/page",
)  # fmt: skip


@pytest.fixture
def on_loop(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What of the dear work is done in the thread of the event loop."""
    found: list[str] = []
    places = ((access, "load_snapshot"), (readers, "load_public_answers"), (view, "read_plan"), (view, "review"))
    for place, name in (*places, (poster_routes, "build_requested_poster"), (Templates, "html")):
        monkeypatch.setattr(place, name, _noting(getattr(place, name), found))
    return found


@pytest.mark.parametrize("large", [every_list_full, all_at_once], ids=lambda large: large.__name__)
def test_the_pages_of_a_large_plan_are_made_in_threads(
    tmp_path: Path, on_loop: list[str], large: Callable[[int], Answers]
) -> None:
    _read_pages(tmp_path, large(120), on_loop)
    assert on_loop == []


def test_a_small_plan_is_read_and_reviewed_in_a_thread_once_and_its_pages_are_made_at_once(
    tmp_path: Path, on_loop: list[str]
) -> None:
    _read_pages(tmp_path, Answers({"positioning.name": "Night Readers"}), on_loop)
    assert set(on_loop) == {"html"}


def test_a_save_with_more_parts_than_any_save_has_is_refused_before_it_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[str] = []
    many = ",".join(f'"{number}":1' for number in range(50_000))
    bodies = (f'{{"op_id":"one","fields":{{{many}}}}}', f"{{{many}}}", "[" + "[]," * 50_000 + "0]")

    async def save() -> None:
        app = create_app(Settings(data_dir=tmp_path))
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://tab", headers={"Origin": "http://tab"}
        )
        async with app.router.lifespan_context(app), client:
            plan = (await client.post("/plans")).headers["location"].split("/")[2]
            monkeypatch.setattr(json, "loads", _noting(json.loads, decoded))
            for body in bodies:
                assert (await client.patch(f"/plans/{plan}/answers", content=body)).status_code == 422

    run_alone(save())
    assert decoded == []


def _read_pages(folder: Path, answers: Answers, on_loop: list[str]) -> None:
    async def read() -> None:
        app = create_app(Settings(data_dir=folder))
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://tab", headers={"Origin": "http://tab"}
        )
        async with app.router.lifespan_context(app), client:
            body = json.dumps(write_plan_file(answers, Language.EN)).encode()
            made = await client.post("/import", files={"file": ("plan.json", body, "application/json")})
            address = made.headers["location"].partition("?")[0]
            await client.post(f"{address}/share", data={"edition": "member"})
            link = re.search(r"/s/[\w-]+", (await client.get(f"{address}/share")).text)
            assert link
            on_loop.clear()
            for path in [link[0], *(address + page for page in PAGES)]:
                await client.post(f"{address}/edit-link/kept")  # makes a version that is not kept
                assert [(await client.get(path)).status_code for _ in range(2)] == [200, 200], path

    run_alone(read())


def _noting(work: Callable[..., Any], found: list[str]) -> Callable[..., Any]:
    def noted(*args: Any, **options: Any) -> Any:
        with suppress(RuntimeError):  # there is no loop in other threads
            asyncio.get_running_loop()
            found.append(work.__name__)
        return work(*args, **options)

    return noted
