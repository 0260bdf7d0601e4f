"""The welcome kit: its texts to edit, to copy and to download."""

from fastapi import APIRouter, Response

from app.i18n.translator import translator
from app.web.http.access import OwnerOf
from app.web.http.attachments import attachment
from app.web.http.describing import TEXT, answers
from app.web.messages.welcome_page import welcome_kit_text, welcome_page

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/welcome")
async def welcome(owner: OwnerOf) -> Response:
    """The texts that a newcomer meets first, ready to copy."""
    return await owner.show(welcome_page)


@router.get("/welcome.txt", responses=answers(200, types=[TEXT]))
async def welcome_text(owner: OwnerOf) -> Response:
    """The welcome kit as plain text."""
    content = (await owner.compute(welcome_kit_text)).encode()
    name = (owner.view.plan.positioning.name, translator(owner.record.language).gettext("Welcome kit"))
    return attachment(content, name, "txt", "text/plain; charset=utf-8")
