"""The owner's share links."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.document.model.editions import Edition
from app.storage.repositories.shares import NewShare, ShareTerms, create_share, list_shares, revoke_share
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, LanguageOrNone, or_default
from app.web.sharing.page import share_page

router = APIRouter()

_LABEL_LENGTH = 80


class LinkForm(SmallForm):
    """A read-only link to make. Without a language, it follows the plan's."""

    label: CleanText = ""
    edition: Annotated[Edition, or_default(Edition, Edition.OPERATOR)] = Edition.OPERATOR
    language: LanguageOrNone = None

    def new_share(self) -> NewShare:
        """The link with a label of one short line."""
        return NewShare(" ".join(self.label.split())[:_LABEL_LENGTH], ShareTerms(self.edition, self.language))


@router.get("/plans/{plan_id}/share")
async def show_links(owner: OwnerOf) -> Response:
    """The read-only links of a plan, and its edit link."""
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    return await owner.show(share_page, shares, owner.base_url, owner.edit_link, owner.viewpoint)


@router.post("/plans/{plan_id}/share")
async def make_link(access: AccessOf, form: Annotated[LinkForm, Depends(FormReader(LinkForm))]) -> Response:
    """Make a read-only link."""
    new, now = form.new_share(), datetime.now(UTC)
    await access.change(lambda connection, plan: create_share(connection, plan.id, new, now))
    return RedirectResponse(f"/plans/{access.record.id}/share#links", 303)


@router.post("/plans/{plan_id}/share/{link}")
async def revoke_link(access: AccessOf, link: str) -> Response:
    """Turn a read-only link off."""
    if not link.isalnum():
        raise HTTPException(404)
    now = datetime.now(UTC)
    await access.change(lambda connection, plan: revoke_share(connection, plan.id, link, now))
    return RedirectResponse(f"/plans/{access.record.id}/share#links", 303)
