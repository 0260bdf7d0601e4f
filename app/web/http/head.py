"""HEAD wherever there is GET, for the whole application."""

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

_IS_HEAD = "playbook.is_head"


class HeadAsGet:
    """Has a HEAD request answered as GET is; the server sends no body in answer to HEAD.

    All headers are those of GET, so a page or a file is made for them. A file is kept for the GET that usually follows.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        as_get = {**scope, "method": "GET", _IS_HEAD: True}
        try:
            await self.app(as_get, receive, send)
        finally:
            scope["route"] = as_get.get("route")  # for the access log


def is_head(request: Request) -> bool:
    """Whether only the headers of what is answered are asked for, so that nobody sees it."""
    return bool(request.scope.get(_IS_HEAD))
