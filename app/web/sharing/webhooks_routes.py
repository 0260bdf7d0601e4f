"""The owner's webhooks: made, with a secret that is shown once, tried and turned off.

Where none are allowed, making and trying one are 404.
"""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.storage.repositories.webhooks import (
    LastTold,
    NewWebhook,
    Webhook,
    create_webhook,
    find_webhook,
    note_not_taken,
    note_taken,
    remove_webhook,
)
from app.web.http.access import AccessOf, OwnerOf, VisitorOf
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, or_default
from app.web.http.rate_limits import Limited
from app.web.sharing.page import LinksNews
from app.web.sharing.panel_routes import show_links_with
from app.web.sharing.webhooks import Ahead, WebhookNews
from app.web.webhooks.due_messages import trial_delivery
from app.webhooks.addresses import Address, AddressError
from app.webhooks.messages import Deliver, Fate, Message, Outcome, new_secret


async def get_deliver(visitor: VisitorOf) -> Deliver:
    """What sends messages, or 404 where the server sends none."""
    if visitor.services.deliver is None:
        raise HTTPException(404)
    return visitor.services.deliver


DeliverOf = Annotated[Deliver, Depends(get_deliver)]

router = APIRouter(prefix="/plans/{plan_id}/webhooks")


class WebhookForm(SmallForm):
    """Where reminders go, and how long before."""

    address: CleanText = ""
    ahead: Annotated[Ahead, or_default(Ahead, Ahead.HOUR)] = Ahead.HOUR


@router.post("", responses=answers(200, types=[HTML]), dependencies=[Depends(get_deliver)])
async def make_webhook(owner: OwnerOf, form: Annotated[WebhookForm, Depends(FormReader(WebhookForm))]) -> Response:
    """Make a webhook; this page alone shows its secret."""
    try:
        address = Address.read(form.address)
    except AddressError as error:
        news = WebhookNews(typed=form.address, ahead=form.ahead, problem=error.fault)
        return await show_links_with(owner, LinksNews(webhooks=news))
    await owner.services.rate_limits.count(Limited.WEBHOOKS, owner.network)
    new = NewWebhook(str(address), new_secret(), form.ahead.span)
    create = partial(create_webhook, new=new, now=datetime.now(UTC))
    await owner.change(lambda connection, plan: create(connection, plan.id))
    return await show_links_with(owner, LinksNews(webhooks=WebhookNews(host=address.host, secret=new.secret)))


@router.post("/{link}/test", responses=answers(200, types=[HTML]))
async def send_test(owner: OwnerOf, deliver: DeliverOf, link: str) -> Response:
    """Send a message that only says that it is one; a webhook that rests goes on if it arrives."""
    if not link.isalnum():
        raise HTTPException(404)
    plan_id = owner.record.id
    webhook = await owner.services.database.read(partial(find_webhook, plan_id=plan_id, webhook_id=link))
    if webhook is None:
        raise HTTPException(404)
    try:
        address = Address.read(webhook.address)
    except AddressError as error:
        return await show_links_with(owner, LinksNews(webhooks=WebhookNews(problem=error.fault)))
    await owner.services.rate_limits.count(Limited.WEBHOOKS, owner.network)
    now = datetime.now(UTC)
    trial = trial_delivery(owner.view.plan.positioning.name, now)
    outcome = await deliver(address, Message(trial.id, trial.body, webhook.secret, now))
    owner.services.metrics.count_webhook(outcome.fate.value)
    if outcome.fate is not Fate.BUSY:
        await owner.change(lambda connection, _plan: _note(connection, webhook, outcome))
    return await show_links_with(owner, LinksNews(webhooks=WebhookNews(host=address.host, outcome=outcome)))


@router.post("/{link}")
async def turn_off_webhook(access: AccessOf, link: str) -> Response:
    """Turn a webhook off."""
    if not link.isalnum():
        raise HTTPException(404)
    await access.change(lambda connection, plan: remove_webhook(connection, plan.id, link))
    return RedirectResponse(f"/plans/{access.record.id}/share#webhooks", 303)


def _note(connection: Connection, webhook: Webhook, outcome: Outcome) -> None:
    note = note_taken if outcome.fate is Fate.DELIVERED else note_not_taken
    note(connection, webhook, LastTold(outcome.fate.value, outcome.status, datetime.now(UTC)))
