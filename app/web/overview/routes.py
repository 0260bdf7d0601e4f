"""A plan's overview, its language, its edit link, and its deletion."""

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from app.i18n.languages import Language
from app.storage.repositories.plans import delete_plan, mark_edit_link_kept, set_language
from app.web.http.access import COOKIE_PREFIX, AccessOf, OwnerOf
from app.web.imports.page import imported_by
from app.web.overview.delete_page import DeletePage
from app.web.overview.page import overview_page
from app.web.plan.bar import plan_bar

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("")
async def overview(owner: OwnerOf) -> Response:
    """The task list of a plan."""
    return owner.services.templates.page(overview_page(owner, imported_by(owner)), owner.page_context)


@router.post("/language")
async def change_plan_language(access: AccessOf) -> Response:
    """Change the language of the plan's documents."""
    form = await access.request.form()
    chosen = next((language for language in Language if language.value == form.get("language")), access.record.language)
    await access.services.database.write(lambda connection: set_language(connection, access.record.id, chosen))
    return RedirectResponse(f"/plans/{access.record.id}", 303)


@router.post("/edit-link/kept")
async def keep_edit_link(access: AccessOf) -> Response:
    """Note that the owner has saved the edit link, so that the page stops urging."""
    await access.services.database.write(lambda connection: mark_edit_link_kept(connection, access.record.id))
    return RedirectResponse(f"/plans/{access.record.id}", 303)


@router.get("/delete")
async def ask_to_delete(owner: OwnerOf) -> Response:
    """Ask before a plan is deleted."""
    return owner.services.templates.page(DeletePage(plan_bar(owner)), owner.page_context)


@router.post("/delete")
async def delete(access: AccessOf) -> Response:
    """Delete a plan for good."""
    await access.services.database.write(lambda connection: delete_plan(connection, access.record.id))
    response = RedirectResponse("/", 303)
    response.delete_cookie(COOKIE_PREFIX + access.record.id)
    return response
