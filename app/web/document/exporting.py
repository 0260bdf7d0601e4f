"""Exports asked for over the web: each once, kept for who asks again, given up when nobody waits for it any more."""

import asyncio
import pickle
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from typing import Any, TypeVar, TypeVarTuple

from fastapi import Request
from starlette.requests import ClientDisconnect

from app.base.quarters import quarter_of_hour
from app.plan.answers import Answers
from app.web.http.access import Visitor
from app.web.http.rate_limits import Limited

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


async def exported(visitor: Visitor, plan_id: str, work: Callable[[*Ts], bytes], *args: *Ts) -> bytes:
    """What a piece of work gives, made in a process apart unless it is there from before.

    Raises `RateLimitError`, `ExportBusyError` and `ExportTooLargeError`; `ClientDisconnect` when the reader has left.
    """
    kept, key = visitor.services.kept_files, _key(work, args)
    if (found := kept.get(key)) is not None:
        return found
    await visitor.services.rate_limits.count(Limited.EXPORTS, visitor.network)
    asker = (f"plan {plan_id}", f"network {visitor.network}")
    content = await _unless_left(
        visitor.request, asyncio.ensure_future(visitor.services.exports.run(asker, work, *args))
    )
    if len(content) <= kept.maxsize:
        kept[key] = content
    return content


def _key(work: Callable[..., object], args: tuple[object, ...]) -> bytes:
    """What tells a piece of work from all others. A plan's answers are part of it, so what is kept is up to date."""
    written = BytesIO()
    _KeyPickler(written).dump((work.__module__, work.__qualname__, quarter_of_hour(), args))
    return sha256(written.getvalue()).digest()


class _KeyPickler(pickle.Pickler):
    """Pickles the digest of answers in their place: a large plan's take milliseconds, and are asked for many times."""

    def persistent_id(self, value: Any) -> bytes | None:
        return value.digest if isinstance(value, Answers) else None


async def _unless_left(request: Request, task: "asyncio.Future[T]") -> T:
    left = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait((task, left), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientDisconnect
        return task.result()
    finally:
        left.cancel()
        if not task.done():
            task.cancel()


async def _left(request: Request) -> None:
    """Wait until the client has gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
