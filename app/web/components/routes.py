"""The page of all components. The application has it in development only."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response

from app.web.components.page import components_page
from app.web.http.access import VisitorOf

router = APIRouter()


@router.get("/components")
async def components(visitor: VisitorOf) -> Response:
    """Every component in every state, made of the templates that pages use."""
    page = await visitor.services.compute(components_page, visitor.knowledge, datetime.now(UTC).date())
    return visitor.page(page)
