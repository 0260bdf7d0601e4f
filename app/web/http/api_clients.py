"""Programs that come with the token of a plan. A token says which plan it is, so no address names one."""

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from fastapi import Depends
from fastapi.security import HTTPBearer
from sqlalchemy import Connection

from app.base.errors import EndedLinkError, LinkEnd, NoTokenError, ScopeError, WrongTokenError
from app.storage.repositories.api_tokens import API, ApiScope, ApiToken, find_api_token
from app.storage.repositories.operations import Author, Device
from app.storage.repositories.plans import PlanRecord, find_plan
from app.web.http.access import Visitor, Writer, get_visitor
from app.web.http.rate_limits import Limited
from app.web.plan.view import PlanView

_DEVICE_KIND = "api"
_READING = ("GET", "HEAD")


@dataclass(frozen=True)
class ApiClient(Writer):
    """A program with a token that works. It has a history of its own, as a device has."""

    link_kind: ClassVar[str] = API

    terms: ApiToken

    @property
    def author(self) -> Author:
        """Who does what is done now: the token, and not the machine that it comes from."""
        return replace(super().author, device=Device(f"api-{self.link}", _DEVICE_KIND))

    async def view_now(self) -> PlanView:
        """The plan as it is stored now."""
        _, record = await self.services.database.read(lambda connection: _opened(connection, self.token))
        return await self.view_of(record)


async def get_api_client(
    visitor: Annotated[Visitor, Depends(get_visitor)],
    _scheme: Annotated[object, Depends(HTTPBearer(auto_error=False))],
) -> ApiClient:
    """Only a program with a token may call a route that depends on this. Cookies count for nothing.

    Each call counts here for its network, also one that is refused in the end: whatever it does takes time.
    """
    scheme, _, token = visitor.request.headers.get("authorization", "").partition(" ")
    if scheme.casefold() != "bearer" or not token.strip():
        raise NoTokenError("a call without a token")
    limited = Limited.READS if visitor.request.method in _READING else Limited.SAVES
    await visitor.services.rate_limits.count(limited, visitor.network)
    terms, record = await visitor.services.database.read(lambda connection: _opened(connection, token.strip()))
    visitor.services.link_opens.note(record.id, terms.id)
    return ApiClient(visitor.request, visitor.services, visitor.page_context, record, token.strip(), terms.id, terms)


@dataclass(frozen=True, slots=True)
class ScopeOf:
    """A dependency that lets in only what a token's scope includes."""

    wanted: ApiScope

    async def __call__(self, client: Annotated[ApiClient, Depends(get_api_client)]) -> ApiClient:
        """The program, if it may do this."""
        if not client.terms.scope.includes(self.wanted):
            raise ScopeError(f"a token that may only {client.terms.scope.value}")
        return client


def _opened(connection: Connection, token: str) -> tuple[ApiToken, PlanRecord]:
    """A token that works, and its plan. The deleted plan of one that did says that it is gone."""
    found = find_api_token(connection, token)
    if found is None or found.is_revoked:
        raise WrongTokenError("a token that opens nothing")
    record = find_plan(connection, found.plan_id)
    if record is None:
        raise EndedLinkError(LinkEnd.WITHDRAWN)
    return found, record


ReadingOf = Annotated[ApiClient, Depends(ScopeOf(ApiScope.READ))]
TickingOf = Annotated[ApiClient, Depends(ScopeOf(ApiScope.TICK))]
EditingOf = Annotated[ApiClient, Depends(ScopeOf(ApiScope.EDIT))]
