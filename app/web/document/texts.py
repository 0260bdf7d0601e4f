"""A plan as text on a page."""

from dataclasses import replace

from app.document.model.parts import Part
from app.exports.rendering import render_export
from app.exports.request import ExportRequest
from app.web.document.exporting import made_apart
from app.web.http.access import Visitor


async def texts_of(visitor: Visitor, request: ExportRequest) -> tuple[str, str]:
    """What fits into a chat, and the whole plan; a report has no shorter text."""
    if request.report is not None:
        text = (await made_apart(visitor, request.plan_id, render_export, request, "text")).decode()
        return "", text
    short, text = [
        (await made_apart(visitor, request.plan_id, render_export, one, "text")).decode()
        for one in (replace(request, parts=frozenset({Part.BRIEF})), request)
    ]
    return short, text
