"""Who ticks by a helper's link: they see the sheet of a day, write what became of it, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeVar

from fastapi import Depends
from sqlalchemy import Connection

from app.base.errors import EndedLinkError, LinkEnd, WrongLinkError
from app.storage.repositories.helpers import HELPER, HelperLink, find_helper_link
from app.storage.repositories.plans import LockedPlan, PlanRecord, find_plan
from app.web.http.access import Visitor, Writer, get_visitor
from app.web.http.rate_limits import Limited
from app.web.plan.view import PlanView

T = TypeVar("T")


@dataclass(frozen=True)
class Helper(Writer):
    """Someone with a helper's link that works, and the plan that it is of. What they write is checked by its route."""

    link_kind: ClassVar[str] = HELPER

    terms: HelperLink
    view: PlanView

    async def view_now(self) -> PlanView:
        """The plan as it is stored now."""
        return (await get_helper(self.token, self)).view

    async def change(self, work: Callable[[Connection, LockedPlan], T], answers: int = 1) -> T:
        """The result of work that changes the plan, after its transaction is committed.

        It counts as a save of this network, as no cookie of the plan came along by which it could be counted earlier.
        """
        await self.services.rate_limits.count(Limited.SAVES, self.network)
        return await super().change(work, answers)


async def get_helper(token: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Helper:
    """Only who has a helper's link may call a route that depends on this.

    A link that was turned off, or whose plan was deleted, says so.
    """
    link, record = await visitor.services.database.read(lambda connection: _linked_plan(connection, token))
    if record is None:
        raise EndedLinkError(LinkEnd.WITHDRAWN)
    if link.is_revoked:
        raise EndedLinkError(LinkEnd.TURNED_OFF)
    view = await visitor.view_of(record)
    return Helper(visitor.request, visitor.services, visitor.page_context, record, link.token, link.id, link, view)


def _linked_plan(connection: Connection, token: str) -> tuple[HelperLink, PlanRecord | None]:
    link = find_helper_link(connection, token)
    if link is None:
        raise WrongLinkError("a helper's link that opens nothing")
    return link, find_plan(connection, link.plan_id)


HelperOf = Annotated[Helper, Depends(get_helper)]
