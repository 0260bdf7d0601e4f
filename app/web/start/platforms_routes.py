"""What is known about the platforms, side by side."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.i18n.translator import translator
from app.web.http.access import VisitorOf
from app.web.start.platforms_page import platforms_page

router = APIRouter()


@router.get("/platforms")
async def show_platforms(visitor: VisitorOf, compare: Annotated[tuple[str, ...], Query()] = ()) -> Response:
    """Some platforms side by side, and the facts about every one."""
    page = platforms_page(visitor.knowledge, compare, translator(visitor.knowledge.language))
    return visitor.listed("/platforms").page(page)
