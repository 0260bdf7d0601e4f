"""Guards around every request, as plain ASGI middleware: cross-site writes, headers of answers."""

from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.base.settings import Settings
from app.web.http.errors import error_answer

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
GUARDING_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What every answer carries, unless it says otherwise itself: only static files may be kept."""

_FRAMING = "frame-ancestors 'none'"
_SITES = "framing_sites"

# A year, as of the cookies. Whether its neighbours below the same domain speak https, this server can't know.
_ONLY_HTTPS = "max-age=31536000"


def allow_framing(request: Request, sites: tuple[str, ...]) -> None:
    """Let pages of these sites, which are origins, show the answer to a request in a frame."""
    request.scope["state"][_SITES] = sites


class SecurityHeaders:
    """Adds the headers that keep a page to itself, and over https the one that keeps browsers from anything else."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._is_https = settings.is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        state = scope.setdefault("state", {})

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if sites := state.get(_SITES):
                    policy = GUARDING_HEADERS["Content-Security-Policy"]
                    headers["Content-Security-Policy"] = policy.replace(_FRAMING, f"frame-ancestors {' '.join(sites)}")
                for name, value in GUARDING_HEADERS.items():
                    headers.setdefault(name, value)
                if self._is_https or scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = _ONLY_HTTPS
            await send(message)

        await self.app(scope, receive, send_with_headers)


class SameOriginWrites:
    """Refuses writes that another site made the browser send.

    `Sec-Fetch-Site` decides where the browser sends it; else `Origin` must be the request's own host. A request with
    neither comes from no browser page, and carries no cookie that a page could abuse.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] == "http" and scope["method"] not in _SAFE_METHODS and not _is_own(Headers(scope=scope)):
            await error_answer(Request(scope), HTTPStatus.FORBIDDEN)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_own(headers: Headers) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return "cookie" not in headers
    try:
        return urlsplit(origin).netloc == headers.get("host")
    except ValueError:
        return False
