"""Who reads gzip, by what ``Accept-Encoding`` says: a weight of 0 means no (RFC 9110, 12.5.3)."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

_NAME = "accept-encoding"
_NO = re.compile(r"\s*q\s*=\s*0(\.0*)?\s*", re.IGNORECASE)


def accepts_gzip(headers: Headers) -> bool:
    """Whether the sender of these headers reads gzip."""
    accepted = dict(_coding(part) for part in ",".join(headers.getlist(_NAME)).split(","))
    return accepted.get("gzip", accepted.get("*", False))


class AcceptedEncodings:
    """Drops the header of those who do not read gzip: Starlette compresses wherever the word is in it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] == "http":
            headers = MutableHeaders(scope=scope)
            is_accepted = accepts_gzip(headers)
            del headers[_NAME]
            if is_accepted:
                headers[_NAME] = "gzip"
        await self.app(scope, receive, send)


def _coding(part: str) -> tuple[str, bool]:
    name, _, weight = part.partition(";")
    return name.strip().casefold(), not _NO.fullmatch(weight)
