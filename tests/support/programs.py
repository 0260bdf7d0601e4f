"""Programs that call the interface with a token of a plan."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from tests.support.client import make_program
from tests.support.founder import Founder

SECRET = re.compile(r'value="([\w-]{43})" aria-label="New token"')


def make_token(founder: Founder, scope: str, label: str = "Bot") -> str:
    """A token that the founder makes on the page of links."""
    made = founder.post("/tokens", label=label, scope=scope)
    assert made.status_code == 200, made.text
    found = SECRET.search(made.text)
    assert found
    return found[1]


@dataclass(frozen=True)
class Program:
    """A program; it sends no cookies, and nothing that a browser would."""

    client: httpx.Client

    def get(self, path: str, **query: str) -> httpx.Response:
        """What the interface answers."""
        return self.client.get(f"/api/v1{path}", params=query)

    def plan(self) -> dict[str, Any]:
        """The plan, which must be there."""
        answer = self.get("/plan")
        assert answer.status_code == 200, answer.text
        data: dict[str, Any] = answer.json()
        return data

    def change(self, revision: int, values: dict[str, Any], **more: Any) -> httpx.Response:
        """Change answers over a revision."""
        return self.client.patch("/api/v1/answers", json={"revision": revision, "set": values, **more})

    def post(self, to: str, **body: Any) -> httpx.Response:
        """Send something."""
        return self.client.post(f"/api/v1{to}", json=body)


@contextmanager
def program(url: str, token: str, language: str = "en") -> Iterator[Program]:
    """A program with a token."""
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": language, "User-Agent": "curl/8"}
    with make_program(url, headers=headers) as client:
        yield Program(client)
