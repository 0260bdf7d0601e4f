"""Fixing a finding with one tap, and taking that back."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.base.characters import without_control_characters
from app.coach.fixes.registry import fixed
from app.plan.paths import find_list
from app.storage.repositories.undo import undo
from app.web.advice.fixing import next_page, safe_redirect, save_fix
from app.web.forms.form_saving import add_lines, save_form
from app.web.forms.submitted import Submitted, read_form
from app.web.forms.views import FormErrors
from app.web.http.access import AccessOf, Owner, OwnerOf
from app.web.lists.item_page import item_page
from app.web.steps.page import step_page
from app.web.steps.routes import find_step, find_via, reloaded

router = APIRouter(prefix="/plans/{plan_id}/review")


@router.post("/fix")
async def fix(owner: OwnerOf) -> Response:
    """Do what one tap can do about a finding; what else was typed on the page is saved first."""
    form_errors = await _save_typed(owner, await read_form(owner.request))
    owner = await reloaded(owner)
    if form_errors.any:
        return _show_again(owner, form_errors)
    finding = owner.review.find(owner.request.query_params.get("finding", ""))
    changes = fixed(owner.context, finding) if finding else {}
    if not (finding and changes):
        return RedirectResponse(next_page(owner), 303)
    return await save_fix(owner, finding.fix, changes, next_page(owner))


@router.post("/undo")
async def undo_fix(access: AccessOf) -> Response:
    """Take a fix back, as far as nobody has changed its answers since."""
    form = await access.request.form()
    op_id, now = without_control_characters(str(form.get("op_id", ""))), datetime.now(UTC)
    await access.services.database.write(lambda connection: undo(connection, access.record.id, op_id, now))
    return RedirectResponse(safe_redirect(access.record.id, str(form.get("next", ""))), 303)


async def _save_typed(owner: Owner, submitted: Submitted) -> FormErrors:
    """Save what came along. An odd value is none here: it is saved, and pointed out at Continue."""
    form_errors = await save_form(owner, submitted)
    if submitted.over_limit or form_errors.conflicts or form_errors.is_unsaved:
        return form_errors
    return (await add_lines(owner, submitted.new_items))[1]


def _show_again(owner: Owner, form_errors: FormErrors) -> Response:
    """The step or the item that a form came from, with what could not be saved of it."""
    address = next_page(owner)
    owner = replace(owner, page_context=replace(owner.page_context, path=address))
    via = find_via(parse_qs(address.partition("?")[2]).get("via", [""])[0])
    key, name, *rest = next(iter((*form_errors.errors, *form_errors.conflicts))).split(".")
    step, holder, templates = find_step(key), find_list(key, name), owner.services.templates
    if rest and holder and rest[0] in owner.answers.order(key, name):
        item = item_page(owner, (step, name, rest[0]), holder, via, form_errors)
        return templates.page(item, owner.page_context, form_errors.status)
    return templates.page(step_page(owner, step, via, form_errors), owner.page_context, form_errors.status)
