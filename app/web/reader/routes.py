"""What a share link opens: the plan as a page to read, and as files."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.exceptions import HTTPException

from app.exports.formats import FORMATS, REPORT_FORMATS
from app.storage.repositories.comments import Comment, readers_comments
from app.web.document.downloads import FILES, download_answer
from app.web.document.page import PrintPage, print_page
from app.web.document.requests import What, WhatOf, document_of, export_of, reader_request
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
async def read_plan(reader: ReaderOf, what: WhatOf, sent: Annotated[str, Query()] = "") -> Response:
    """The plan or its report, for reading; ``sent`` names the chapter that the reader has just commented on."""
    visit, comments = await last_visit(reader), await _comments(reader)
    commented = next((one.about for one in comments if one.about == sent), "")

    async def made() -> SharedPage:
        export = await export_of(reader.services, await reader_request(reader, days))
        changes = await changes_since(visit, reader, export)
        return shared_page(export, reader.share, changes, Comments(comments, commented), reader.page_context.language)

    # Of a plan all is read, and of a report the days that are asked for.
    days = What(report=what.report if reader.share.shows_report else None)
    stamps = tuple((one.id, one.answered_at) for one in comments)
    response = await reader.kept_page((reader.record, reader.share, visit.key, stamps, commented, days), made)
    if _is_visit(reader):
        reader.services.link_opens.note(reader.record.id, reader.share.id)
    if not reader.share.terms.frozen_at:
        set_seen_versions(response, reader.request, f"/s/{reader.share.token}", visit.mark)
    return response


@router.get("/print")
async def printable(reader: ReaderOf, what: WhatOf) -> Response:
    """The plan or its report alone on a page, to be printed."""
    days = What(report=what.report if reader.share.shows_report else None)

    async def made() -> PrintPage:
        document = await document_of(reader.services, await reader_request(reader, days))
        return print_page(document, f"/s/{reader.share.token}")

    return await reader.kept_page((reader.record, reader.share, days), made)


@router.get("/text")
async def text_to_copy(reader: ReaderOf, what: WhatOf) -> Response:
    """The plan or its report as text to copy, for browsers in which no download starts."""
    request = await reader_request(reader, What(report=what.report))
    short, text = await texts_of(reader, request)
    return reader.page(SharedTextPage(f"/s/{reader.share.token}", short, text, request.language))


@router.get("/download/{format_name}", responses=FILES)
async def download_shared(reader: ReaderOf, format_name: str, what: WhatOf) -> Response:
    """The plan or its report as a file; a link for operators gives the parts of the plan that the address picks."""
    if format_name not in (REPORT_FORMATS if reader.share.shows_report else FORMATS):
        raise HTTPException(404)
    return await download_answer(reader, await reader_request(reader, what), FORMATS[format_name])


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
