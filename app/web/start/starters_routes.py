"""The gallery of starters: which there are, which suit, and what each looks like as a plan."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException

from app.document.build import build_document
from app.document.shown.shown_plan import ShownPlan
from app.first_draft.draft import first_draft
from app.knowledge.content import Knowledge
from app.knowledge.starter_fit import known_answers
from app.knowledge.starters import Starter
from app.web.document.reading import reading_of
from app.web.http.access import VisitorOf
from app.web.http.describing import HTML, answers
from app.web.start.starters_page import StarterPage, starters_page

router = APIRouter(prefix="/starters")


class StarterAnswers(BaseModel):
    """The answers to the gallery's three questions."""

    model_config = ConfigDict(frozen=True)

    purpose: str = ""
    people: str = ""
    size: str = ""


@router.get("")
async def gallery(visitor: VisitorOf, answers: Annotated[StarterAnswers, Query()]) -> Response:
    """All starters, those first that suit the answers in the address."""
    page = starters_page(visitor.knowledge, known_answers(answers.model_dump()))
    return visitor.listed("/starters").page(page)


@router.get("/{key}", responses=answers(200, types=[HTML]) | answers(304))
async def show_starter(visitor: VisitorOf, key: str) -> Response:
    """A starter as the plan that somebody would begin with today."""
    starter = visitor.knowledge.starters.get(key)
    if starter is None:
        raise HTTPException(404)
    today = datetime.now(UTC).date()

    async def made() -> StarterPage:
        return await visitor.services.compute_document(_starter_page, starter, visitor.knowledge, today)

    return await visitor.listed(f"/starters/{key}").kept_page((key, today), made)


def _starter_page(starter: Starter, knowledge: Knowledge, today: date) -> StarterPage:
    answers = first_draft(starter, knowledge, today).answers
    # Nothing in an example is anybody's secret: the parts that a founder keeps private are shown too.
    return StarterPage(starter, reading_of(build_document(ShownPlan(answers, knowledge, is_owners=True))))
