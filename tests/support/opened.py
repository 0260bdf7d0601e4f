"""Plans of any answers on a running server, and what the coach's pages show of them."""

import re
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from html import unescape

import httpx

from app.base.limits import LARGEST_VERSION
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.storage.database import Database
from app.storage.repositories.answers import load_answers, plain_answers
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author
from app.storage.repositories.plans import NewPlan, create_plan
from app.storage.repositories.shares import change_share, find_share
from tests.support.founder import Founder
from tests.support.server import Server

_FINDING = re.compile(r'<article class="finding (\w+)">(.*?)</article>', re.DOTALL)
_PARTS = {
    "message": r'class="found">([^<]*)<',
    "advice": r'class="fix">([^<]*)<',
    "why": r"</summary>\s*<p>([^<]*)<",
    "source": r'class="source">([^<]*)<',
    "address": r'<a href="([^"]*)">[^<]*</a>\s*<a href="[^"]*/dismiss',
    "dismiss_address": r'<a href="([^"]*/dismiss[^"]*)">',
    "fix": r'formaction="([^"]*/fix\?[^"]*)"',
    "answer": r'formaction="([^"]*/answer\?[^"]*)"',
}


@dataclass(frozen=True)
class Shown:
    """A finding as a page shows it; ``fix`` is empty where one tap can do nothing, ``answer`` where none is asked."""

    severity: str
    message: str
    advice: str
    why: str
    source: str
    address: str
    dismiss_address: str
    fix: str
    answer: str


def store_answers(server: Server, answers: Answers, language: Language = Language.EN) -> NewPlan:
    """A plan of these answers in the database of a server that runs on SQLite."""
    author = Author(UNKNOWN_DEVICE, datetime.now(UTC))
    with closing(_database(server)) as database:
        return database.write_now(lambda connection: create_plan(connection, language, answers, author))


def stored_answers(server: Server, plan_id: str) -> Answers:
    """The answers of a plan in that database."""
    with closing(_database(server)) as database:
        return plain_answers(database.read_now(lambda connection: load_answers(connection, plan_id)))


def expire_link(server: Server, token: str) -> None:
    """Let the time of a share link be over in that database."""
    with closing(_database(server)) as database:
        share = database.read_now(lambda connection: find_share(connection, token))
        assert share is not None
        ended = replace(share, terms=replace(share.terms, expires_at=datetime.now(UTC) - timedelta(seconds=1)))
        database.write_now(lambda connection: change_share(connection, share.plan_id, ended))


def forget_version_of_link(server: Server, token: str) -> None:
    """Let a share link show a version that is not kept in that database, as after it was thinned out."""
    with closing(_database(server)) as database:
        share = database.read_now(lambda connection: find_share(connection, token))
        assert share is not None
        forgotten = replace(share, terms=replace(share.terms, frozen_at=LARGEST_VERSION))
        database.write_now(lambda connection: change_share(connection, share.plan_id, forgotten))


def open_plan(server: Server, client: httpx.Client, answers: Answers, language: Language = Language.EN) -> Founder:
    """A founder who has opened a plan of these answers by its edit link."""
    plan = store_answers(server, answers, language)
    assert client.post(f"/e/{plan.token}").status_code == 200
    return Founder(client, plan.id)


def shown_findings(page: httpx.Response) -> list[Shown]:
    """The findings that a page shows, in its order."""
    return [_shown(severity, inner) for severity, inner in _FINDING.findall(page.text)]


def has_place(page: httpx.Response) -> bool:
    """Whether a page has the place that its address names."""
    fragment = page.url.fragment
    return page.status_code == 200 and (not fragment or f'id="{fragment}"' in page.text)


def _database(server: Server) -> Database:
    return Database(f"sqlite:///{server.log.parent / 'data' / 'playbook.sqlite3'}")


def _shown(severity: str, inner: str) -> Shown:
    found = {name: re.search(pattern, inner) for name, pattern in _PARTS.items()}
    return Shown(severity, **{name: unescape(match[1]).strip() if match else "" for name, match in found.items()})
