"""The edit links of a plan: shown, saved as a file, made, labelled, turned off, and all replaced by one."""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from app.base.characters import short_line
from app.i18n.translator import translator
from app.storage.repositories.edit_links import (
    NewEditLink,
    add_edit_link,
    label_edit_link,
    list_edit_links,
    replace_edit_links,
    replace_recovery_code,
    revoke_edit_link,
)
from app.storage.repositories.last_uses import find_edit_links
from app.storage.repositories.plans import LockedPlan, count_change, mark_edit_link_kept, mark_edit_link_new
from app.storage.repositories.tokens import new_token
from app.web.http.access import AccessOf, Owner, OwnerOf
from app.web.http.attachments import attachment
from app.web.http.cookies import delete_plan_cookie, set_plan_cookie
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, or_default
from app.web.owning.done import Done
from app.web.owning.link_file import LinkFile
from app.web.owning.links_page import InUse, NewSecret, edit_links_page
from app.web.plan.addresses import with_query

router = APIRouter(prefix="/plans/{plan_id}/edit-links")

_LABEL_LENGTH = 80
_SHOWN = answers(200, types=[HTML])
_FILE_TYPE = "text/html; charset=utf-8"


class LabelForm(SmallForm):
    """Who uses an edit link."""

    label: CleanText = ""

    @property
    def line(self) -> str:
        """The label as one short line."""
        return short_line(self.label, _LABEL_LENGTH)


class LinkForm(SmallForm):
    """An edit link, by its id."""

    link: CleanText = ""


class RelabelForm(LabelForm):
    """An edit link, by its id, and its new label."""

    link: CleanText = ""


DoneOf = Annotated[Done, or_default(Done, Done.NOTHING), Query()]


@router.get("")
async def show_edit_links(owner: OwnerOf, done: DoneOf = Done.NOTHING) -> Response:
    """The edit links of a plan, and ways to keep this browser's."""
    return await _show(owner, done)


@router.get("/file", responses=answers(200, types=[HTML]))
async def save_as_file(owner: OwnerOf) -> Response:
    """This browser's edit link as a small file, with how to use it."""
    page = LinkFile(owner.view.answers.raw("positioning.name").strip(), owner.edit_link)
    html = owner.services.templates.html(page, owner.page_context)
    name = (owner.view.plan.positioning.name, translator(owner.page_context.language).gettext("Edit link"))
    return attachment(html.encode(), name, "html", _FILE_TYPE)


@router.post("", responses=_SHOWN)
async def make_edit_link(owner: OwnerOf, form: Annotated[LabelForm, Depends(FormReader(LabelForm))]) -> Response:
    """Make an edit link for someone else; this page alone shows its address."""
    new, now = NewEditLink(new_token(), form.line), datetime.now(UTC)
    await owner.change(lambda connection, plan: add_edit_link(connection, plan.id, new, now))
    return await _show(owner, NewSecret(form.line, f"{owner.base_url}/e/{new.token}"))


@router.post("/code", responses=_SHOWN)
async def make_recovery_code(owner: OwnerOf) -> Response:
    """Make a recovery code, and turn off the one before; this page alone shows it."""
    now = datetime.now(UTC)

    def work(connection: Connection, plan: LockedPlan) -> str:
        mark_edit_link_kept(connection, plan.id)
        return replace_recovery_code(connection, plan.id, now)

    code = await owner.change(work)
    return await _show(await owner.owner(), NewSecret(code=code))


@router.post("/label")
async def change_label(access: AccessOf, form: Annotated[RelabelForm, Depends(FormReader(RelabelForm))]) -> Response:
    """Give an edit link another label, under which the history then shows all that was changed by it."""

    def work(connection: Connection, plan: LockedPlan) -> None:
        label_edit_link(connection, plan.id, form.link, form.line)
        count_change(connection, plan.id)

    await access.change(work)
    return RedirectResponse(with_query(f"/plans/{access.record.id}/edit-links", done=Done.LABELLED), 303)


@router.post("/off")
async def turn_off_edit_link(access: AccessOf, form: Annotated[LinkForm, Depends(FormReader(LinkForm))]) -> Response:
    """Turn off one edit link, unless it is the last way into the plan."""
    link, now = form.link, datetime.now(UTC)

    def work(connection: Connection, plan: LockedPlan) -> Done:
        working = {one.id for one in list_edit_links(connection, plan.id) if not one.is_revoked}
        if not (link in working and working - {link}):
            return Done.NOTHING
        revoke_edit_link(connection, plan.id, link, now)
        return Done.TURNED_OFF

    done = await access.change(work)
    if done is Done.TURNED_OFF and link == access.link:
        response = RedirectResponse("/plans", 303)
        delete_plan_cookie(response, access.request, access.record.id)
        return response
    return RedirectResponse(with_query(f"/plans/{access.record.id}/edit-links", done=done), 303)


@router.post("/replace")
async def replace_all(access: AccessOf) -> Response:
    """Turn off all edit links, the code, and all other browsers; this one gets the new link."""
    now = datetime.now(UTC)

    def work(connection: Connection, plan: LockedPlan) -> str:
        mark_edit_link_new(connection, plan.id)
        return replace_edit_links(connection, plan.id, now)

    token = await access.change(work)
    response = RedirectResponse(with_query(f"/plans/{access.record.id}/edit-links", done=Done.REPLACED), 303)
    set_plan_cookie(response, access.request, access.record.id, token)
    return response


async def _show(owner: Owner, news: NewSecret | Done) -> Response:
    found = await owner.services.database.read(partial(find_edit_links, plan_id=owner.record.id))
    return await owner.show(edit_links_page, found, InUse(owner.link, owner.edit_link), owner.viewpoint, news)
