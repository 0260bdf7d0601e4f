"""The page that asks for the server's passphrase, with all that was typed to start a plan."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar

from fastapi import Request, Response

from app.web.http.contexts import page_context
from app.web.http.services import get_services

_FIELD = "passphrase"
_LONGEST_KEPT = 200_000


@dataclass(frozen=True, slots=True)
class PassphrasePage:
    """``address`` is where the form was sent, ``kept`` what was in it; ``wants_file`` where a file can't be kept.

    ``is_wrong`` once a passphrase was told that isn't the one.
    """

    template: ClassVar[str] = "pages/passphrase.html"

    address: str
    kept: tuple[tuple[str, str], ...]
    wants_file: bool
    is_wrong: bool


async def passphrase_answer(request: Request) -> Response:
    """The page for a form that was read already, which would have started a plan."""
    form = (await request.form()).multi_items()
    texts = [(name, value) for name, value in form if isinstance(value, str)]
    kept = tuple(one for one in texts if one[0] != _FIELD and len(one[1]) <= _LONGEST_KEPT)
    page = PassphrasePage(
        address=request.url.path,
        kept=kept,
        wants_file=any(len(value) > _LONGEST_KEPT if isinstance(value, str) else value.filename for _, value in form),
        is_wrong=any(name == _FIELD and value.strip() for name, value in texts),
    )
    context = page_context(request, "/")
    return get_services(request).templates.page(page, context, HTTPStatus.FORBIDDEN)
