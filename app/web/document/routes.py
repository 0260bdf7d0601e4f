"""The plan as a document: preview, printable page, downloads."""

from dataclasses import replace

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from app.exports.formats import FORMATS, REPORT_FORMATS
from app.exports.rendering import missing_glyphs
from app.web.document.downloads import FILES, download_answer
from app.web.document.exporting import made_apart
from app.web.document.page import PreviewPage, PrintPage, download_page, preview_page, print_page, text_page
from app.web.document.requests import DocumentQuery, DocumentQueryOf, document_of, owner_request
from app.web.document.texts import texts_of
from app.web.http.access import OwnerOf
from app.web.plan.bar import plan_bar

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/preview")
async def preview(owner: OwnerOf) -> Response:
    """The plan as it will be printed, each part with a way back to change it."""
    request = await owner_request(owner, DocumentQuery(owner.record.language))

    async def made() -> PreviewPage:
        return preview_page(owner.view, await document_of(owner.services, request))

    return await owner.kept_page((owner.record, plan_bar(owner.view), request.share_address), made)


@router.get("/print")
async def printable(owner: OwnerOf, query: DocumentQueryOf) -> Response:
    """The plan or its report alone on a page, to be printed, in the edition and language that the address asks for."""
    request = await owner_request(owner, query)

    async def made() -> PrintPage:
        back = "preview" if query.report is None else f"report?{query.text}&days={query.report.text}"
        return print_page(await document_of(owner.services, request), f"/plans/{owner.record.id}/{back}")

    return await owner.kept_page((owner.record, query, request.share_address), made)


@router.get("/download")
async def choose_download(owner: OwnerOf, query: DocumentQueryOf) -> Response:
    """Every format, for the edition, language and paper that the address asks for."""
    query = replace(query, report=None)
    request = await owner_request(owner, query)
    missing = await made_apart(owner, request.plan_id, missing_glyphs, request)
    return await owner.show(download_page, query, tuple(missing.decode()))


@router.get("/text")
async def text_to_copy(owner: OwnerOf, query: DocumentQueryOf) -> Response:
    """The plan as text to copy, for browsers in which no download starts."""
    query = replace(query, report=None)
    request = await owner_request(owner, query)
    short, text = await texts_of(owner, request)
    return await owner.show(text_page, query, short, text)


@router.get("/download/{format_name}", responses=FILES)
async def download(owner: OwnerOf, query: DocumentQueryOf, format_name: str) -> Response:
    """The plan or its report as a file."""
    if format_name not in (FORMATS if query.report is None else REPORT_FORMATS):
        raise HTTPException(404)
    return await download_answer(owner, await owner_request(owner, query), FORMATS[format_name])
