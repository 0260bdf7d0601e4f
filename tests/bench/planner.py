"""The planner under measurement: a full starter in the running application, asked without a network."""

import itertools
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
from fastapi import FastAPI

from app.exports.building import Export, build_export
from app.exports.request import ExportRequest
from app.knowledge.content import Knowledge
from tests.bench.measuring import median_of_async
from tests.bench.plans import starter_answers


@dataclass
class Planner:
    """A client that owns one plan."""

    client: httpx.AsyncClient
    address: str
    version: int = 1

    @classmethod
    @asynccontextmanager
    async def started(cls, app: FastAPI) -> AsyncIterator["Planner"]:
        """An owner of a plan from the starter study-group, in Chinese."""
        url = "http://bench"
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url=url, headers={"Origin": url}) as client:
            answer = await client.post("/plans", data={"starter": "study-group", "language": "zh-Hans"})
            yield cls(client, answer.headers["location"])

    async def page(self, path: str) -> str:
        """The HTML of one of the plan's pages."""
        answer = await self.client.get(self.address + path)
        assert answer.status_code == 200
        return answer.text

    async def time_page(self, path: str) -> float:
        """The median time of a page, in milliseconds."""
        return await median_of_async(lambda: self.page(path))

    async def time_save(self) -> float:
        """The median time of saving one answer, in milliseconds."""
        page = await self.page("/steps/positioning")
        found = re.search(r'name="base:positioning.slogan" value="([^"]*)"', page)
        assert found is not None
        self.version = int(found[1].partition("-")[0])
        numbers = itertools.count()
        return await median_of_async(lambda: self._save(next(numbers)))

    async def _save(self, number: int) -> None:
        edit = {"base": self.version, "value": f"每晚一起读四十分钟，第{number}次"}
        sent = {"op_id": f"op{number}", "fields": {"positioning.slogan": edit}}
        answer = await self.client.patch(f"{self.address}/answers", json=sent)
        self.version = answer.json()["versions"]["positioning.slogan"]


def starter_export(knowledge: Knowledge) -> Export:
    """The same plan in the knowledge's language as a renderer takes it."""
    language, changed_at = knowledge.language, datetime(2026, 11, 22, tzinfo=UTC)
    request = ExportRequest(
        "plan", starter_answers(knowledge), language, language, is_owners=True, changed_at=changed_at
    )
    return build_export(request, lambda _: knowledge)
