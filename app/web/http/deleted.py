"""Who deleted a plan within the last hour: they may bring it back, or see it gone for good."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends

from app.base.errors import NoPlanError, WrongLinkError
from app.storage.repositories.deleting import DeletedPlan, bring_back, find_deleted_plan, forget_now
from app.web.http.access import Visitor, get_visitor
from app.web.http.cookies import plan_token


@dataclass(frozen=True)
class FormerOwner(Visitor):
    """The owner of a plan that was deleted, known by the token in the plan's cookie."""

    plan: DeletedPlan
    token: str

    async def bring_back(self) -> None:
        """Bring the plan back. Raises `NoPlanError` when it is forgotten by now."""
        plan_id, token, now = self.plan.id, self.token, datetime.now(UTC)
        if not await self.services.database.write(lambda connection: bring_back(connection, plan_id, token, now)):
            raise NoPlanError(f"the plan {plan_id!r} can't be brought back any more")

    async def delete_now(self) -> None:
        """Forget the plan for good, so that no file holds it. Raises `NoPlanError` when it was brought back."""
        plan_id, token, now = self.plan.id, self.token, datetime.now(UTC)
        if not await self.services.database.write(lambda connection: forget_now(connection, plan_id, token, now)):
            raise NoPlanError(f"the plan {plan_id!r} is not deleted any more")
        await self.services.database.forget_deleted()


async def get_deleted(plan_id: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> FormerOwner:
    """Only who owned a plan that was deleted, and may still bring it back, may call a route that depends on this."""
    token, now = plan_token(visitor.request, plan_id), datetime.now(UTC)
    found = await visitor.services.database.read(lambda connection: find_deleted_plan(connection, plan_id, token, now))
    if found is None:
        raise WrongLinkError("a deleted plan that this browser has no cookie for")
    return FormerOwner(visitor.request, visitor.services, visitor.page_context, found, token)


FormerOwnerOf = Annotated[FormerOwner, Depends(get_deleted)]
