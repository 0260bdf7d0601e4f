"""The message pack: every text that will be posted, to copy and to download."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from app.document.writing.pack_text import message_pack_text
from app.i18n.translator import translator
from app.web.http.access import OwnerOf
from app.web.http.attachments import attachment
from app.web.http.describing import TEXT, answers
from app.web.messages.pack_page import PackWanted, messages_page, pack_wanted
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}")


async def read_wanted(
    owner: OwnerOf, platform: Annotated[str, Query()] = "", form: Annotated[str, Query(alias="as")] = ""
) -> PackWanted:
    """The platform and the form that an address asks for."""
    return await owner.compute(pack_wanted, platform, form)


PackWantedOf = Annotated[PackWanted, Depends(read_wanted)]


@router.get("/messages")
async def messages(owner: OwnerOf, wanted: PackWantedOf, phase: Annotated[str, Query()] = "") -> Response:
    """The texts in order of use, ready to copy; those of one phase where the address names it."""
    return await owner.show(messages_page, wanted, phase)


@router.get("/messages.txt", responses=answers(200, types=[TEXT]))
async def messages_text(owner: OwnerOf, wanted: PackWantedOf) -> Response:
    """The message pack as one text file."""
    content = (await owner.compute(_pack_text, wanted)).encode()
    name = (owner.view.plan.positioning.name, translator(owner.record.language).gettext("Message pack"))
    return attachment(content, name, "txt", "text/plain; charset=utf-8")


def _pack_text(view: PlanView, wanted: PackWanted) -> str:
    return message_pack_text(view.plan, view.plan_knowledge, wanted.platform, is_markdown=wanted.is_markdown)
