"""The gallery of starters: which there are, which suit, and what each looks like as a plan."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from app.document.build import build_document
from app.document.shown_plan import ShownPlan
from app.knowledge.starter_fit import known_answers
from app.web.http.access import VisitorOf
from app.web.start.starter_pages import StarterPage, starters_page

router = APIRouter(prefix="/starters")


@router.get("")
async def gallery(visitor: VisitorOf) -> Response:
    """All starters, those first that suit the answers in the address."""
    page = starters_page(visitor.knowledge, known_answers(visitor.request.query_params))
    return visitor.services.templates.page(page, visitor.page_context)


@router.get("/{key}")
async def show_starter(visitor: VisitorOf, key: str) -> Response:
    """A starter as the plan that somebody would begin with today."""
    starter = visitor.knowledge.starters.get(key)
    if starter is None:
        raise HTTPException(404)
    # Nothing in an example is anybody's secret: the parts that a founder keeps private are shown too.
    shown = ShownPlan(starter.answers_from(datetime.now(UTC).date()), visitor.knowledge, is_owners=True)
    return visitor.services.templates.page(StarterPage(starter, build_document(shown)), visitor.page_context)
