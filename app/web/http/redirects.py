"""Addresses that a request names to go on to: only those of this server, and of the same plan."""

from urllib.parse import parse_qs, urlsplit

from app.base.enums import enum_or
from app.web.plan.arrival import Via


def own_address(wanted: str) -> str:
    """The address that is wanted where it is one of this server, else the home page's."""
    try:
        target = urlsplit(wanted)
    except ValueError:
        return "/"
    is_own = not target.scheme and not target.netloc and target.path.startswith("/") and "\\" not in target.path
    path = target.path + (f"?{target.query}" if target.query else "")
    return path if is_own and not path.startswith("//") else "/"


def safe_redirect(plan_id: str, wanted: str) -> str:
    """The address that is wanted where it is one of a plan's own pages, else the review's."""
    path, _, query = wanted.partition("?")
    base = f"/plans/{plan_id}"
    is_own = path == base or path.startswith(f"{base}/")
    if not is_own or "\\" in path or ".." in path:
        return f"{base}/review"
    via = _read_via(query)
    return f"{path}?via={via.value}" if via.value else path


def via_of(address: str) -> Via:
    """By which way an address leads to a step."""
    return _read_via(address.partition("?")[2])


def _read_via(query: str) -> Via:
    return enum_or(Via, parse_qs(query).get("via", [""])[0], Via.STEPS)
