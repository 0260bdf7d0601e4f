"""The bare stack: what the same work costs without the planner."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import typst
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from app.exports.building import Export
from app.renderers import pdf
from app.renderers.compilers import TYPST
from app.storage.engines import SQLITE
from tests.bench.measuring import median_of
from tests.bench.planner import PLAIN
from tests.bench.rendering import changes

PDF_ROUNDS = 10
PDF_AIM = 1.3
"""How many times as long as typst alone the planner may take for a PDF of the same source."""

_PLAN = "SELECT plan.* FROM plan JOIN link ON link.plan = plan.id WHERE link.token_hash = ? AND plan.id = ?"
_ANSWERS = "SELECT path, value, version, from_starter FROM answer WHERE plan = ?"
_ANSWER = "SELECT value, version FROM answer WHERE plan = ? AND path = ?"
_PAGE = "{% for line in lines %}{{ line }}\n{% endfor %}"


@dataclass(frozen=True)
class BareStack:
    """FastAPI, Jinja2 and sqlite3 alone, on the planner's own database."""

    database: Path
    plan: str
    token_hash: str

    @asynccontextmanager
    async def page(self, page: str) -> AsyncIterator[Callable[[], Awaitable[object]]]:
        """Asks for a page of the same bytes as the given one: its plan's rows are read, its lines written in a loop."""
        template, lines = Environment(autoescape=True).from_string(_PAGE), page.splitlines()
        connection = SQLITE.connect(self.database)
        app = FastAPI()

        @app.get("/")
        async def show() -> HTMLResponse:
            connection.execute(_PLAN, (self.token_hash, self.plan)).fetchone()
            connection.execute(_ANSWERS, (self.plan,)).fetchall()
            return HTMLResponse(template.render(lines=lines))

        async with _client(app) as client:
            yield lambda: client.get("/")
        connection.close()

    @asynccontextmanager
    async def save(self) -> AsyncIterator[Callable[[], Awaitable[object]]]:
        """Saves one answer by the statements of the planner, as durably, in a thread of its own."""
        thread = ThreadPoolExecutor(1)
        connection = SQLITE.connect(self.database, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous = FULL")
        app, numbers = FastAPI(), itertools.count()

        @app.patch("/")
        async def save(request: Request) -> dict[str, int]:
            sent = json.loads(await request.body())
            connection.execute(_PLAN, (self.token_hash, self.plan)).fetchone()
            loop = asyncio.get_running_loop()
            return {"version": await loop.run_in_executor(thread, self._save, connection, sent["value"])}

        async with _client(app) as client:
            yield lambda: client.patch("/", json={"value": f"每晚一起读四十分钟，第{next(numbers)}次"})
        connection.close()
        thread.shutdown()

    def _save(self, connection: Any, value: str) -> int:
        path, at, run = "positioning.pain", "2026-11-22T12:00:00+00:00", connection.execute
        run("BEGIN IMMEDIATE")
        version = int(run(_PLAN, (self.token_hash, self.plan)).fetchone()[2]) + 1
        old, since = run(_ANSWER, (self.plan, path)).fetchone()
        run("SELECT version FROM revision WHERE plan = ? AND op_id = ?", (self.plan, f"b{version}")).fetchall()
        run("INSERT INTO past_answer VALUES (?, ?, ?, ?, ?)", (self.plan, path, since, old, len(old.encode())))
        run(
            "INSERT INTO revision VALUES (?, ?, 'typed', 0, 1, ?, ?, 'bare', '', '', '')",
            (self.plan, version, at, f"b{version}"),
        )
        run(
            "UPDATE answer SET value = ?, version = ?, from_starter = 0 WHERE plan = ? AND path = ?",
            (value, version, self.plan, path),
        )
        run("UPDATE plan SET version = ?, size = ?, changed_at = ? WHERE id = ?", (version, 1, at, self.plan))
        run("COMMIT")
        return version


def bare_pdf(export: Export) -> tuple[float, float]:
    """The PDF by the planner and by typst alone from the same source and data, in milliseconds.

    Each round's document differs, as each founder's does: typst remembers what it has set before.
    """
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[TYPST / "fonts"])
    compiler = typst.Compiler(TYPST / "plan.typ", root=TYPST, font_paths=fonts)
    changed = changes(export)

    def bare() -> object:
        document = json.dumps(pdf.document_data(changed().document), ensure_ascii=False)
        return compiler.compile(format="pdf", sys_inputs={"document": document}, pdf_standards="ua-1")

    return median_of(lambda: pdf.render(changed().document), PDF_ROUNDS), median_of(bare, PDF_ROUNDS)


def _client(app: FastAPI) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bare", headers=PLAIN)
