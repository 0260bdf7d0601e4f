"""The language and the theme of the interface, as the reader chooses them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from app.web.http.access import VisitorOf
from app.web.http.cookies import set_language_cookie, set_theme_cookie
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import LanguageOrNone, ThemeOrNone
from app.web.http.redirects import own_address

router = APIRouter()


class LanguageForm(SmallForm):
    """The language of the interface, and the address to go back to."""

    language: LanguageOrNone = None
    next: str = "/"


class ThemeForm(SmallForm):
    """The theme of the interface, and the address to go back to."""

    theme: ThemeOrNone = None
    next: str = "/"


@router.post("/language")
async def change_language(
    visitor: VisitorOf, form: Annotated[LanguageForm, Depends(FormReader(LanguageForm))]
) -> Response:
    """Change the language of the interface, and go back to where one was."""
    response = RedirectResponse(own_address(form.next), 303)
    set_language_cookie(response, visitor.request, form.language or visitor.page_context.language)
    return response


@router.post("/theme")
async def change_theme(visitor: VisitorOf, form: Annotated[ThemeForm, Depends(FormReader(ThemeForm))]) -> Response:
    """Change the theme of the interface, and go back to where one was."""
    response = RedirectResponse(own_address(form.next), 303)
    set_theme_cookie(response, visitor.request, form.theme or visitor.page_context.theme)
    return response
