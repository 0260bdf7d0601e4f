"""Who may do what: a handler receives an `Access`, an `Owner` or a `Reader` (`readers.py`), never a bare plan id."""

import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, ClassVar, Self, TypeVar, TypeVarTuple

from fastapi import Depends, Request, Response
from sqlalchemy import Connection

from app.base.errors import DeletedPlanError, WrongLinkError
from app.knowledge.content import Knowledge
from app.plan.paths import ItemPath
from app.storage.repositories.comments import has_comments_page, waiting_comments
from app.storage.repositories.deleting import find_deleted_plan
from app.storage.repositories.edit_links import EDIT
from app.storage.repositories.operations import Author
from app.storage.repositories.plans import LockedPlan, PlanRecord, find_own_plan, lock_plan
from app.storage.repositories.snapshots import load_snapshot
from app.web.http.accepted_encodings import accepted_encoding
from app.web.http.contexts import page_context
from app.web.http.cookies import plan_token
from app.web.http.devices import device_of, viewpoint_of
from app.web.http.kept_pages import KeptPage
from app.web.http.networks import client_network
from app.web.http.rate_limits import Limited
from app.web.http.services import Services, get_services
from app.web.http.templating import Page, PageContext
from app.web.plan.authors import Viewpoint
from app.web.plan.back_again import back_again, read_back
from app.web.plan.view import PlanView

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_MANY_ANSWERS = 20


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

    async def kept_page(self, key: Hashable, make: Callable[[], Awaitable[Page]]) -> Response:
        """A page with a whole document as an answer, kept for who asks again in the same language and theme.

        ``key`` tells all else that the page depends on, without the query: apps in which a link is shared add to that.
        """
        services, context = self.services, replace(self.page_context, path=self.request.url.path)
        encoding = accepted_encoding(self.request.headers)

        async def made() -> KeptPage:
            page = await make()
            return await services.compute_document(
                lambda: KeptPage.of(services.templates.html(page, context), encoding)
            )

        page = await services.kept_pages.get((key, context, self.base_url, encoding), made)
        response = page.answer_to(self.request.headers) if context.canonical else page.answer()
        response.headers.update(context.headers)
        return response

    def at(self, address: str) -> Self:
        """The same visitor on the page of another address than the request's."""
        return replace(self, page_context=replace(self.page_context, path=address))

    def listed(self, address: str) -> Self:
        """The same visitor on a page that search engines may list under this address."""
        return replace(self, page_context=replace(self.page_context, canonical=self.base_url + address))

    async def view_of(self, record: PlanRecord) -> PlanView:
        """The plan of a record that was just read by its edit token, as the owner's pages show it."""
        services, language = self.services, self.page_context.language

        async def made() -> PlanView:
            snapshot = await services.database.read_apart(partial(load_snapshot, plan_id=record.id))
            content = services.content
            return await services.compute(PlanView.of, snapshot, content[language], content[snapshot.record.language])

        return await services.kept_views.get(record, language, made)

    @property
    def viewpoint(self) -> Viewpoint:
        """Where the owner looks from."""
        return viewpoint_of(self.request)

    @property
    def author(self) -> Author:
        """Who does what is done now: the browser that the request comes from."""
        return Author(device_of(self.request), datetime.now(UTC))

    @property
    def network(self) -> str:
        """The network that the request comes from, which limits count by."""
        return client_network(self.request)


@dataclass(frozen=True)
class Writer(Visitor, ABC):
    """Someone who may change a plan or something of it, known by a token; ``link`` is the id of the link it is of."""

    link_kind: ClassVar[str] = EDIT

    record: PlanRecord
    token: str
    link: str

    @property
    def author(self) -> Author:
        """Who does what is done now, and by which link they came."""
        return replace(super().author, link=self.link)

    @abstractmethod
    async def view_now(self) -> PlanView:
        """The plan as it is stored now."""

    async def change(self, work: Callable[[Connection, LockedPlan], T], answers: int = 1) -> T:
        """The result of work that changes so many of the plan's answers, after its transaction is committed.

        The transaction locks the plan and asks once more whether the token opens it: `NoPlanError` if not. Of one
        plan one change at a time takes a connection. Raises `RateLimitError` when the plan is changed too often.
        """
        plan_id, token, asked = self.record.id, self.token, time.monotonic()
        await self.services.rate_limits.count(Limited.PLAN_SAVES, plan_id)
        if answers > _MANY_ANSWERS:
            await self.services.rate_limits.count(Limited.ANSWERS, self.network, answers)
        with self.services.metrics.changing():
            async with self.services.turns.take(plan_id):
                return await self.services.database.write(
                    lambda connection: work(connection, lock_plan(connection, plan_id, token, self.link_kind)),
                    since=asked,
                )


