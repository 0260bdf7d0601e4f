"""The limit on requests that change a plan, counted before anything is read of them."""

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.http.errors import rate_limit_answer
from app.web.http.networks import client_network
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.services import get_services

_PLANS = "/plans/"


class SaveLimit:
    """Counts the writes to plans by the network that they come from, and refuses those over the limit."""

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
