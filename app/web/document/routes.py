"""The plan as a document: preview, printable page, downloads."""

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from app.exports.registry import FORMATS
from app.exports.request import missing_glyphs_of, render_export
from app.web.document.downloads import download_answer
from app.web.document.page import download_page, preview_page, print_page, text_page
from app.web.document.requests import document_of, owner_request, wanted_by
from app.web.http.access import OwnerOf

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/preview")
async def preview(owner: OwnerOf) -> Response:
    """The plan as it will be printed, each part with a way back to change it."""
    document = await document_of(owner.services, await owner_request(owner))
    return owner.page(preview_page(owner.view, document))


@router.get("/print")
async def printable(owner: OwnerOf) -> Response:
    """The plan alone on a page, to be printed, in the edition and the language that the address asks for."""
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    document = await document_of(owner.services, await owner_request(owner, wanted))
    return owner.page(print_page(document, f"/plans/{owner.record.id}/preview"))


@router.get("/download")
async def choose_download(owner: OwnerOf) -> Response:
    """Every format, for the edition, language and paper that the address asks for."""
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    missing = await owner.services.exports.run(missing_glyphs_of, await owner_request(owner, wanted))
    return owner.page(download_page(owner.view, wanted, missing))


@router.get("/text")
async def text_to_copy(owner: OwnerOf) -> Response:
    """The plan as text to copy, for browsers in which no download starts."""
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    text = await owner.services.exports.run(render_export, await owner_request(owner, wanted), "text")
    return owner.page(text_page(owner.view, wanted, text.decode()))


@router.get("/download/{format_name}")
async def download(owner: OwnerOf, format_name: str) -> Response:
    """The plan as a file."""
    if format_name not in FORMATS:
        raise HTTPException(404)
    wanted = wanted_by(owner.request.query_params, owner.record.language)
    return await download_answer(owner.services, await owner_request(owner, wanted), FORMATS[format_name])
