"""HEAD wherever there is GET, for the whole application."""

from starlette.types import ASGIApp, Receive, Scope, Send


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
        as_get = {**scope, "method": "GET"}
        try:
            await self.app(as_get, receive, send)
        finally:
            scope["route"] = as_get.get("route")  # for the access log
