"""The thread that serves every request never makes the pages of a large plan: no count of seconds, but of threads."""

import asyncio
import json
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
from app.web.http import access
from app.web.http.templating import Templates
from app.web.plan import view
from tests.support.largest import LARGEST
from tests.support.loops import run_alone

PAGES = ("", "/steps/month", "/review", "/preview", "/messages", "/library/month", "/suggestions/month", "/print")


@pytest.fixture
def on_loop(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What of the dear work is done in the thread of the event loop."""
    found: list[str] = []
    for place, name in ((access, "load_snapshot"), (view, "read_plan"), (view, "review"), (Templates, "html")):
        monkeypatch.setattr(place, name, _noting(getattr(place, name), found))
    return found


@pytest.mark.parametrize("name", ["every list full", "all at once"])
def test_the_pages_of_a_large_plan_are_made_in_threads(tmp_path: Path, on_loop: list[str], name: str) -> None:
    _read_pages(tmp_path, LARGEST[name](), on_loop, rounds=2)
    assert on_loop == []


def test_a_small_plan_is_read_and_reviewed_in_a_thread_once_and_its_pages_are_made_at_once(
    tmp_path: Path, on_loop: list[str]
) -> None:
    _read_pages(tmp_path, Answers({"positioning.name": "Night Readers"}), on_loop, rounds=2)
    assert set(on_loop) == {"html"}


def _read_pages(folder: Path, answers: Answers, on_loop: list[str], rounds: int) -> None:
    async def read() -> None:
        app = create_app(Settings(data_dir=folder))
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://tab", headers={"Origin": "http://tab"}
        )
        async with app.router.lifespan_context(app), client:
            body = json.dumps(write_plan_file(answers, Language.EN)).encode()
            made = await client.post("/import", files={"file": ("plan.json", body, "application/json")})
            address = made.headers["location"].partition("?")[0]
            on_loop.clear()
            for path in PAGES * rounds:
                assert (await client.get(address + path)).status_code == 200

    run_alone(read())


def _noting(work: Callable[..., Any], found: list[str]) -> Callable[..., Any]:
    def noted(*args: Any, **options: Any) -> Any:
        with suppress(RuntimeError):  # there is no loop in other threads
            asyncio.get_running_loop()
            found.append(work.__name__)
        return work(*args, **options)

    return noted
