"""The home page, starting a plan, and the language of the interface."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from app.i18n.dates import date_and_time
from app.i18n.languages import Language
from app.storage.repositories.operations import Author
from app.storage.repositories.plans import NewPlan, create_plan, find_plans_by_edit_tokens
from app.web.http.access import Visitor, VisitorOf
from app.web.http.cookies import plan_tokens, set_language_cookie, set_plan_cookie
from app.web.http.describing import HTML, answers
from app.web.http.devices import keep_device, named_device_of
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import LanguageOrNone
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.redirects import own_address
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via
from app.web.start.home_page import HomePage, OwnPlan

router = APIRouter()


class StartForm(SmallForm):
    """The starter to begin with, if any, and the language of the plan: the reader's unless it names another."""

    starter: str = ""
    language: LanguageOrNone = None


class LanguageForm(SmallForm):
    """The language of the interface, and the address to go back to."""

    language: LanguageOrNone = None
    next: str = "/"


@router.get("/")
async def home(visitor: VisitorOf) -> Response:
    """What this is, and how to start."""
    return await _home(visitor)


@router.post("/plans", responses=answers(429, types=[HTML]))
async def start_plan(visitor: VisitorOf, form: Annotated[StartForm, Depends(FormReader(StartForm))]) -> Response:
    """Start a plan, blank or from a starter."""
    try:
        await visitor.services.rate_limits.count(Limited.STARTS, visitor.network)
    except RateLimitError as error:
        return await _home(visitor, wait=error.seconds)
    language = form.language or visitor.page_context.language
    values = _first_answers(visitor, form.starter, language)
    author = Author(named_device_of(visitor.request), datetime.now(UTC))
    plan: NewPlan = await visitor.services.database.write(
        lambda connection: create_plan(connection, language, values, author, drafted=values.keys())
    )
    first = f"/plans/{plan.id}" if values else step_address(plan.id, "positioning", Via.ESSENTIALS)
    response = RedirectResponse(first, 303)
    set_plan_cookie(response, visitor.request, plan.id, plan.token)
    keep_device(response, visitor.request, author.device)
    return response


@router.post("/language")
async def change_language(
    visitor: VisitorOf, form: Annotated[LanguageForm, Depends(FormReader(LanguageForm))]
) -> Response:
    """Change the language of the interface, and go back to where one was."""
    response = RedirectResponse(own_address(form.next), 303)
    set_language_cookie(response, visitor.request, form.language or visitor.page_context.language)
    return response


async def _home(visitor: Visitor, wait: int = 0) -> Response:
    """The home page; ``wait`` is for how many seconds no plan may be started."""
    tokens = plan_tokens(visitor.request)
    found = await visitor.services.database.read(lambda connection: find_plans_by_edit_tokens(connection, tokens))
    language = visitor.page_context.language
    plans = tuple(OwnPlan(one.record.id, one.name, date_and_time(one.record.changed_at, language)) for one in found)
    page = HomePage(tuple(visitor.knowledge.starters.values()), plans, busy=wait > 0)
    response = visitor.page(page, 429 if wait else 200)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _first_answers(visitor: Visitor, key: str, language: Language) -> Mapping[str, str]:
    starter = visitor.services.content[language].starters.get(key)
    return starter.answers_from(datetime.now(UTC).date()) if starter else {}
