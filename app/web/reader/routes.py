"""What a share link opens: the plan as a page to read, and as files."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.exceptions import HTTPException

from app.exports.formats import FORMATS
from app.storage.repositories.comments import Comment, readers_comments
from app.web.document.downloads import FILES, download_answer
from app.web.document.page import PrintPage, print_page
from app.web.document.requests import PartNames, document_of, export_of, parts_of, reader_request
from app.web.document.texts import texts_of
from app.web.http.cookies import plan_token, set_seen_versions
from app.web.http.head import is_head
from app.web.http.readers import Reader, ReaderOf
from app.web.http.robots import is_robot
from app.web.reader.last_visit import changes_since, last_visit
from app.web.reader.shared_page import Comments, SharedPage, shared_page
from app.web.reader.text_page import SharedTextPage

router = APIRouter(prefix="/s/{token}")


@router.get("")
async def read_plan(reader: ReaderOf, sent: Annotated[str, Query()] = "") -> Response:
    """The plan, for reading; ``sent`` names the chapter that the reader has just commented on."""
    visit, comments = await last_visit(reader), await _comments(reader)
    commented = next((one.about for one in comments if one.about == sent), "")

    async def made() -> SharedPage:
        export = await export_of(reader.services, await reader_request(reader))
        changes = await changes_since(visit, reader, export)
        return shared_page(export, reader.share, changes, Comments(comments, commented), reader.page_context.language)

    stamps = tuple((one.id, one.answered_at) for one in comments)
    response = await reader.kept_page((reader.record, reader.share, visit.key, stamps, commented), made)
    if _is_visit(reader):
        reader.services.link_opens.note(reader.record.id, reader.share.id)
    if not reader.share.terms.frozen_at:
        set_seen_versions(response, reader.request, f"/s/{reader.share.token}", visit.mark)
    return response


@router.get("/print")
async def printable(reader: ReaderOf) -> Response:
    """The plan alone on a page, to be printed."""

    async def made() -> PrintPage:
        document = await document_of(reader.services, await reader_request(reader))
        return print_page(document, f"/s/{reader.share.token}")

    return await reader.kept_page((reader.record, reader.share), made)


@router.get("/text")
async def text_to_copy(reader: ReaderOf) -> Response:
    """The plan as text to copy, for browsers in which no download starts."""
    request = await reader_request(reader)
    short, text = await texts_of(reader, request)
    return reader.page(SharedTextPage(f"/s/{reader.share.token}", short, text, request.language))


@router.get("/download/{format_name}", responses=FILES)
async def download_shared(reader: ReaderOf, format_name: str, parts: PartNames = ()) -> Response:
    """The plan as a file, for reading; a link for operators gives the parts that the address picks."""
    if format_name not in FORMATS:
        raise HTTPException(404)
    request = await reader_request(reader, parts_of(reader.share.edition, parts))
    return await download_answer(reader, request, FORMATS[format_name])


async def _comments(reader: Reader) -> tuple[Comment, ...]:
    """What is shown of comments. They are no part of the plan, so its version tells nothing of them."""
    if not reader.share.terms.takes_comments:
        return ()
    load = partial(readers_comments, plan_id=reader.record.id, link_id=reader.share.id)
    return await reader.services.database.read(load)


def _is_visit(reader: Reader) -> bool:
    """Whether somebody reads whom the owner wants to know of: not the owner, and no program that looks ahead."""
    request = reader.request
    is_owners = bool(plan_token(request, reader.record.id))
    return not (is_owners or is_head(request) or is_robot(request))
