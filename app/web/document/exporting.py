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
    """A file, as `made_apart` makes it. Who asks for it first is counted; raises `RateLimitError` as well."""
    files, key = visitor.services.kept_files, _key(work, args)
    if files.get(key) is None and not files.is_being_made(key):
        await visitor.services.rate_limits.count(Limited.EXPORTS, visitor.network)
    return await made_apart(visitor, plan_id, work, *args)


async def made_apart(visitor: Visitor, plan_id: str, work: Callable[[*Ts], bytes], *args: *Ts) -> bytes:
    """What a piece of work gives, made in a process apart unless it is there from before.

    Who asks first has the turn in the queue; who asks for the same meanwhile waits along with them. The work is given
    up when all who wait have left. Raises `ExportBusyError` and `ExportTooLargeError`; `ClientDisconnect` when the
    reader has left.
    """
    files, key = visitor.services.kept_files, _key(work, args)
    if (found := files.get(key)) is not None:
        return found
    asker = (f"plan {plan_id}", f"network {visitor.network}")
    file = files.make(key, lambda: visitor.services.exports.run(asker, work, *args))
    return await _unless_left(visitor.request, file)


def _key(work: Callable[..., object], args: tuple[object, ...]) -> bytes:
    """What tells a piece of work from all others. A plan's answers are part of it, so what is kept is up to date."""
    written = BytesIO()
    _KeyPickler(written).dump((work.__module__, work.__qualname__, quarter_of_hour(), args))
    return sha256(written.getvalue()).digest()


class _KeyPickler(pickle.Pickler):
    """Pickles the digest of answers in their place: a large plan's take milliseconds, and are asked for many times."""

    def persistent_id(self, value: Any) -> bytes | None:
        return value.digest if isinstance(value, Answers) else None


async def _unless_left(request: Request, file: "asyncio.Future[T]") -> T:
    left = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait((file, left), return_when=asyncio.FIRST_COMPLETED)
        if not file.done():
            raise ClientDisconnect
        return file.result()
    finally:
        left.cancel()
        if not file.done():
            file.cancel()


async def _left(request: Request) -> None:
    """Wait until the client has gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
