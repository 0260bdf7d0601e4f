"""The calendar behind a share link, for programs that ask for it again and again."""

from hashlib import sha256

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from app.exports.formats import FORMATS
from app.exports.rendering import render_export
from app.web.document.exporting import exported
from app.web.document.requests import reader_request
from app.web.http.describing import HTML, answers
from app.web.http.readers import SubscriberOf

router = APIRouter(prefix="/s/{token}")

_ICS = FORMATS["ics"]


@router.get(
    "/calendar.ics", responses=answers(200, types=[_ICS.media_type]) | answers(304) | answers(429, types=[HTML])
)
async def calendar(subscriber: SubscriberOf) -> Response:
    """The same as the calendar file, of the plan alone. A program that has it already as it is now is told so."""
    if subscriber.share.shows_report:
        raise HTTPException(404)
    request = await reader_request(subscriber)
    content = await exported(subscriber, request.plan_id, render_export, request, _ICS.name)
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in subscriber.request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=_ICS.media_type, headers=headers)
