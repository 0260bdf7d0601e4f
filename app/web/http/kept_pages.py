"""Pages kept as they are sent: those with a whole document, which take long to make and are read by many."""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from hashlib import sha256

from cachetools import TTLCache
from fastapi import Response
from starlette.datastructures import Headers

from app.base.once import Once
from app.base.quarters import QUARTER_SECONDS, quarter_of_hour
from app.web.http.accepted_encodings import Encoding
from app.web.http.compression import compressed


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The HTML of a page, in an encoding."""

    content: bytes
    encoding: Encoding | None
    tag: str
    """The ETag."""

    @classmethod
    def of(cls, html: str, encoding: Encoding | None) -> "KeptPage":
        """A page to keep."""
        content = compressed(html.encode(), encoding)
        return cls(content, encoding, f'"{sha256(content).hexdigest()[:32]}"')

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return len(self.content)

    def answer(self) -> Response:
        """The page as an answer."""
        if not self.encoding:
            return Response(self.content, media_type="text/html")  # as of any page, its `Vary` is said where it is sent
        headers = {"Vary": "Accept-Encoding", "Content-Encoding": self.encoding.value}
        return Response(self.content, headers=headers, media_type="text/html")

    def answer_to(self, headers: Headers) -> Response:
        """As `answer`, of what search engines may list and browsers keep: only its tag if the request tells that."""
        answer = Response(status_code=304) if self.tag in headers.get("if-none-match", "") else self.answer()
        answer.headers.update({"ETag": self.tag, "Cache-Control": "private, no-cache"})
        return answer


class KeptPages:
    """The pages that were used last, as many as fit into so many bytes, for a quarter of an hour at most.

    For the event loop alone. Each is made once for all who wait for it.
    """

    def __init__(self, most_bytes: int) -> None:
        self._pages: TTLCache[Hashable, KeptPage] = TTLCache(
            most_bytes, QUARTER_SECONDS, getsizeof=lambda page: page.bytes
        )
        self._being_made = Once[KeptPage]()

    async def get(self, key: Hashable, make: Callable[[], Awaitable[KeptPage]]) -> KeptPage:
        """The page with that key, made if it is not there. The key tells all that the page depends on but the day."""
        whole_key = (key, quarter_of_hour())
        if (page := self._pages.get(whole_key)) is not None:
            return page

        async def made() -> KeptPage:
            page = await make()
            if page.bytes <= self._pages.maxsize:
                self._pages[whole_key] = page
            return page

        return await self._being_made.do(whole_key, made)

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return int(self._pages.currsize)

    def forget_old(self) -> None:
        """Drop what has been kept for a quarter of an hour."""
        self._pages.expire()
