"""Errors as pages: what is wrong and what to do, in the reader's language."""

import logging
from dataclasses import dataclass
from types import TracebackType
from typing import ClassVar

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import LimitError
from app.i18n.translator import Translator, translator
from app.web.language import interface_language
from app.web.limits import limit_words
from app.web.services import get_services
from app.web.templating import Shell

logger = logging.getLogger("playbook.errors")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What is wrong, and what to do."""

    template: ClassVar[str] = "pages/error.html"

    title: str
    advice: str


def add_error_handlers(app: FastAPI) -> None:
    """Answer every error with a page."""
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(LimitError, _limit_error)
    app.add_exception_handler(OperationalError, _database_error)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _answer(request, error.status_code)


async def _limit_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, LimitError)
    say = translator(interface_language(request))
    page = ErrorPage(say.gettext("This was not saved"), limit_words(error, say))
    return get_services(request).templates.page(page, _shell(request), 422)


async def _database_error(request: Request, _error: Exception) -> Response:
    logger.error("the database did not answer: %s", type(_error).__name__)
    response = _answer(request, 503)
    response.headers["Retry-After"] = "5"
    return response


class UnexpectedErrors:
    """Answers an error that nobody foresaw with a page, and logs where it arose.

    The exception's own words are not logged: they may hold what somebody typed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        is_answered = False

        async def send_noting(message: Message) -> None:
            nonlocal is_answered
            is_answered = True
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except Exception as error:  # whatever it is, the reader gets an answer
            logger.critical("unexpected error: %s", type(error).__name__, exc_info=_without_words(error))
            if scope["type"] == "http" and not is_answered:
                await _answer(Request(scope, receive), 500)(scope, receive, send)


def _without_words(error: Exception) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    return RuntimeError, RuntimeError(type(error).__name__), error.__traceback__


def _answer(request: Request, status: int) -> Response:
    say = translator(interface_language(request))
    title, advice = _WORDS.get(status, _WORDS[500])(say)
    return get_services(request).templates.page(ErrorPage(title, advice), _shell(request), status)


def _shell(request: Request) -> Shell:
    return Shell(interface_language(request), "/")


def _not_found(say: Translator) -> tuple[str, str]:
    return (
        say.gettext("There is nothing here"),
        say.gettext(
            "The address may be mistyped, or the plan was deleted, or this browser does not own it. "
            "If you saved the plan's edit link, open that."
        ),
    )


def _gone(say: Translator) -> tuple[str, str]:
    return say.gettext("This link no longer works"), say.gettext("Its owner took it back. Ask them for a new one.")


def _too_large(say: Translator) -> tuple[str, str]:
    return say.gettext("This is more than the planner takes"), say.gettext("Nothing was changed. Send less at a time.")


def _method(say: Translator) -> tuple[str, str]:
    return say.gettext("That is not possible here"), say.gettext("Go back, and try it from the page itself.")


def _odd_request(say: Translator) -> tuple[str, str]:
    return (
        say.gettext("The server could not read that"),
        say.gettext("Nothing was changed. Go back, load the page again, and send it once more."),
    )


def _unavailable(say: Translator) -> tuple[str, str]:
    return (
        say.gettext("This was not saved"),
        say.gettext(
            "The server cannot write at the moment. What you typed is still on the page: go back and try again soon."
        ),
    )


def _unexpected(say: Translator) -> tuple[str, str]:
    return (
        say.gettext("Something went wrong on our side"),
        say.gettext(
            "What was saved is safe. Go back and try again; if it stays like this, tell whoever runs this server."
        ),
    )


_WORDS = {
    400: _odd_request,
    403: _odd_request,
    404: _not_found,
    405: _method,
    410: _gone,
    413: _too_large,
    415: _odd_request,
    422: _odd_request,
    500: _unexpected,
    503: _unavailable,
}
