"""The home page, starting a plan, and the language of the interface."""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urlsplit

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.i18n.dates import date_and_time
from app.i18n.languages import Language
from app.storage.repositories.plans import NewPlan, create_plan, find_plans_by_edit_tokens
from app.web.http.access import COOKIE_PREFIX, Visitor, VisitorOf, set_plan_cookie
from app.web.http.language import remember_language
from app.web.start.home_page import HomePage, OwnPlan

router = APIRouter()


@router.get("/")
async def home(visitor: VisitorOf) -> Response:
    """What this is, and how to start."""
    return await _home(visitor, busy=False)


@router.post("/plans")
async def start_plan(visitor: VisitorOf) -> Response:
    """Start a plan, blank or from a starter."""
    if not visitor.may_start_plan():
        return await _home(visitor, busy=True)
    form = await visitor.request.form()
    language = _language(str(form.get("language", "")), visitor.page_context.language)
    values = _first_answers(visitor, str(form.get("starter", "")), language)
    now = datetime.now(UTC)
    plan: NewPlan = await visitor.services.database.write(
        lambda connection: create_plan(connection, language, values, now, from_starter=bool(values))
    )
    first = f"/plans/{plan.id}" if values else f"/plans/{plan.id}/steps/positioning?via=essentials"
    response = RedirectResponse(first, 303)
    set_plan_cookie(response, visitor.request, plan.id, plan.token)
    return response


@router.post("/language")
async def change_language(visitor: VisitorOf) -> Response:
    """Change the language of the interface, and go back to where one was."""
    form = await visitor.request.form()
    response = RedirectResponse(own_address(str(form.get("next", "/"))), 303)
    language = _language(str(form.get("language", "")), visitor.page_context.language)
    remember_language(response, language, is_secure=visitor.request.url.scheme == "https")
    return response


def own_address(address: str) -> str:
    """An address of this server to go back to; the home page for any other."""
    try:
        target = urlsplit(address)
    except ValueError:
        return "/"
    is_own = not target.scheme and not target.netloc and target.path.startswith("/") and "\\" not in target.path
    path = target.path + (f"?{target.query}" if target.query else "")
    return path if is_own and not path.startswith("//") else "/"


async def _home(visitor: Visitor, *, busy: bool) -> Response:
    tokens = [value for name, value in visitor.request.cookies.items() if name.startswith(COOKIE_PREFIX)]
    found = await visitor.services.database.read(lambda connection: find_plans_by_edit_tokens(connection, tokens))
    language = visitor.page_context.language
    plans = tuple(OwnPlan(one.record.id, one.name, date_and_time(one.record.changed_at, language)) for one in found)
    page = HomePage(tuple(visitor.knowledge.starters.values()), plans, busy)
    response = visitor.services.templates.page(page, visitor.page_context, 429 if busy else 200)
    if busy:
        response.headers["Retry-After"] = "3600"
    return response


def _first_answers(visitor: Visitor, key: str, language: Language) -> Mapping[str, str]:
    starter = visitor.services.content[language].starters.get(key)
    return starter.answers_from(datetime.now(UTC).date()) if starter else {}


def _language(tag: str, default: Language) -> Language:
    return next((language for language in Language if language.value == tag), default)
