"""The welcome kit: its texts to edit, to copy and to download."""

from fastapi import APIRouter, Response

from app.i18n.translator import translator
from app.web.document.downloads import attachment
from app.web.http.access import OwnerOf
from app.web.messages.welcome_page import welcome_kit_text, welcome_page

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/welcome")
async def welcome(owner: OwnerOf) -> Response:
    """The texts that a newcomer meets first, ready to copy."""
    return owner.services.templates.page(welcome_page(owner), owner.page_context)


@router.get("/welcome.txt")
async def welcome_text(owner: OwnerOf) -> Response:
    """The welcome kit as plain text."""
    content = welcome_kit_text(owner).encode()
    name = (owner.plan.positioning.name, translator(owner.record.language).gettext("Welcome kit"))
    return attachment(content, name, "txt", "text/plain; charset=utf-8")
