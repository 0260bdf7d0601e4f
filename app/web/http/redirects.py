"""Addresses that a request names to go on to: only those of this server, and of the same plan or share link."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

from app.base.enums import enum_or
from app.web.plan.arrival import BoardView, Via

_CARD = re.compile(r"[a-z0-9]+\.[a-z0-9_-]+")


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
    kept = _kept(query)
    return f"{path}?{urlencode(kept)}" if kept else path


def safe_onward(token: str, wanted: str) -> str:
    """The address that is wanted where it is one of a share link's own pages, else the link itself."""
    link, path = f"/s/{token}", wanted.partition("?")[0]
    return wanted if path.startswith(f"{link}/") and "\\" not in path and ".." not in path else link


def via_of(address: str) -> Via:
    """By which way an address leads to a step."""
    return _read_via(address.partition("?")[2])


def _kept(query: str) -> dict[str, str]:
    """What of a query is taken along: the way one came, and what the board shows."""
    told = {name: values[0] for name, values in parse_qs(query).items()}
    opened = told.get("open", "")
    kept = {
        "via": _read_via(query).value,
        "view": enum_or(BoardView, told.get("view", ""), BoardView.CALENDAR).value,
        "open": opened if _CARD.fullmatch(opened) else "",
    }
    return {name: value for name, value in kept.items() if value}


def _read_via(query: str) -> Via:
    return enum_or(Via, parse_qs(query).get("via", [""])[0], Via.STEPS)
