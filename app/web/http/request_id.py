"""An id for each request, by which a person's report leads to the lines of the log that belong to it."""

import logging
import secrets
from contextvars import ContextVar

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_BYTES = 4
_NONE = "-"
_current = ContextVar("request_id", default=_NONE)


def current_request_id() -> str:
    """The id of the request that is being served."""
    return _current.get()


class RequestIds:
    """Gives each request a random id, and names it in the response.

    An id that the client sends is never taken: it could be as long as a header may be, or another request's.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = secrets.token_hex(_BYTES)

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        token = _current.set(request_id)
        try:
            await self.app(scope, receive, send_with_id)
        finally:
            _current.reset(token)


class RequestIdFilter(logging.Filter):
    """Lets a handler's format name ``request_id``: that of the request at work, or a dash outside of any."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Take every record, with its request's id."""
        record.request_id = current_request_id()
        return True
