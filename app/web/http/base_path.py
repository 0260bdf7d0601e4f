"""A planner below a base path, as in ``https://example.org/community``: the one place that knows of it.

Inside, every address begins with ``/`` as if there were none. Here the base path is taken off what comes in, unless the
proxy has done so already, and put before what goes out: redirects, and the addresses in pages. Absolute links are made
of the public address, which has it.
"""

import re
from collections.abc import Iterable
from typing import Protocol

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.base.errors import SettingsError

# In what is typed, quotes are escaped, so only attributes of our own look like this.
_NAMES = (
    "href|action|formaction|src|data-hx-get|data-hx-post|data-save|data-acts|data-here|data-worker|data-scope"
    "|data-today"
)
_ADDRESS = re.compile(rf'(?<=\s)({_NAMES})="/(?!/)')
_REDIRECTS = ("location", "hx-redirect")


class HasPath(Protocol):
    """A route."""

    path: str


def below(base_path: str, html: str) -> str:
    """A page, or a part of one, whose addresses are below a base path."""
    return _ADDRESS.sub(rf'\1="{base_path}/', html) if base_path else html


def check_base_path(base_path: str, routes: Iterable[HasPath]) -> None:
    """Raise `SettingsError` where a base path can't be told from the planner's own addresses."""
    first = base_path.split("/")[1] if base_path else ""
    if first and first in {"static", *(route.path.split("/")[1] for route in routes)}:
        raise SettingsError(f"PLAYBOOK_PUBLIC_URL: the planner has addresses of its own that begin with /{first}")


class BelowBasePath:
    """Serves the application below a base path."""

    def __init__(self, app: ASGIApp, base_path: str) -> None:
        self.app = app
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_below(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name in _REDIRECTS:
                    if headers.get(name, "").startswith("/"):
                        headers[name] = self._base_path + headers[name]
            await send(message)

        scope["path"] = self._inside(scope["path"])
        scope["raw_path"] = self._inside(scope["raw_path"].decode("latin-1")).encode("latin-1")
        await self.app(scope, receive, send_below)

    def _inside(self, path: str) -> str:
        if path != self._base_path and not path.startswith(f"{self._base_path}/"):
            return path
        return path.removeprefix(self._base_path) or "/"
