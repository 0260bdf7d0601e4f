"""The poster: one page with the name, the promise, the first date and a code that leads to the plan."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVarTuple

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.base.enums import enum_or
from app.document.model.editions import Edition
from app.document.model.poster import Poster
from app.exports.building import build_requested_poster
from app.i18n.translator import translator
from app.renderers.poster import PosterSheet, poster_pdf, poster_png
from app.web.document.exporting import exported
from app.web.document.requests import DocumentQuery, DocumentQueryOf, owner_request
from app.web.http.access import Owner, OwnerOf
from app.web.http.attachments import attachment
from app.web.http.describing import answers

Ts = TypeVarTuple("Ts")

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/poster.pdf", responses=answers(200, types=["application/pdf"]) | answers(303))
async def poster_to_print(owner: OwnerOf, query: DocumentQueryOf, sheet: str = "") -> Response:
    """The poster as a PDF, on A4 unless it says otherwise; without a link for members, the page where one is made."""
    wanted = enum_or(PosterSheet, sheet, PosterSheet.A4)
    return await _poster(owner, query, ("pdf", "application/pdf"), poster_pdf, wanted)


@router.get("/poster.png", responses=answers(200, types=["image/png"]) | answers(303))
async def poster_to_post(owner: OwnerOf, query: DocumentQueryOf) -> Response:
    """The poster as a picture; without a link for members, the page where one is made."""
    return await _poster(owner, query, ("png", "image/png"), poster_png)


async def _poster(
    owner: Owner,
    query: DocumentQuery,
    file_type: tuple[str, str],
    render: Callable[[Poster, *Ts], bytes],
    *args: *Ts,
) -> Response:
    request = await owner_request(owner, replace(query, edition=Edition.MEMBER))
    if not request.share_address:
        return RedirectResponse(f"/plans/{request.plan_id}/share#poster", 303)
    poster = await owner.services.compute(build_requested_poster, request, owner.services.content.__getitem__)
    content = await exported(owner, request.plan_id, render, poster, *args)
    name = (poster.name, translator(query.language).gettext("Poster"))
    return attachment(content, name, *file_type)
