"""The limit on saves, counted before anything is read of them: any request to a plan that is not only for reading."""

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.http.cookies import plan_token
from app.web.http.errors import rate_limit_answer
from app.web.http.networks import client_network
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.services import get_services

_WRITES = ("POST", "PATCH")


class SaveLimit:
    """Counts every request that writes to a plan by the network that it comes from, and refuses those over the limit.

    So links, deletions and fixes count like saves, and so does what turns out to change nothing: who is let in, and to
    what, is known only when more was read. What carries no cookie of the plan is refused anyway, and never counts: a
    stranger would use up what others of their network may save.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["method"] not in _WRITES or not _has_cookie(request := Request(scope)):
            await self.app(scope, receive, send)
            return
        try:
            await get_services(request).rate_limits.count(Limited.SAVES, client_network(request))
        except RateLimitError as error:
            await rate_limit_answer(request, error)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _has_cookie(request: Request) -> bool:
    """Whether a request is to a plan, and carries a cookie of it."""
    match request.scope["path"].split("/"):
        case ["", "plans", plan_id, *_]:
            return bool(plan_token(request, plan_id))
    return False
