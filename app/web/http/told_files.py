"""A download tells the page that asked for it when it starts, or that it failed: by a cookie that lasts for a minute.

A page can't see a download begin, and asking for the file by script would fail in the browsers inside chat apps. So its
script adds a token of its own to the link, ``?told=<token>``, and looks for the cookie that the answer sets.
"""

import re
from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TOKEN = re.compile(r"[0-9a-f]{16}")
_SECONDS = 60
_BUSY = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)


class ToldFiles:
    """Has the answer to a request with a token set the cookie ``file_<token>``: ``started``, ``busy`` or ``failed``."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        token = _token(scope)
        if not token:
            await self.app(scope, receive, send)
            return

        async def send_telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = f"file_{token}={_outcome(message['status'])}; Max-Age={_SECONDS}; Path=/; SameSite=Lax"
                MutableHeaders(scope=message).append("Set-Cookie", told)
            await send(message)

        await self.app(scope, receive, send_telling)


def _token(scope: Scope) -> str:
    if scope["type"] != "http" or b"told=" not in scope["query_string"]:
        return ""
    told = parse_qs(scope["query_string"].decode("latin-1")).get("told", [""])[0]
    return told if _TOKEN.fullmatch(told) else ""


def _outcome(status: int) -> str:
    if status == HTTPStatus.OK:
        return "started"
    return "busy" if status in _BUSY else "failed"
