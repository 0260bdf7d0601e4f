"""The poster: one page with the name, the promise, the first date and a code that leads to the plan."""

from collections.abc import Callable

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.document.editions import Edition
from app.document.poster import Poster, build_poster
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.renderers.poster import poster_pdf, poster_png
from app.schedule.moments import today
from app.storage.repositories.shares import Share, list_shares
from app.web.access import Owner, OwnerOf
from app.web.downloads import attachment
from app.web.exports import wanted_by

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/poster.pdf")
async def poster_to_print(owner: OwnerOf) -> Response:
    """The poster as a PDF; without a link to lead to, the page where one is made."""
    return await _poster(owner, poster_pdf, "pdf", "application/pdf")


@router.get("/poster.png")
async def poster_to_post(owner: OwnerOf) -> Response:
    """The poster as a picture; without a link to lead to, the page where one is made."""
    return await _poster(owner, poster_png, "png", "image/png")


async def _poster(owner: Owner, render: Callable[[Poster], bytes], ending: str, media_type: str) -> Response:
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    if not shares:
        return RedirectResponse(f"/plans/{owner.record.id}/share#poster", 303)
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    address = f"{owner.base_url}/s/{_for_strangers(shares, wanted.language, owner.record.language).token}"
    poster = build_poster(owner.answers, owner.services.library[wanted.language], address, today(owner.plan))
    content = await owner.services.exports.run(render, poster)
    name = (poster.name, translator(wanted.language).gettext("Poster"))
    return attachment(content, name, ending, media_type)


def _for_strangers(shares: tuple[Share, ...], language: Language, plan_language: Language) -> Share:
    """The newest link for members, who may see less than others, in the language if there is one; else the newest."""
    members = [share for share in shares if share.edition is Edition.MEMBER]
    readable = [share for share in members if (share.language or plan_language) is language]
    return (readable or members or shares)[-1]
