"""The bounds on what a request may carry, by its path and its kind."""

from fastapi import Request
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.chat_exports.reading import SIZE_LIMIT
from app.web.http.errors import error_answer

_URLENCODED = "application/x-www-form-urlencoded"
_SMALL_LIMIT = 64_000
_FORM_LIMIT = 2_500_000
# The page's script sends 60 kB at a time, or one text alone.
_SAVE_LIMIT = 1_000_000
# The page of the largest plan: its text some four times over, with markup and escapes. It is kept on disk, and only its
# beginning is read.
_FILE_LIMIT = 32_000_000
# The largest chat that is read, and what a form puts around it.
_CHAT_LIMIT = SIZE_LIMIT + 100_000
# No form has more than 1,000 fields. Reading one takes its time even where nothing is between two marks.
_MOST_DIVIDERS = 1_000


class BodyLimit:
    """Refuses a body that is announced as over the limit of its path, and stops reading one that turns out to be.

    It also stops where a form has more fields than any of ours, before these are told apart.

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
        content_type = headers.get("content-type", "")
        left, dividers = _limit(scope["path"], content_type), _MOST_DIVIDERS
        announced = headers.get("content-length", "0")
        if not announced.isdecimal() or int(announced) > left:
            await error_answer(Request(scope), 413)(scope, receive, send)
            return

        async def receive_within() -> Message:
            nonlocal left, dividers
            message = await receive()
            body = message.get("body", b"")
            left -= len(body)
            if left < 0:
                raise HTTPException(413)
            if content_type.startswith(_URLENCODED):
                dividers -= body.count(b"&")
                if dividers < 0:
                    raise HTTPException(400)
            return message

        await self.app(scope, receive_within, send)


def _limit(path: str, content_type: str) -> int:
    """How many bytes a request to a path may carry."""
    match path.split("/"):
        case ["", "import"]:
            return _FILE_LIMIT if content_type.startswith("multipart/") else _FORM_LIMIT
        case ["", "plans", _, "figures", "chat"]:
            return _CHAT_LIMIT if content_type.startswith("multipart/") else _SMALL_LIMIT
        case ["", "plans", _, "answers"] | ["", "api", _, "answers"]:
            return _SAVE_LIMIT
        case ["", "plans", _, "steps" | "board" | "assistant", *_] | ["", "plans", _, "review", "fix"]:
            return _FORM_LIMIT
    return _SMALL_LIMIT
