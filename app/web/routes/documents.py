"""The plan as a document: preview, printable page, downloads."""

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from app.renderers.orders import boxes_of_order, render_order
from app.renderers.registry import FORMATS
from app.web.access import OwnerOf
from app.web.downloads import download_answer
from app.web.exports import document_of, owner_order, wanted_by
from app.web.pages.document import download_page, preview_page, print_page, text_page

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/preview")
async def preview(owner: OwnerOf) -> Response:
    """The plan as it will be printed, each part with a way back to change it."""
    document = await document_of(owner.services, await owner_order(owner))
    return owner.services.templates.page(preview_page(owner, document), owner.shell)


@router.get("/print")
async def printable(owner: OwnerOf) -> Response:
    """The plan alone on a page, to be printed, in the edition and the language that the address asks for."""
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    document = await document_of(owner.services, await owner_order(owner, wanted))
    return owner.services.templates.page(print_page(document, f"/plans/{owner.record.id}/preview"), owner.shell)


@router.get("/download")
async def choose_download(owner: OwnerOf) -> Response:
    """Every format, for the edition, language and paper that the address asks for."""
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    missing = await owner.services.exports.run(boxes_of_order, await owner_order(owner, wanted))
    return owner.services.templates.page(download_page(owner, wanted, missing), owner.shell)


@router.get("/text")
async def text_to_copy(owner: OwnerOf) -> Response:
    """The plan as text to copy, for browsers in which no download starts."""
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    text = await owner.services.exports.run(render_order, await owner_order(owner, wanted), "text")
    return owner.services.templates.page(text_page(owner, wanted, text.decode()), owner.shell)


@router.get("/download/{format_name}")
async def download(owner: OwnerOf, format_name: str) -> Response:
    """The plan as a file."""
    if format_name not in FORMATS:
        raise HTTPException(404)
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    return await download_answer(owner.services, await owner_order(owner, wanted), FORMATS[format_name])
