"""The access log: method, route template, status and time. Never the real path, which may hold a secret."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger("playbook.access")


class AccessLog:
    """Logs one line for each request, by its route's template."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = 500
        started = time.perf_counter()

        async def send_noting_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_noting_status)
        finally:
            took = (time.perf_counter() - started) * 1000
            template = getattr(scope.get("route"), "path", "(no route)")
            fields = {"method": scope["method"], "route": template, "status": status, "ms": round(took, 1)}
            logger.info("%(method)s %(route)s %(status)s %(ms).1f ms", fields)
