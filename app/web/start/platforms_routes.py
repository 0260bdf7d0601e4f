"""What is known about the platforms, side by side."""

from fastapi import APIRouter, Response

from app.web.http.access import VisitorOf
from app.web.start.platforms_page import platforms_page

router = APIRouter()


@router.get("/platforms")
async def show_platforms(visitor: VisitorOf) -> Response:
    """The facts about every platform."""
    return visitor.page(platforms_page(visitor.knowledge))
