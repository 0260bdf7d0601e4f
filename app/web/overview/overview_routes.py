"""A plan's overview, its language, and its edit link."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from app.schedule.due import is_launched
from app.storage.repositories.plans import mark_edit_link_kept, set_language
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.cookies import renew_plan_cookie
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import LanguageOrNone
from app.web.imports.imported import ImportMark, imported_by
from app.web.overview.overview_page import Arrived, OverviewPage, overview_page
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}")

_FROM_OUTSIDE = ("none", "cross-site")


class PlanLanguageForm(SmallForm):
    """The language of the plan's documents; None for one that there isn't."""

    language: LanguageOrNone = None


async def read_import_mark(
    imported: Annotated[str, Query()] = "", left: Annotated[tuple[str, ...], Query()] = ()
) -> ImportMark | None:
    """What the address says of a plan file that was just imported."""
    return ImportMark(left, int(imported)) if imported.isdecimal() and len(imported) <= 9 else None


@router.get("")
async def overview(
    owner: OwnerOf,
    mark: Annotated[ImportMark | None, Depends(read_import_mark)],
    confirmed: Annotated[str, Query()] = "",
) -> Response:
    """The task list of a plan. Who opens the plan after its launch comes to today."""
    if _is_opened(owner.request, owner.view.address) and is_launched(owner.view.plan, owner.view.today):
        return RedirectResponse(f"{owner.view.address}/today", 303)
    response = await owner.show(_overview, owner.edit_link, mark, confirmed)
    renew_plan_cookie(response, owner.request, owner.record.id, owner.token)
    return response


@router.post("/language")
async def change_plan_language(
    access: AccessOf, form: Annotated[PlanLanguageForm, Depends(FormReader(PlanLanguageForm))]
) -> Response:
    """Change the language of the plan's documents."""
    if chosen := form.language:
        await access.change(lambda connection, plan: set_language(connection, plan.id, chosen))
    return RedirectResponse(f"/plans/{access.record.id}", 303)


@router.post("/edit-link/kept")
async def keep_edit_link(access: AccessOf) -> Response:
    """Note that the owner has saved the edit link, so that the page stops urging."""
    await access.change(lambda connection, plan: mark_edit_link_kept(connection, plan.id))
    return RedirectResponse(f"/plans/{access.record.id}", 303)


def _is_opened(request: Request, address: str) -> bool:
    """Whether somebody comes to the plan by its address, an edit link or a list of plans: not from a page of it."""
    if request.url.query:
        return False
    if request.headers.get("sec-fetch-site") in _FROM_OUTSIDE:
        return True
    came_from = urlsplit(request.headers.get("referer", "")).path
    return bool(came_from) and f"{address}/" not in f"{came_from}/"


def _overview(view: PlanView, edit_link: str, mark: ImportMark | None, confirmed: str) -> OverviewPage:
    return overview_page(view, edit_link, Arrived(imported_by(view, mark) if mark else None, confirmed))
