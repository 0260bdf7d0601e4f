"""The names that the server answers to. Links and codes are made with the name that was called, so no other counts."""

import re
from functools import lru_cache, partial
from ipaddress import ip_address
from urllib.parse import urlsplit

from fastapi.responses import PlainTextResponse
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.base.settings import Settings

# A name of at most 253 characters or an IPv6 address in brackets, and perhaps a port.
_HOST = re.compile(r"(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
# Names that no public name service gives to anybody.
_LOCAL_ENDINGS = (".local", ".localhost", ".lan", ".internal", ".home.arpa")
# What watches over a server calls it by whatever address it has; its answers hold no links.
_PROBES = ("/healthz", "/readyz", "/metrics")
_REMEMBERED = 100
_NO_HOST = "This request names no host that could be an address.\n"
_NOT_OURS = (
    "This planner does not answer to the name {name}. The person who runs it can set PLAYBOOK_PUBLIC_URL to the "
    "address that people use, or add the name to PLAYBOOK_HOSTS.\n"
)


class OwnHosts:
    """Refuses requests to a host that can be no address, or is not one of the server's."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._is_own = lru_cache(_REMEMBERED)(partial(answers_to, settings))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        refusal = self._refusal(Headers(scope=scope).get("host", ""), scope["path"]) if scope["type"] == "http" else ""
        app = PlainTextResponse(refusal, 400) if refusal else self.app
        await app(scope, receive, send)

    def _refusal(self, host: str, path: str) -> str:
        name = _name_of(host)
        if not name:
            return _NO_HOST
        return "" if path in _PROBES or self._is_own(name) else _NOT_OURS.format(name=name)


def answers_to(settings: Settings, name: str) -> bool:
    """Whether a host's name, without a port, is one of the server's.

    Named hosts are; where none are named, all that can't be another site's are. The public address always is.
    """
    public = urlsplit(str(settings.public_url or "")).hostname
    if name == public or _is_own_machine(name):
        return True
    if settings.hosts:
        return any(_fits(name, pattern) for pattern in settings.hosts)
    return _is_local(name)


def _name_of(host: str) -> str:
    """The name or the address in a host, without its port; empty where it can be none, such as ``[1.2.3.4]``."""
    if not _HOST.fullmatch(host):
        return ""
    try:
        parts = urlsplit(f"//{host}")
        is_possible = parts.port != 0
    except ValueError:
        return ""
    return parts.hostname or "" if is_possible else ""


def _fits(name: str, pattern: str) -> bool:
    return name.endswith(pattern[1:]) if pattern.startswith("*.") else name == pattern


def _is_own_machine(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


def _is_local(name: str) -> bool:
    """Whether a name is an address, or can be known in the server's own network only."""
    bare = name.removesuffix(".")
    return "." not in bare or bare.endswith(_LOCAL_ENDINGS) or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
