"""The review."""

from fastapi import APIRouter, Response

from app.web.coach.review_page import review_page
from app.web.http.access import OwnerOf

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.get("")
async def show_review(owner: OwnerOf) -> Response:
    """How far the plan stands, and all that the coach finds."""
    return owner.services.templates.page(review_page(owner), owner.page_context)
