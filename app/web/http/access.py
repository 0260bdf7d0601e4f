"""Who may do what: a handler receives an `Access`, an `Owner` or a `Reader`, never a bare plan id."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Self

from fastapi import Depends, Request, Response
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.storage.repositories.answers import StoredAnswer, load_answers, plain_answers
from app.storage.repositories.dismissals import list_dismissals
from app.storage.repositories.plans import PlanRecord, find_plan, find_plan_by_edit_token
from app.storage.repositories.shares import Share, find_share
from app.web.http.cookies import plan_token
from app.web.http.language import interface_language
from app.web.http.networks import network_of
from app.web.http.services import Services, get_services
from app.web.http.templating import Page, PageContext
from app.web.plan.view import PlanView


@dataclass(frozen=True)
class Visitor:
    """Anyone. What a handler needs that belongs to no plan."""

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

    @property
    def is_by_script(self) -> bool:
        """Whether htmx asks for a part of a page, and not a browser for a page."""
        return self.request.headers.get("hx-request") == "true"

    @property
    def replaced(self) -> str:
        """The element that htmx is going to replace, as `tag#id`."""
        return self.request.headers.get("hx-target", "")

    def page(self, page: Page, status: int = 200) -> Response:
        """A page as an answer."""
        return self.services.templates.page(page, self.page_context, status)

    def fragment(self, page: Page, blocks: tuple[str, ...]) -> Response:
        """Some blocks of a page as an answer."""
        return self.services.templates.fragment(page, blocks, self.page_context)

    def at(self, address: str) -> Self:
        """The same visitor on the page of another address than the request's."""
        return replace(self, page_context=replace(self.page_context, path=address))

    @property
    def network(self) -> str:
        """The network that the request comes from, which limits count by."""
        return network_of(self.request.client.host if self.request.client else "")

    def may_start_plan(self) -> bool:
        """Count a plan that is being started; false when this network has started its share."""
        return self.services.start_limit.allows(self.network)


@dataclass(frozen=True)
class Access(Visitor):
    """The owner of a plan, known by the token in the plan's cookie."""

    record: PlanRecord
    token: str

    @property
    def edit_link(self) -> str:
        """The secret link that opens the plan in another browser."""
        return f"{self.base_url}/e/{self.token}"


@dataclass(frozen=True)
class Owner(Access):
    """The owner of a plan, with the plan as its pages show it."""

    view: PlanView

    async def reloaded(self) -> "Owner":
        """The owner with what is stored now."""
        return await get_owner(self)


@dataclass(frozen=True)
class Reader(Visitor):
    """Someone with a read-only link. ``answers`` are already without private ones."""

    share: Share
    record: PlanRecord
    answers: Answers


async def get_visitor(request: Request) -> Visitor:
    """Anyone may call a route that depends on this."""
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return Visitor(request, get_services(request), PageContext(interface_language(request), path))


async def get_access(plan_id: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Access:
    """Only the plan's owner may call a route that depends on this; for all others there is no such plan."""
    token = plan_token(visitor.request, plan_id)
    record = await visitor.services.database.read(lambda connection: find_plan_by_edit_token(connection, token))
    if record is None or record.id != plan_id:
        raise HTTPException(404)
    return Access(visitor.request, visitor.services, visitor.page_context, record, token)


async def get_owner(access: Annotated[Access, Depends(get_access)]) -> Owner:
    """Only the plan's owner may call a route that depends on this; the answers come along."""
    record, content = access.record, access.services.content
    stored, dismissals = await access.services.database.read(lambda connection: _whole_plan(connection, record.id))
    view = PlanView(record, stored, dismissals, access.knowledge, content[record.language])
    return Owner(access.request, access.services, access.page_context, record, access.token, view)


async def get_reader(token: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Reader:
    """Anyone with a share link may call a route that depends on this. A link that was turned off says so."""
    found = await visitor.services.database.read(lambda connection: _shared_plan(connection, token))
    if found is None:
        raise HTTPException(404)
    share, record, answers = found
    if share.is_revoked:
        raise HTTPException(410)
    return Reader(visitor.request, visitor.services, visitor.page_context, share, record, answers.without_private())


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
