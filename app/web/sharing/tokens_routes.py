"""The owner's tokens for programs: made, shown once, and turned off."""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.characters import short_line
from app.i18n.translator import translator
from app.storage.repositories.api_tokens import ApiScope, create_api_token, revoke_api_token
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, or_default
from app.web.sharing.page import LinksNews
from app.web.sharing.panel_routes import show_links_with
from app.web.sharing.tokens import MadeToken

router = APIRouter(prefix="/plans/{plan_id}/tokens")

_LABEL_LENGTH = 80


class TokenForm(SmallForm):
    """What a program is called, and what it may do; no more than to read where that isn't said."""

    label: CleanText = ""
    scope: Annotated[ApiScope, or_default(ApiScope, ApiScope.READ)] = ApiScope.READ


@router.post("", responses=answers(200, types=[HTML]))
async def make_token(owner: OwnerOf, form: Annotated[TokenForm, Depends(FormReader(TokenForm))]) -> Response:
    """Make a token; this page alone shows it. Without a name it is called so, as the history tells who changed what."""
    label = short_line(form.label, _LABEL_LENGTH) or translator(owner.page_context.language).gettext("Program")
    create = partial(create_api_token, label=label, scope=form.scope, now=datetime.now(UTC))
    secret = await owner.change(lambda connection, plan: create(connection, plan.id))
    return await show_links_with(owner, LinksNews(made=MadeToken(label, secret)))


@router.post("/{link}")
async def turn_off_token(access: AccessOf, link: str) -> Response:
    """Turn a token off."""
    if not link.isalnum():
        raise HTTPException(404)
    revoke = partial(revoke_api_token, token_id=link, now=datetime.now(UTC))
    await access.change(lambda connection, plan: revoke(connection, plan.id))
    return RedirectResponse(f"/plans/{access.record.id}/share#tokens", 303)
