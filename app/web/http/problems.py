"""Errors as programs get them: what is wrong as `application/problem+json` (RFC 9457), in words of their language."""

import json
from typing import Any

from fastapi import Request, Response

from app.base.characters import without_control_characters
from app.i18n.translator import Translator

PROBLEM = "application/problem+json"
PROGRAMS = "/api/"
"""How the addresses begin that are for programs."""


def is_program(request: Request) -> bool:
    """Whether a request is for programs, and not for people."""
    path: str = request.scope["path"]
    return path.startswith(PROGRAMS)


def problem_answer(status: int, title: str, detail: str, **members: Any) -> Response:
    """An error as an answer; members that are empty are left out."""
    told = {"type": "about:blank", "title": title, "status": int(status), "detail": detail}
    given = {name: value for name, value in members.items() if value}
    return Response(json.dumps(told | given, ensure_ascii=False).encode(errors="replace"), status, media_type=PROBLEM)


def echoed(text: str) -> str:
    """What a program sent, as it can be told back."""
    return without_control_characters(text)[:200]


def program_words(status: int, t: Translator) -> tuple[str, str]:
    """The title and the detail of a status."""
    return {
        401: (
            t.gettext("A token is needed"),
            t.gettext(
                "Send the token of a plan in the header “Authorization: Bearer …”. If you did, it isn't complete, or "
                "its owner turned it off."
            ),
        ),
        403: (
            t.gettext("This isn't allowed"),
            t.gettext("The token doesn't allow this, or a page of another site has sent the request."),
        ),
        404: (t.gettext("There's nothing at this address"), t.gettext("Check the address and the names in it.")),
        405: (t.gettext("This method doesn't work here"), t.gettext("The description tells which ones do.")),
        409: (
            t.gettext("Nothing was changed"),
            t.gettext("This op_id was used for something else before. Send it again with another."),
        ),
        413: (t.gettext("The request is too large"), t.gettext("Nothing was changed. Send less at a time.")),
        429: (
            t.gettext("Too many requests"),
            t.gettext("Nothing was changed. Wait as many seconds as Retry-After says, then try again."),
        ),
        500: (
            t.gettext("Something went wrong on our side"),
            t.gettext("Give the reference to the person who runs this server."),
        ),
        503: (
            t.gettext("The server is busy"),
            t.gettext("Nothing was changed. Wait as many seconds as Retry-After says, then try again."),
        ),
    }.get(
        status,
        (
            t.gettext("The server couldn't read what you sent"),
            t.gettext("Nothing was changed. The description tells what is taken."),
        ),
    )
