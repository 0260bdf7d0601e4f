"""The page of a share link that asks for its passcode. It tells nothing of the plan, not even its name."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar

from fastapi import Request, Response

from app.web.http.contexts import page_context
from app.web.http.services import get_services


@dataclass(frozen=True, slots=True)
class LockedPage:
    """``address`` is the link itself; ``is_wrong`` once a passcode was told that isn't the one."""

    template: ClassVar[str] = "pages/locked.html"

    address: str
    is_wrong: bool


def locked_answer(request: Request, *, is_wrong: bool = False) -> Response:
    """The page that asks for the passcode of the link that the request's address names."""
    address = f"/s/{request.path_params['token']}"
    page, context = LockedPage(address, is_wrong), page_context(request, address)
    return get_services(request).templates.page(page, context, HTTPStatus.FORBIDDEN)
