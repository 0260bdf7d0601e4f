"""The poster: one page with the name, the promise, the first date and a code that leads to the plan."""

from collections.abc import Callable

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.document.model.editions import Edition
from app.document.poster import Poster, build_poster
from app.i18n.translator import translator
from app.renderers.poster import poster_pdf, poster_png
from app.storage.repositories.shares import list_shares
from app.web.document.requests import newest_link, wanted_by
from app.web.http.access import Owner, OwnerOf
from app.web.http.attachments import attachment

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/poster.pdf")
async def poster_to_print(owner: OwnerOf) -> Response:
    """The poster as a PDF; without a link for members, the page where one is made."""
    return await _poster(owner, poster_pdf, "pdf", "application/pdf")


@router.get("/poster.png")
async def poster_to_post(owner: OwnerOf) -> Response:
    """The poster as a picture; without a link for members, the page where one is made."""
    return await _poster(owner, poster_png, "png", "image/png")


async def _poster(owner: Owner, render: Callable[[Poster], bytes], ending: str, media_type: str) -> Response:
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    share = newest_link(shares, Edition.MEMBER, wanted.language, owner.record.language)
    if share is None:
        return RedirectResponse(f"/plans/{owner.record.id}/share#poster", 303)
    knowledge, address = owner.services.content[wanted.language], f"{owner.base_url}/s/{share.token}"
    poster = build_poster(owner.view.answers, knowledge, address, owner.view.today)
    content = await owner.services.exports.run(render, poster)
    name = (poster.name, translator(wanted.language).gettext("Poster"))
    return attachment(content, name, ending, media_type)
