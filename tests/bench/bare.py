"""The bare stack: what the same work costs without the planner."""

import itertools
import json
import sqlite3
from pathlib import Path

import httpx
import typst
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from app.exports.building import Export
from app.renderers import pdf
from app.renderers.compilers import TYPST
from tests.bench.measuring import median_of, median_of_async
from tests.bench.rendering import changes

PDF_ROUNDS = 10


async def bare_page(page: str) -> float:
    """A bare FastAPI route whose Jinja2 template writes a page as long as the given one, in lines of a loop."""
    template = Environment(autoescape=True).from_string("{% for line in lines %}{{ line }}\n{% endfor %}")
    lines = page.splitlines()
    app = FastAPI()

    @app.get("/")
    async def show() -> HTMLResponse:
        return HTMLResponse(template.render(lines=lines))

    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bare") as client:
        return await median_of_async(lambda: client.get("/"))


def bare_save(folder: Path) -> float:
    """The statements of one save by sqlite3 alone, as durable as the planner's."""
    connection = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    connection.executescript(
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        CREATE TABLE plan (id TEXT PRIMARY KEY, version INTEGER) STRICT;
        CREATE TABLE answer (path TEXT PRIMARY KEY, value TEXT, version INTEGER) STRICT;
        CREATE TABLE change (version INTEGER, path TEXT, old TEXT, new TEXT) STRICT;
        INSERT INTO plan VALUES ('p', 1);
        INSERT INTO answer VALUES ('positioning.slogan', '', 1);
        """
    )
    numbers = itertools.count()
    return median_of(lambda: _save(connection, f"每晚一起读四十分钟，第{next(numbers)}次"))


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


def _save(connection: sqlite3.Connection, value: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("SELECT version FROM plan WHERE id = 'p'").fetchone()
    (old,) = connection.execute("SELECT value FROM answer WHERE path = 'positioning.slogan'").fetchone()
    connection.execute(
        "UPDATE answer SET value = ?, version = ? WHERE path = 'positioning.slogan'", (value, version + 1)
    )
    connection.execute("INSERT INTO change VALUES (?, 'positioning.slogan', ?, ?)", (version + 1, old, value))
    connection.execute("UPDATE plan SET version = ? WHERE id = 'p'", (version + 1,))
    connection.execute("COMMIT")
