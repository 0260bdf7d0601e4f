"""The limit on saves, counted before anything is read of them: any request to a plan that is not only for reading."""

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.http.errors import rate_limit_answer
from app.web.http.networks import client_network
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.services import get_services

_PLANS = "/plans/"


class SaveLimit:
    """Counts every request to a plan but GET by the network that it comes from, and refuses those over the limit.

    So links, deletions and fixes count like saves, and so does what turns out to change nothing: who is let in, and to
    what, is known only when more was read. HEAD is GET by then (`app.web.http.head`).
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["method"] == "GET" or not scope["path"].startswith(_PLANS):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            await get_services(request).rate_limits.count(Limited.SAVES, client_network(request))
        except RateLimitError as error:
            await rate_limit_answer(request, error)(scope, receive, send)
            return
        await self.app(scope, receive, send)