@dataclass(frozen=True)
class Access(Writer):
    """The owner of a plan, known by the token in the plan's cookie."""

    @property
    def edit_link(self) -> str:
        """The secret link that opens the plan in another browser."""
        return f"{self.base_url}/e/{self.token}"

    async def owner(self) -> "Owner":
        """The owner with the plan as it is stored now."""
        return await get_owner(await get_access(self.record.id, self))

    async def view_now(self) -> PlanView:
        """The plan as it is stored now."""
        return (await self.owner()).view


@dataclass(frozen=True)
class Owner(Access):
    """The owner of a plan, with the plan as its pages show it."""

    view: PlanView

    async def compute(self, work: Callable[[PlanView, *Ts], T], *args: *Ts) -> T:
        """The result of work on the plan; in a thread apart where it may take more than a few milliseconds."""
        if self.view.is_quick:
            return work(self.view, *args)
        return await self.services.compute(work, self.view, *args)

    async def show(self, page_of: Callable[[PlanView, *Ts], Page], *args: *Ts) -> Response:
        """A page of the plan as an answer."""
        return await self.compute(lambda view: self.page(page_of(view, *args)))

    def telling(self, back: Iterable[ItemPath]) -> Self:
        """The same owner, whose page tells that these items are back in their lists."""
        told = tuple(back_again(self.view, back).values())
        return replace(self, page_context=replace(self.page_context, back=told)) if told else self

    async def search(self, work: Callable[[PlanView, *Ts], T], *args: *Ts) -> T:
        """The result of work that looks through all texts of the plan; where these are long, no other page waits."""
        if self.view.is_quick:
            return work(self.view, *args)
        return await self.services.compute_document(work, self.view, *args)


async def get_visitor(request: Request) -> Visitor:
    """Anyone may call a route that depends on this."""
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return Visitor(request, get_services(request), page_context(request, path))


async def get_access(plan_id: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Access:
    """Only the plan's owner may call a route that depends on this; for all others there is no such plan."""
    token, database = plan_token(visitor.request, plan_id), visitor.services.database
    own = await database.read(lambda connection: find_own_plan(connection, plan_id, token))
    if own is None:
        now = datetime.now(UTC)
        if await database.read(lambda connection: find_deleted_plan(connection, plan_id, token, now)):
            raise DeletedPlanError(plan_id)
        raise WrongLinkError("a plan that this browser has no cookie for")
    return Access(visitor.request, visitor.services, visitor.page_context, own.record, token, own.link)


async def get_owner(access: Annotated[Access, Depends(get_access)]) -> Owner:
    """Only the plan's owner may call a route that depends on this; the plan comes along."""
    kept = await access.view_of(access.record)
    comments, has_page = await access.services.database.read(partial(_comments, plan_id=access.record.id))
    view = replace(kept, comments=comments, has_comments_page=has_page)
    owner = Owner(access.request, access.services, access.page_context, view.record, access.token, access.link, view)
    return owner.telling(read_back(access.request.query_params.get("back", "")))


def _comments(connection: Connection, plan_id: str) -> tuple[Mapping[str, int], bool]:
    """How many comments wait for the owner, by their sections, and whether the plan has a page of comments."""
    comments = waiting_comments(connection, plan_id)
    return comments, bool(comments) or has_comments_page(connection, plan_id)


VisitorOf = Annotated[Visitor, Depends(get_visitor)]
AccessOf = Annotated[Access, Depends(get_access)]
OwnerOf = Annotated[Owner, Depends(get_owner)]
