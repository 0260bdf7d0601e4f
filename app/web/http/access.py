"""Who may do what: a handler receives an `Access`, an `Owner` or a `Reader`, never a bare plan id."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Request, Response
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.coach.model.context import ReviewContext
from app.coach.review import Review, review
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.moments import today
from app.storage.repositories.answers import StoredAnswer, load_answers, plain_answers
from app.storage.repositories.dismissals import list_dismissals
from app.storage.repositories.plans import PlanRecord, find_plan, find_plan_by_edit_token
from app.storage.repositories.shares import Share, find_share
from app.web.http.language import interface_language
from app.web.http.limits import body_limit
from app.web.http.services import Services, get_services
from app.web.http.templating import PageContext

COOKIE_PREFIX = "plan_"
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Visitor:
    """Anyone. What a page needs that belongs to no plan."""

    request: Request
    services: Services
    page_context: PageContext

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge in the language of the interface."""
        return self.services.content[self.page_context.language]

    @property
    def base_url(self) -> str:
        """The address under which links to this server are made, without a slash at its end."""
        return str(self.services.settings.public_url or self.request.base_url).rstrip("/")

    def may_start_plan(self) -> bool:
        """Count a plan that is being started; false when this address has started its share."""
        client = self.request.client
        return self.services.start_limit.allows(client.host if client else "")


@dataclass(frozen=True)
class Access(Visitor):
    """The owner of a plan, known by the token in the plan's cookie."""

    record: PlanRecord
    token: str


@dataclass(frozen=True)
class Owner(Access):
    """The owner of a plan, with its answers."""

    stored: Mapping[str, StoredAnswer]
    dismissals: tuple[Dismissal, ...]

    @cached_property
    def answers(self) -> Answers:
        """The plan's answers."""
        return plain_answers(self.stored)

    @cached_property
    def plan(self) -> Plan:
        """The plan that the answers make."""
        return read_plan(self.answers)

    @cached_property
    def context(self) -> ReviewContext:
        """The plan as the coach looks at it, in the language of the interface."""
        return ReviewContext(self.answers, self.plan, self.knowledge, self.plan_knowledge, today(self.plan))

    @cached_property
    def review(self) -> Review:
        """What the coach finds."""
        return review(self.context, self.dismissals)

    @property
    def plan_knowledge(self) -> Knowledge:
        """The knowledge in the language of the plan's documents."""
        return self.services.content[self.record.language]


@dataclass(frozen=True)
class Reader(Visitor):
    """Someone with a read-only link. ``answers`` are already without private ones."""

    share: Share
    record: PlanRecord
    answers: Answers


async def get_visitor(request: Request) -> Visitor:
    """Anyone may call a route that depends on this. A body announced as too large is refused at once."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > body_limit(request.url.path, request.headers.get("content-type", "")):
        raise HTTPException(413)
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return Visitor(request, get_services(request), PageContext(interface_language(request), path))


async def get_access(plan_id: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Access:
    """Only the plan's owner may call a route that depends on this; for all others there is no such plan."""
    token = visitor.request.cookies.get(COOKIE_PREFIX + plan_id, "")
    record = await visitor.services.database.read(lambda connection: find_plan_by_edit_token(connection, token))
    if record is None or record.id != plan_id:
        raise HTTPException(404)
    return Access(visitor.request, visitor.services, visitor.page_context, record, token)


async def get_owner(access: Annotated[Access, Depends(get_access)]) -> Owner:
    """Only the plan's owner may call a route that depends on this; the answers come along."""
    stored, dismissals = await access.services.database.read(
        lambda connection: _whole_plan(connection, access.record.id)
    )
    return Owner(access.request, access.services, access.page_context, access.record, access.token, stored, dismissals)


async def get_reader(token: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Reader:
    """Whoever has a share link may call a route that depends on this. A link that was undone says so."""
    found = await visitor.services.database.read(lambda connection: _shared_plan(connection, token))
    if found is None:
        raise HTTPException(404)
    share, record, answers = found
    if share.is_revoked:
        raise HTTPException(410)
    return Reader(visitor.request, visitor.services, visitor.page_context, share, record, answers.without_private())


def set_plan_cookie(response: Response, request: Request, plan_id: str, token: str) -> None:
    """Let this browser own a plan."""
    is_secure = request.url.scheme == "https"
    response.set_cookie(COOKIE_PREFIX + plan_id, token, max_age=_YEAR, httponly=True, samesite="lax", secure=is_secure)


def _whole_plan(connection: Connection, plan_id: str) -> tuple[Mapping[str, StoredAnswer], tuple[Dismissal, ...]]:
    return load_answers(connection, plan_id), list_dismissals(connection, plan_id)


def _shared_plan(connection: Connection, token: str) -> tuple[Share, PlanRecord, Answers] | None:
    share = find_share(connection, token)
    record = find_plan(connection, share.plan_id) if share else None
    if share is None or record is None:
        return None
    return share, record, plain_answers(load_answers(connection, record.id))


VisitorOf = Annotated[Visitor, Depends(get_visitor)]
AccessOf = Annotated[Access, Depends(get_access)]
OwnerOf = Annotated[Owner, Depends(get_owner)]
ReaderOf = Annotated[Reader, Depends(get_reader)]
