"""Saying in one line why the server cannot start, instead of in a traceback."""

from sqlalchemy.exc import DatabaseError
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.base.errors import PlaybookError


class PlainStart:
    """Tells the server why the application did not start, unless it is a fault of the program."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or start and stop."""
        if scope["type"] != "lifespan":
            await self.app(scope, receive, send)
            return
        failure: Message | None = None

        async def send_but_failures(message: Message) -> None:
            nonlocal failure
            if message["type"] == "lifespan.startup.failed":
                failure = message
            else:
                await send(message)

        try:
            await self.app(scope, receive, send_but_failures)
        except DatabaseError as error:
            await send(_failed(f"the database cannot be used: {error.orig}"))
        except (PlaybookError, OSError) as error:
            await send(_failed(str(error)))
        except BaseException:
            if failure:
                await send(failure)
            raise


def _failed(words: str) -> Message:
    return {"type": "lifespan.startup.failed", "message": f"The planner cannot start: {words}"}
