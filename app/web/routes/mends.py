"""Mending a finding with one tap, and taking that back."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.coach.mends.registry import mended
from app.plan.limits import without_control
from app.plan.paths import find_list
from app.storage.repositories.undo import undo
from app.web.access import AccessOf, Owner, OwnerOf
from app.web.form_saving import add_lines, save_form
from app.web.forms.submitted import Submitted, read_form
from app.web.forms.views import Trouble
from app.web.mending import own_page, save_mend, wanted_page
from app.web.pages.item import item_page
from app.web.pages.step import step_page
from app.web.routes.steps import find_step, find_via, reloaded

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.post("/mend")
async def mend(owner: OwnerOf) -> Response:
    """Do what one tap can do about a finding; what else was typed on the page is saved first."""
    trouble = await _save_typed(owner, await read_form(owner.request))
    owner = await reloaded(owner)
    if trouble.is_there:
        return _show_again(owner, trouble)
    finding = owner.review.find(owner.request.query_params.get("finding", ""))
    changes = mended(owner.case, finding) if finding else {}
    if not (finding and changes):
        return RedirectResponse(wanted_page(owner), 303)
    return await save_mend(owner, finding.mend, changes, wanted_page(owner))


@router.post("/undo")
async def take_mend_back(access: AccessOf) -> Response:
    """Take a mend back, as far as nobody has changed its answers since."""
    form = await access.request.form()
    op_id, now = without_control(str(form.get("op_id", ""))), datetime.now(UTC)
    await access.services.database.write(lambda connection: undo(connection, access.record.id, op_id, now))
    return RedirectResponse(own_page(access.record.id, str(form.get("next", ""))), 303)


async def _save_typed(owner: Owner, submitted: Submitted) -> Trouble:
    """Save what came along. An odd value is none here: it is saved, and pointed out at Continue."""
    trouble = await save_form(owner, submitted)
    if submitted.over_limit or trouble.conflicts or trouble.is_unsaved:
        return trouble
    return (await add_lines(owner, submitted.new_items))[1]


def _show_again(owner: Owner, trouble: Trouble) -> Response:
    """The step or the item that a form came from, with what could not be saved of it."""
    address = wanted_page(owner)
    owner = replace(owner, shell=replace(owner.shell, path=address))
    via = find_via(parse_qs(address.partition("?")[2]).get("via", [""])[0])
    key, name, *rest = next(iter((*trouble.errors, *trouble.conflicts))).split(".")
    step, holder, templates = find_step(key), find_list(key, name), owner.services.templates
    if rest and holder and rest[0] in owner.answers.order(key, name):
        item = item_page(owner, (step, name, rest[0]), holder, via, trouble)
        return templates.page(item, owner.shell, trouble.status)
    return templates.page(step_page(owner, step, via, trouble), owner.shell, trouble.status)
