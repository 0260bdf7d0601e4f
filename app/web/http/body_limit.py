"""The bound on what a request may carry, by its path and its kind."""

from fastapi import Request
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.http.errors import error_answer

IMPORT_PATH = "/import"
_FORM_LIMIT = 2_500_000
# The page of the largest plan: its text some four times over, with markup and escapes. It is kept on disk, and only its
# beginning is read.
_FILE_LIMIT = 32_000_000
_PASTE_LIMIT = 8_500_000


class BodyLimit:
    """Refuses a body that is announced as over the limit of its path, and stops reading one that turns out to be.

    Either way, the reader gets a page in their language.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        left = _limit(scope["path"], headers.get("content-type", ""))
        announced = headers.get("content-length", "0")
        if not announced.isdecimal() or int(announced) > left:
            await error_answer(Request(scope), 413)(scope, receive, send)
            return

        async def receive_within() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise HTTPException(413)
            return message

        await self.app(scope, receive_within, send)


def _limit(path: str, content_type: str) -> int:
    """How many bytes a request to a path may carry: a plan file is larger than any form of a plan."""
    if path != IMPORT_PATH:
        return _FORM_LIMIT
    return _FILE_LIMIT if content_type.startswith("multipart/") else _PASTE_LIMIT
