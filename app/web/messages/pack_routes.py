"""The message pack: every text that will be posted, to copy and to download."""

from fastapi import APIRouter, Response

from app.i18n.translator import translator
from app.web.document.downloads import attachment
from app.web.http.access import OwnerOf
from app.web.messages.pack_page import message_pack_text, messages_page, pack_wanted

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/messages")
async def messages(owner: OwnerOf) -> Response:
    """The texts in order of use, ready to copy."""
    return owner.services.templates.page(messages_page(owner, pack_wanted(owner)), owner.page_context)


@router.get("/messages.txt")
async def messages_text(owner: OwnerOf) -> Response:
    """The message pack as one text file."""
    content = message_pack_text(owner, pack_wanted(owner)).encode()
    name = (owner.plan.positioning.name, translator(owner.record.language).gettext("Message pack"))
    return attachment(content, name, "txt", "text/plain; charset=utf-8")
