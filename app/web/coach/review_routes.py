"""The review."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.web.coach.review_page import review_page
from app.web.http.access import OwnerOf

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.get("")
async def show_review(owner: OwnerOf, fixed: Annotated[str, Query()] = "") -> Response:
    """How ready the plan is, and all that the coach finds."""
    return await owner.show(review_page, fixed)
