"""The page of a share link that asks for its passcode. It tells nothing of the plan, not even its name."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar

from fastapi import Request, Response

from app.web.http.contexts import page_context
from app.web.http.services import get_services

_BUSY_SECONDS = 5


@dataclass(frozen=True, slots=True)
class LockedPage:
    """``address`` is the link itself, ``onward`` the page of it that was asked for.

    ``is_wrong`` once a passcode was told that isn't the one; ``typed`` is one that nobody had the time to look at.
    """

    template: ClassVar[str] = "pages/locked.html"

    address: str
    onward: str
    is_wrong: bool
    typed: str


def locked_answer(request: Request, onward: str, *, is_wrong: bool = False) -> Response:
    """The page that asks for the passcode of the link that the request's address names."""
    return _answer(request, HTTPStatus.FORBIDDEN, onward, is_wrong=is_wrong)


def busy_answer(request: Request, onward: str, typed: str) -> Response:
    """The same page, with the passcode that is to be sent again: too many others are told just now."""
    response = _answer(request, HTTPStatus.SERVICE_UNAVAILABLE, onward, typed=typed)
    response.headers["Retry-After"] = str(_BUSY_SECONDS)
    return response


def _answer(request: Request, status: HTTPStatus, onward: str, *, is_wrong: bool = False, typed: str = "") -> Response:
    address = f"/s/{request.path_params['token']}"
    page, context = LockedPage(address, onward, is_wrong, typed), page_context(request, address)
    return get_services(request).templates.page(page, context, status)
