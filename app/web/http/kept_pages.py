"""Pages kept as they are sent: those with a whole document, which take long to make and are read by many."""

import gzip
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass

from cachetools import LRUCache
from fastapi import Request, Response

from app.base.once import Once

_GZIP_LEVEL = 6


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The HTML of a page, plain and compressed."""

    html: bytes
    compressed: bytes

    @classmethod
    def of(cls, html: str) -> "KeptPage":
        """A page to keep."""
        encoded = html.encode()
        return cls(encoded, gzip.compress(encoded, _GZIP_LEVEL, mtime=0))

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return len(self.html) + len(self.compressed)

    def answer(self, request: Request) -> Response:
        """The page as an answer, compressed for whoever reads that."""
        headers = {"Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(self.html, headers=headers, media_type="text/html")
        return Response(self.compressed, headers={**headers, "Content-Encoding": "gzip"}, media_type="text/html")


class KeptPages:
    """The pages that were used last, as many as fit into so many bytes; each is made once for all who wait for it."""

    def __init__(self, most_bytes: int) -> None:
        self._pages: LRUCache[Hashable, KeptPage] = LRUCache(most_bytes, getsizeof=lambda page: page.bytes)
        self._being_made = Once[KeptPage]()

    async def get(self, key: Hashable, make: Callable[[], Awaitable[KeptPage]]) -> KeptPage:
        """The page with that key, made if it is not there. The key must tell all that the page depends on."""
        if (page := self._pages.get(key)) is not None:
            return page
        page = await self._being_made.do(key, make)
        if page.bytes <= self._pages.maxsize:
            self._pages[key] = page
        return page
