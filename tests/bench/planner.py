"""The planner under measurement: a full starter in the running application, asked without a network."""

import itertools
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from fastapi import FastAPI

from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.files.writing import write_plan_file
from app.storage.repositories.tokens import token_hash

# Nothing is compressed, so that what is compared is the making of pages.
PLAIN = {"Accept-Encoding": "identity"}
_URL = "http://bench"
_numbers = itertools.count()


@dataclass
class Planner:
    """A client that owns one plan."""

    client: httpx.AsyncClient
    plan: str
    version: int = 1

    @classmethod
    @asynccontextmanager
    async def started(cls, app: FastAPI) -> AsyncIterator["Planner"]:
        """An owner of a plan from the starter study-group, in Chinese."""
        async with _client(app) as client:
            answer = await client.post("/plans", data={"starter": "study-group", "language": "zh-Hans"})
            yield cls(client, answer.headers["location"].split("/")[2])

    @classmethod
    @asynccontextmanager
    async def imported(cls, app: FastAPI, answers: Answers, knowledge: Knowledge) -> AsyncIterator["Planner"]:
        """An owner of a plan of these answers."""
        body = json.dumps(write_plan_file(answers, knowledge.language)).encode()
        async with _client(app) as client:
            answer = await client.post("/import", files={"file": ("plan.json", body, "application/json")})
            yield cls(client, answer.headers["location"].partition("?")[0].split("/")[2])

    @property
    def address(self) -> str:
        """The address of the plan."""
        return f"/plans/{self.plan}"

    @property
    def token_hash(self) -> str:
        """What is stored of the owner's token."""
        return token_hash(self.client.cookies[f"plan_{self.plan}"])

    async def page(self, address: str) -> str:
        """The HTML of a page."""
        answer = await self.client.get(address)
        assert answer.status_code == 200, address
        return answer.text

    async def bytes_of(self, address: str) -> int:
        """How many bytes of a page go over the wire, as browsers ask for it."""
        async with self.client.stream("GET", address, headers={"Accept-Encoding": "gzip, br"}) as answer:
            return sum([len(part) async for part in answer.aiter_raw()])

    async def make_link(self) -> str:
        """The address of a new read-only link."""
        await self.client.post(f"{self.address}/share", data={})
        found = re.search(r"/s/[\w-]+", await self.page(f"{self.address}/share"))
        assert found
        return found[0]

    async def read_base(self) -> None:
        """Read which version of the answer that is saved the step shows."""
        page = await self.page(f"{self.address}/steps/positioning")
        found = re.search(r'name="base:positioning.slogan" value="(\d+)', page)
        assert found
        self.version = int(found[1])

    async def save(self) -> None:
        """Save one answer as the script of the page does."""
        number = next(_numbers)
        edit = {"base": self.version, "value": f"每晚一起读四十分钟，第{number}次"}
        sent = {"op_id": f"op{number}", "fields": {"positioning.slogan": edit}}
        answer = await self.client.patch(f"{self.address}/answers", json=sent)
        self.version = answer.json()["versions"]["positioning.slogan"]


def _client(app: FastAPI) -> httpx.AsyncClient:
    headers = {"Origin": _URL, **PLAIN}
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=_URL, headers=headers)
