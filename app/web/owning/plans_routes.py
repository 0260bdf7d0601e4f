"""My plans: what this device knows, and forgetting it here, which deletes no plan."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.i18n.translator import translator
from app.storage.repositories.deleting import find_deleted_plans
from app.storage.repositories.plan_states import PlanState, load_state
from app.storage.repositories.plans import NamedPlan, find_plans_by_edit_tokens
from app.web.http.access import VisitorOf
from app.web.http.cookies import delete_plan_cookie, known_plans, plan_tokens
from app.web.http.form_data import FormReader, SmallForm
from app.web.owning.plans_page import plans_page

router = APIRouter(prefix="/plans")


class ForgetForm(SmallForm):
    """The plan to forget on this device, or all of them."""

    plan: str = ""
    all: str = ""


@router.get("")
async def show_plans(visitor: VisitorOf, forgotten: Annotated[str, Query()] = "") -> Response:
    """The plans that this device knows, and those that were deleted within the hour."""
    tokens, now, database = plan_tokens(visitor.request), datetime.now(UTC), visitor.services.database

    def load(connection: Connection) -> tuple[tuple[NamedPlan, PlanState], ...]:
        found = find_plans_by_edit_tokens(connection, tokens)
        return tuple((plan, load_state(connection, plan.record.id)) for plan in found)

    found = await database.read_apart(load)
    deleted = await database.read(lambda connection: find_deleted_plans(connection, tokens, now))
    t = translator(visitor.page_context.language)
    return visitor.page(plans_page(found, deleted, visitor.viewpoint, t, forgotten=bool(forgotten)))


@router.post("/forget")
async def forget(visitor: VisitorOf, form: Annotated[ForgetForm, Depends(FormReader(ForgetForm))]) -> Response:
    """Forget a plan on this device, or all of them. The plans stay as they are."""
    response = RedirectResponse("/plans?forgotten=yes", 303)
    for plan_id in known_plans(visitor.request):
        if form.all or plan_id == form.plan:
            delete_plan_cookie(response, visitor.request, plan_id)
    return response
