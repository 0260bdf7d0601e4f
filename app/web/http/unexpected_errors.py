"""Errors that nobody foresaw: answered like others, and logged without words that somebody may have typed."""

import logging
from types import TracebackType

from fastapi import Request
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.http.errors import error_answer

logger = logging.getLogger("playbook.errors")


class UnexpectedErrors:
    """Answers an error that nobody foresaw with a page, and logs where it arose.

    The exception's own words are not logged: they may hold what somebody typed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_answered = False

        async def send_noting(message: Message) -> None:
            nonlocal is_answered
            is_answered = True
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except ClientDisconnect:
            return  # nobody waits for an answer
        except Exception as error:  # whatever it is, the reader gets an answer
            logger.critical("unexpected error: %s", type(error).__name__, exc_info=_without_words(error))
            if not is_answered:
                await error_answer(Request(scope, receive), 500)(scope, receive, send)


def _without_words(error: Exception) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    return RuntimeError, RuntimeError(type(error).__name__), error.__traceback__
