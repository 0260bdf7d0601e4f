"""The cookies of this server: a browser's plans, what passcodes it told, what it was shown by links, and its own.

Its own are its id, its time zone, language and theme.

Over https their names begin with ``__Host-``, so no other host, not even a neighbouring one, can set them. Below a base
path they begin with ``__Secure-`` instead: ``__Host-`` would ask for the path ``/``, and the secrets of plans would go
to whatever else is served under that name.
"""

from fastapi import Request, Response

from app.base.enums import enum_or
from app.i18n.languages import Language
from app.web.http.services import get_services
from app.web.http.theme import Theme

_PLAN = "plan_"
_LANGUAGE = "language"
_THEME = "theme"
_SHARE = "share_"
_SEEN = "seen"
_START = "start"
_DEVICE = "device"
_ZONE = "zone"
_HOST, _SECURE = "__Host-", "__Secure-"
# From the most trusted on. Cookies without a prefix are those of plain http, and of earlier releases.
_PREFIXES = (_HOST, _SECURE, "")
_YEAR = 365 * 24 * 3600


def plan_token(request: Request, plan_id: str) -> str:
    """The token by which a browser owns a plan; empty where it doesn't."""
    return _read(request, _PLAN + plan_id)


def plan_tokens(request: Request) -> list[str]:
    """The tokens of all plans that a browser owns."""
    return [plan_token(request, plan_id) for plan_id in known_plans(request)]


def known_plans(request: Request) -> list[str]:
    """The ids of all plans that a browser has a cookie of, whether it still opens them or not."""
    names = {name.removeprefix(_HOST).removeprefix(_SECURE) for name in request.cookies}
    return [name.removeprefix(_PLAN) for name in sorted(names) if name.startswith(_PLAN)]


def set_plan_cookie(response: Response, request: Request, plan_id: str, token: str) -> None:
    """Let this browser own a plan."""
    _set(response, request, _PLAN + plan_id, token)


def renew_plan_cookie(response: Response, request: Request, plan_id: str, token: str) -> None:
    """Set the cookie of a plan again where it has an earlier name."""
    if _name(request, _PLAN + plan_id) not in request.cookies:
        _set(response, request, _PLAN + plan_id, token)


def delete_plan_cookie(response: Response, request: Request, plan_id: str) -> None:
    """Let this browser own a plan no more."""
    for prefix in _PREFIXES:
        _delete(response, request, prefix, _PLAN + plan_id)


def share_proof(request: Request, link_id: str) -> str:
    """What shows that the passcode of a share link was told in this browser; empty where it wasn't."""
    return _read(request, _SHARE + link_id)


def set_share_proof(response: Response, request: Request, link_id: str, proof: str) -> None:
    """Let this browser open a share link without being asked for the passcode again."""
    _set(response, request, _SHARE + link_id, proof)


def seen_versions(request: Request) -> str:
    """What a browser keeps of the versions that the link of this request showed it; anything may stand there."""
    return _read(request, _SEEN)


def set_seen_versions(response: Response, request: Request, link: str, seen: str) -> None:
    """Keep which versions a link showed, an address without the base path, for that link alone.

    A cookie of one path can't have the name that is for the path ``/``.
    """
    prefix, is_secure = (_SECURE, True) if _is_https(request) else ("", False)
    path = _path(request).rstrip("/") + link
    response.set_cookie(prefix + _SEEN, seen, max_age=_YEAR, path=path, httponly=True, samesite="lax", secure=is_secure)


def start_proof(request: Request) -> str:
    """What shows that the server's passphrase was told in this browser; empty where it wasn't."""
    return _read(request, _START)


def set_start_proof(response: Response, request: Request, proof: str) -> None:
    """Let this browser start plans without being asked for the passphrase again."""
    _set(response, request, _START, proof)


def chosen_language(request: Request) -> Language | None:
    """The language that the reader chose."""
    return enum_or(Language, _read(request, _LANGUAGE), None)


def set_language_cookie(response: Response, request: Request, language: Language) -> None:
    """Keep the reader's choice."""
    _set(response, request, _LANGUAGE, language.value)


def chosen_theme(request: Request) -> Theme:
    """The theme that the reader chose; the system's without a choice."""
    return enum_or(Theme, _read(request, _THEME), Theme.SYSTEM)


def set_theme_cookie(response: Response, request: Request, theme: Theme) -> None:
    """Keep the reader's choice."""
    _set(response, request, _THEME, theme.value)


def device_id(request: Request) -> str:
    """The random id of a browser; empty until it has one."""
    return _read(request, _DEVICE)


def set_device_cookie(response: Response, request: Request, device: str) -> None:
    """Let this browser be known by an id."""
    _set(response, request, _DEVICE, device)


def told_zone(request: Request) -> str:
    """The name of the time zone that a browser's script told for this session; anything may stand there."""
    return request.cookies.get(_ZONE, "")


def _read(request: Request, name: str) -> str:
    return next((request.cookies[prefix + name] for prefix in _PREFIXES if prefix + name in request.cookies), "")


def _set(response: Response, request: Request, name: str, value: str) -> None:
    """Set a cookie, and drop the one of the same meaning that plain http or an earlier release has left."""
    full, is_secure = _name(request, name), _is_https(request)
    response.set_cookie(
        full, value, max_age=_YEAR, path=_path(request), httponly=True, samesite="lax", secure=is_secure
    )
    if full != name:
        _delete(response, request, "", name)


def _delete(response: Response, request: Request, prefix: str, name: str) -> None:
    if prefix + name in request.cookies:
        for path in {"/", _path(request)}:
            response.delete_cookie(prefix + name, path, secure=bool(prefix), httponly=True, samesite="lax")


def _name(request: Request, name: str) -> str:
    if not _is_https(request):
        return name
    return (_HOST if _path(request) == "/" else _SECURE) + name


def _path(request: Request) -> str:
    return get_services(request).settings.base_path or "/"


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https" or get_services(request).settings.is_https
