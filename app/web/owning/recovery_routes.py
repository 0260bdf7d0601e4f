"""Getting a plan back: an edit link lets in as it does when it is opened, and a recovery code by a link of its own."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.base.errors import LimitError
from app.i18n.dates import day_and_month
from app.i18n.translator import Translator, translator
from app.storage.repositories.deleting import find_known_plan, lock_known_plan
from app.storage.repositories.edit_links import NewEditLink, add_edit_link, code_token
from app.storage.repositories.tokens import new_token
from app.web.http.access import Visitor, VisitorOf
from app.web.http.cookies import plan_token
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.letting_in import let_in
from app.web.http.parameters import CleanText
from app.web.http.rate_limits import Limited
from app.web.owning.recovery_page import RecoveryPage
from app.web.owning.typed_secrets import is_read_only_link, typed_tokens
from app.web.plan.authors import Viewpoint, device_words, sort_words

router = APIRouter(prefix="/recover")

_MOST_TRIED = 5
_LONGEST_SHOWN = 300


class RecoveryForm(SmallForm):
    """A recovery code or an edit link, as it was typed or pasted."""

    typed: CleanText = ""


@router.get("")
async def ask_for_code(visitor: VisitorOf) -> Response:
    """Type or paste what brings a plan back."""
    return visitor.page(RecoveryPage())


@router.post("", responses=answers(422, 429, types=[HTML]))
async def recover(visitor: VisitorOf, form: Annotated[RecoveryForm, Depends(FormReader(RecoveryForm))]) -> Response:
    """Open the plan here, by the edit link that was pasted, or for a code by a new one with the name of this device."""
    for token in typed_tokens(form.typed)[:_MOST_TRIED]:
        if plan_id := await _find(visitor, token):
            return await _open(visitor, plan_id, token)
    t = translator(visitor.page_context.language)
    if not form.typed.strip():
        return visitor.page(RecoveryPage(wrong=t.gettext("Type your recovery code, or paste your edit link.")), 422)
    await visitor.services.rate_limits.count(Limited.WRONG_LINKS, visitor.network)
    return visitor.page(RecoveryPage(form.typed[:_LONGEST_SHOWN], _wrong_words(form.typed, t)), 422)


async def _find(visitor: Visitor, token: str) -> str | None:
    now = datetime.now(UTC)
    return await visitor.services.database.read(lambda connection: find_known_plan(connection, token, now))


async def _open(visitor: Visitor, plan_id: str, token: str) -> Response:
    """Go on to the plan, which says if it was deleted; a browser that owns it needs no further link for a code."""
    response = RedirectResponse(f"/plans/{plan_id}", 303)
    has = plan_token(visitor.request, plan_id)
    if not code_token(token):
        let_in(response, visitor, plan_id, token)
    elif not has or await _find(visitor, has) != plan_id:
        let_in(response, visitor, plan_id, await _new_link(visitor, plan_id, token))
    return response


async def _new_link(visitor: Visitor, plan_id: str, token: str) -> str:
    """The token of a new edit link; the code that was typed, where the plan has all links it may have, or is gone."""
    new, now = NewEditLink(new_token(), _device_label(visitor)), datetime.now(UTC)

    def work(connection: Connection) -> str:
        try:
            if lock_known_plan(connection, plan_id, token, now):
                add_edit_link(connection, plan_id, new, now)
                return new.token
        except LimitError:
            pass
        return token

    return await visitor.services.database.write(work)


def _device_label(visitor: Visitor) -> str:
    """What this device is and the day, by which its owner tells its link from others until it has a better label."""
    language, own = visitor.page_context.language, visitor.viewpoint
    t = translator(language)
    device, day = device_words(own.device, Viewpoint(), t), day_and_month(datetime.now(own.zone or UTC), language)
    if sort := sort_words(own.device, t):
        return t.gettext("%(sort)s (%(device)s), %(day)s", sort=sort, device=device, day=day)
    return t.gettext("%(device)s, %(day)s", device=device, day=day)


def _wrong_words(typed: str, t: Translator) -> str:
    if is_read_only_link(typed):
        return t.gettext("That's a read-only link: it shows the plan and can't change it. Look for your edit link.")
    return t.gettext(
        "This opens no plan. Check each letter, or that the link is complete. If a newer code was made, or the link "
        "was turned off, use the newest."
    )
