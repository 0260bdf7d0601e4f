"""Errors as pages: what is wrong and what to do, in the reader's language."""

import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from app.base.errors import (
    BusyError,
    DeletedPlanError,
    EndedLinkError,
    LimitError,
    LockedLinkError,
    NewPlansClosedError,
    NoPlanError,
    NoTokenError,
    ScopeError,
    WrongLinkError,
    WrongPassphraseError,
    WrongTokenError,
)
from app.i18n.translator import translator
from app.web.http.contexts import page_context
from app.web.http.error_words import ended_words, error_words, no_new_plans, not_found, too_large_chat_words
from app.web.http.export_queue import ExportBusyError, ExportTooLargeError
from app.web.http.language import interface_language
from app.web.http.limit_words import limit_words, rate_limit_words
from app.web.http.locked_page import locked_answer
from app.web.http.networks import client_network
from app.web.http.passphrase_page import passphrase_answer
from app.web.http.problems import is_program, problem_answer, program_words
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.redirects import safe_onward
from app.web.http.request_id import current_request_id
from app.web.http.services import get_services
from app.web.http.ways_back import WayBack, way_back

logger = logging.getLogger("playbook.errors")

_BUSY_SECONDS = 30
_OF_OWNERS = ("/plans/", "/e/")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What is wrong, and what to do; where the server is at fault, the id by which its log tells more.

    ``back`` is the way to the plan that the request was about, None where there is none. ``is_lost`` offers the ways to
    get a plan back that this browser can't open.
    """

    template: ClassVar[str] = "pages/error.html"

    title: str
    advice: str
    reference: str = ""
    back: WayBack | None = None
    is_lost: bool = False


def add_error_handlers(app: FastAPI) -> None:
    """Answer every error with a page."""
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(LimitError, _limit_error)
    app.add_exception_handler(NoPlanError, _no_plan)
    app.add_exception_handler(DeletedPlanError, _deleted_plan)
    app.add_exception_handler(WrongLinkError, _wrong_link)
    app.add_exception_handler(NoTokenError, _no_token)
    app.add_exception_handler(WrongTokenError, _wrong_token)
    app.add_exception_handler(ScopeError, _scope_error)
    app.add_exception_handler(EndedLinkError, _ended_link)
    app.add_exception_handler(LockedLinkError, _locked_link)
    app.add_exception_handler(NewPlansClosedError, _no_new_plans)
    app.add_exception_handler(WrongPassphraseError, _wrong_passphrase)
    app.add_exception_handler(RateLimitError, _rate_limit_error)
    app.add_exception_handler(OperationalError, _database_error)
    app.add_exception_handler(BusyError, _database_error)
    app.add_exception_handler(ExportBusyError, _busy)
    app.add_exception_handler(ExportTooLargeError, _export_too_large)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = error_answer(request, error.status_code)
    response.headers.update(error.headers or {})
    return response


async def _invalid_request(request: Request, _error: Exception) -> Response:
    return error_answer(request, 422)


async def _limit_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, LimitError)
    t = translator(interface_language(request))
    page = ErrorPage(t.gettext("This wasn't saved"), limit_words(error, t), back=way_back(request, t))
    return _page_answer(request, page, 422)


async def _no_plan(request: Request, _error: Exception) -> Response:
    return _nowhere(request)


async def _deleted_plan(request: Request, error: Exception) -> Response:
    """To who opens a page of it, the way to bring the plan back; to all else, such as a save by script, it is gone."""
    assert isinstance(error, DeletedPlanError)
    if request.method not in ("GET", "HEAD") or "hx-request" in request.headers:
        return _nowhere(request)
    return RedirectResponse(f"/plans/{error.plan_id}/deleted", 303)


async def _wrong_link(request: Request, _error: Exception) -> Response:
    """There is no such page; to a network that has tried too many, not even that is told."""
    try:
        await get_services(request).rate_limits.count(Limited.WRONG_LINKS, client_network(request))
    except RateLimitError as too_many:
        return rate_limit_answer(request, too_many)
    return _nowhere(request)


async def _no_token(request: Request, _error: Exception) -> Response:
    response = error_answer(request, 401)
    response.headers["WWW-Authenticate"] = "Bearer"
    return response


async def _wrong_token(request: Request, error: Exception) -> Response:
    """As for one without a token; to a network that has tried too many, not even that is told."""
    try:
        await get_services(request).rate_limits.count(Limited.WRONG_LINKS, client_network(request))
    except RateLimitError as too_many:
        return rate_limit_answer(request, too_many)
    return await _no_token(request, error)


async def _scope_error(request: Request, _error: Exception) -> Response:
    response = error_answer(request, 403)
    response.headers["WWW-Authenticate"] = 'Bearer error="insufficient_scope"'
    return response


async def _ended_link(request: Request, error: Exception) -> Response:
    assert isinstance(error, EndedLinkError)
    page = ErrorPage(*ended_words(error.end, translator(interface_language(request))))
    return _page_answer(request, page, HTTPStatus.GONE)


async def _locked_link(request: Request, _error: Exception) -> Response:
    """The passcode is asked for, and then the page is shown that was; what was sent to one is lost."""
    is_read, query = request.method in ("GET", "HEAD"), request.url.query
    wanted = request.url.path + (f"?{query}" if query else "") if is_read else ""
    return locked_answer(request, safe_onward(request.path_params["token"], wanted))


def _nowhere(request: Request) -> Response:
    """There is no such plan for this browser, and so no way back to it."""
    words, is_lost = not_found(translator(interface_language(request))), request.url.path.startswith(_OF_OWNERS)
    page = ErrorPage(*words, is_lost=is_lost)
    return _page_answer(request, page, HTTPStatus.NOT_FOUND)


async def _no_new_plans(request: Request, _error: Exception) -> Response:
    t = translator(interface_language(request))
    page = ErrorPage(*no_new_plans(t), back=way_back(request, t))
    return _page_answer(request, page, HTTPStatus.FORBIDDEN)


async def _wrong_passphrase(request: Request, _error: Exception) -> Response:
    return await passphrase_answer(request)


async def _rate_limit_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RateLimitError)
    return rate_limit_answer(request, error)


async def _database_error(request: Request, _error: Exception) -> Response:
    logger.error("the database did not answer: %s", type(_error).__name__)
    response = error_answer(request, 503)
    response.headers["Retry-After"] = "5"
    return response


async def _busy(request: Request, _error: Exception) -> Response:
    t = translator(interface_language(request))
    page = ErrorPage(
        t.gettext("Too many files are being made right now"),
        t.gettext("Your plan is safe. Wait a minute, then try the download again."),
        back=way_back(request, t),
    )
    return _later(request, page, HTTPStatus.SERVICE_UNAVAILABLE, _BUSY_SECONDS)


async def _export_too_large(request: Request, _error: Exception) -> Response:
    t = translator(interface_language(request))
    page = ErrorPage(
        t.gettext("This file couldn't be made"),
        t.gettext("Your plan is safe, but it's too large for this format. Shorten it, or choose another format."),
        back=way_back(request, t),
    )
    return _page_answer(request, page, HTTPStatus.SERVICE_UNAVAILABLE)


def _later(request: Request, page: ErrorPage, status: HTTPStatus, seconds: int) -> Response:
    response = _page_answer(request, page, status)
    response.headers["Retry-After"] = str(seconds)
    return response


def error_answer(request: Request, status: int) -> Response:
    """The page of an error, in the reader's language."""
    t = translator(interface_language(request))
    back = way_back(request, t)
    is_read = request.method in ("GET", "HEAD")
    title, advice = error_words(status, t, is_read=is_read, is_in_plan=back is not None)
    if is_program(request):
        title, advice = program_words(status, t)
    elif status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and request.url.path.endswith("/figures/chat"):
        title, advice = too_large_chat_words(t)
    reference = current_request_id() if status >= HTTPStatus.INTERNAL_SERVER_ERROR else ""
    page = ErrorPage(title, advice, reference, back)
    return _page_answer(request, page, status)


def rate_limit_answer(request: Request, error: RateLimitError) -> Response:
    """The page for who asked for too much in a time: what to do, and when."""
    t = translator(interface_language(request))
    back = way_back(request, t) if error.limited is not Limited.WRONG_LINKS else None
    words = program_words(HTTPStatus.TOO_MANY_REQUESTS, t) if is_program(request) else rate_limit_words(error, t)
    page = ErrorPage(*words, back=back)
    return _later(request, page, HTTPStatus.TOO_MANY_REQUESTS, error.seconds)


def _page_answer(request: Request, page: ErrorPage, status: int) -> Response:
    """The page of an error; to a program, what it says as data."""
    if is_program(request):
        return problem_answer(status, page.title, page.advice, reference=page.reference)
    return get_services(request).templates.page(page, page_context(request, "/"), status)
