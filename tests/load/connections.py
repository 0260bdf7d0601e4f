"""Light connections: requests as bytes, answers read to their end, kept open and taken in turn."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of an answer, and its body as it was sent."""

    status: int
    body: bytes


class Connections:
    """As many connections to a server as one address may have."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._host, self._port = str(urlsplit(url).hostname), urlsplit(url).port
        self._free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()

    @classmethod
    @asynccontextmanager
    async def opened(cls, url: str, count: int) -> AsyncIterator["Connections"]:
        """So many connections, closed in the end."""
        connections = cls(url)
        for _ in range(count):
            await connections._open()
        yield connections
        while not connections._free.empty():
            connections._free.get_nowait()[1].close()

    async def ask(self, request: bytes) -> Answer:
        """The answer to a request; raises `OSError` or `EOFError` where there is none."""
        reader, writer = await self._free.get()
        try:
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            body = await reader.readexactly(int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0]))
        except (OSError, EOFError):
            writer.close()
            await self._open()
            raise
        self._free.put_nowait((reader, writer))
        return Answer(int(head[9:12]), body)

    def request(self, method: str, path: str, cookies: str = "", body: bytes = b"") -> bytes:
        """A request as bytes."""
        lines = (
            f"{method} {path} HTTP/1.1", f"Host: {urlsplit(self.url).netloc}", "Accept-Encoding: gzip",
            f"Origin: {self.url}", f"Cookie: {cookies}", f"Content-Length: {len(body)}",
        )  # fmt: skip
        return "\r\n".join((*lines, "", "")).encode() + body

    async def _open(self) -> None:
        self._free.put_nowait(await asyncio.open_connection(self._host, self._port))
