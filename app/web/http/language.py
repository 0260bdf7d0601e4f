"""The language of the interface: the reader's choice where there is one, else the browser's."""

from fastapi import Request

from app.i18n.languages import Language, negotiate
from app.web.http.cookies import chosen_language


def interface_language(request: Request) -> Language:
    """The language to answer a request in."""
    return chosen_language(request) or negotiate(request.headers.get("accept-language", ""))
