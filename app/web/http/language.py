"""The language of the interface: the reader's choice where there is one, else the browser's."""

from fastapi import Request, Response

from app.i18n.languages import Language, negotiate

COOKIE = "language"
_YEAR = 365 * 24 * 3600


def interface_language(request: Request) -> Language:
    """The language to answer a request in."""
    chosen = request.cookies.get(COOKIE)
    known = next((language for language in Language if language.value == chosen), None)
    return known or negotiate(request.headers.get("accept-language", ""))


def remember_language(response: Response, language: Language, *, is_secure: bool) -> None:
    """Keep the reader's choice."""
    response.set_cookie(COOKIE, language.value, max_age=_YEAR, httponly=True, samesite="lax", secure=is_secure)
