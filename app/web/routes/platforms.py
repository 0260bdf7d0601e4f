"""What is known about the platforms, side by side."""

from fastapi import APIRouter, Response

from app.web.access import VisitorOf
from app.web.pages.platforms import platforms_page

router = APIRouter()


@router.get("/platforms")
async def show_platforms(visitor: VisitorOf) -> Response:
    """The facts about every platform."""
    return visitor.services.templates.page(platforms_page(visitor), visitor.shell)
