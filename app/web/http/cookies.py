"""The cookies of this server: the plans that a browser owns, its id, and the language that its reader chose."""

from fastapi import Request, Response

from app.base.enums import enum_or
from app.i18n.languages import Language

_PLAN = "plan_"
_LANGUAGE = "language"
_DEVICE = "device"
_YEAR = 365 * 24 * 3600


def plan_token(request: Request, plan_id: str) -> str:
    """The token by which a browser owns a plan; empty where it doesn't."""
    return request.cookies.get(_PLAN + plan_id, "")


def plan_tokens(request: Request) -> list[str]:
    """The tokens of all plans that a browser owns."""
    return [value for name, value in request.cookies.items() if name.startswith(_PLAN)]


def set_plan_cookie(response: Response, request: Request, plan_id: str, token: str) -> None:
    """Let this browser own a plan."""
    _set(response, request, _PLAN + plan_id, token)


def delete_plan_cookie(response: Response, plan_id: str) -> None:
    """Let this browser own a plan no more."""
    response.delete_cookie(_PLAN + plan_id)


def chosen_language(request: Request) -> Language | None:
    """The language that the reader chose."""
    return enum_or(Language, request.cookies.get(_LANGUAGE), None)


def set_language_cookie(response: Response, request: Request, language: Language) -> None:
    """Keep the reader's choice."""
    _set(response, request, _LANGUAGE, language.value)


def device_id(request: Request) -> str:
    """The random id of a browser; empty until it has one."""
    return request.cookies.get(_DEVICE, "")


def set_device_cookie(response: Response, request: Request, device: str) -> None:
    """Let this browser be known by an id."""
    _set(response, request, _DEVICE, device)


def _set(response: Response, request: Request, name: str, value: str) -> None:
    is_secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=_YEAR, httponly=True, samesite="lax", secure=is_secure)
