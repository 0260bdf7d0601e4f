"""Compression of answers that come in parts, as downloads do."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from app.web.http.compression import Compression

_PARTS = (b"short", "长".encode() * 60_000, b"the rest" * 1_000)


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for part in _PARTS:
            yield part

    await StreamingResponse(parts(), media_type="text/plain")(scope, receive, send)


@pytest.mark.parametrize("encoding", ["br", "gzip", None])
def test_an_answer_in_parts_arrives_whole(encoding: str | None) -> None:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Compression(_answer))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get("/", headers={"Accept-Encoding": encoding or "identity"})

    answer = asyncio.run(ask())
    assert answer.headers.get("content-encoding") == encoding
    assert answer.content == b"".join(_PARTS)
