"""The picture that chats show beside a share link."""

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from app.exports.rendering import render_link_picture
from app.web.document.exporting import exported
from app.web.document.requests import reader_request
from app.web.http.describing import HTML, answers
from app.web.http.readers import ReaderOf
from app.web.reader.previews import has_preview

router = APIRouter(prefix="/s/{token}")

_PNG = "image/png"


@router.get("/picture.png", responses=answers(200, types=[_PNG]) | answers(429, types=[HTML]))
async def picture(reader: ReaderOf) -> Response:
    """The head of the plan as a picture, of a link that may be previewed."""
    if not has_preview(reader.share):
        raise HTTPException(404)
    request = await reader_request(reader)
    content = await exported(reader, request.plan_id, render_link_picture, request)
    return Response(content, media_type=_PNG)
