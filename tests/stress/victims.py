"""The server under attack, and the plans that it holds."""

import re
import subprocess
import time
from dataclasses import dataclass

import httpx

from app.plan.answers import Answers
from tests.support.client import make_client, read_form
from tests.support.founder import Founder, start_plan
from tests.support.largest import LARGEST
from tests.support.opened import open_plan
from tests.support.server import Server


@dataclass(frozen=True)
class Victims:
    """A server with the largest plans, by what makes them large.

    ``shared_page`` is where a plan is shared, ``shared_plan`` where its readers find it.
    """

    server: Server
    client: httpx.Client
    plans: dict[str, str]
    shared_page: str
    shared_plan: str

    @property
    def url(self) -> str:
        """The address of the server."""
        return self.server.url

    def memory(self) -> float:
        """What the server's own process holds, in megabytes."""
        shown = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(self.server.process.pid)], capture_output=True, text=True, check=True
        )
        return int(shown.stdout) / 1000

    def log_count(self, word: str) -> int:
        """How many lines of the log have a word."""
        return sum(word in line for line in self.server.log.read_text().splitlines())

    def small_pdf(self) -> float:
        """How many seconds somebody with a small plan waits for a PDF."""
        founder = start_plan(make_client(self.url))
        started = time.perf_counter()
        assert founder.get("/download/pdf").content.startswith(b"%PDF")
        return time.perf_counter() - started


def prepared(server: Server) -> Victims:
    """The server with its plans."""
    client = make_client(server.url)
    founders = {name: open_plan(server, client, make()) for name, make in LARGEST.items()}
    shared = Founder(client, open_plan(server, client, Answers({"positioning.name": "Riverside"})).plan)
    read_form(shared.get("/share"), "/share").send(client)
    shared_plan = re.findall(r"/s/[\w-]{43}", shared.get("/share").text)[0]
    plans = {name: founder.plan for name, founder in founders.items()}
    return Victims(server, client, plans, shared.address("/share"), shared_plan)
