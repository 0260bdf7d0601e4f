"""The owner's links for helpers: made and turned off."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.limits import LINE_LIMIT
from app.i18n.translator import translator
from app.storage.repositories.helpers import create_helper_link, revoke_helper_link
from app.web.http.access import AccessOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText

router = APIRouter(prefix="/plans/{plan_id}/helpers")


class HelperForm(SmallForm):
    """What a helper is called, and the id of the role that the link is for; empty for all that is due."""

    label: CleanText = ""
    role: CleanText = ""


@router.post("")
async def make_helper_link(access: AccessOf, form: Annotated[HelperForm, Depends(FormReader(HelperForm))]) -> Response:
    """Make a link for a helper. Without a name it is called so, as each tick says whose it is."""
    label = form.label.strip()[:LINE_LIMIT] or translator(access.page_context.language).gettext("Helper")
    role, now = form.role[:LINE_LIMIT], datetime.now(UTC)
    await access.change(lambda connection, plan: create_helper_link(connection, plan.id, label, role, now))
    return RedirectResponse(f"/plans/{access.record.id}/share#helpers", 303)


@router.post("/{link}")
async def turn_off_helper_link(access: AccessOf, link: str) -> Response:
    """Turn a helper's link off."""
    if not link.isalnum():
        raise HTTPException(404)
    now = datetime.now(UTC)
    await access.change(lambda connection, plan: revoke_helper_link(connection, plan.id, link, now))
    return RedirectResponse(f"/plans/{access.record.id}/share#helpers", 303)
