"""The history of a plan: its versions, compared with now, named and restored; undo and redo."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.errors import LimitError
from app.base.limits import LARGEST_VERSION
from app.i18n.translator import translator
from app.plan.paths import ItemPath, find_path
from app.storage.repositories.history import Version, load_history, load_version
from app.storage.repositories.restoring import restore_answers, restore_version
from app.storage.repositories.revisions import name_version
from app.storage.repositories.undo import redo_last, undo_last
from app.web.document.page import print_page
from app.web.document.requests import DocumentQuery, document_of, owner_request
from app.web.history.history_page import history_page
from app.web.history.version_page import VersionQuery, version_page
from app.web.http.access import Access, AccessOf, Owner, OwnerOf
from app.web.http.form_data import SmallForm, small_form
from app.web.http.limit_words import limit_words
from app.web.http.parameters import CleanText

router = APIRouter(prefix="/plans/{plan_id}/history")

_LONGEST_NUMBER = 10


class NameForm(SmallForm):
    """The name of a version; empty takes it away."""

    name: CleanText = ""


class RestoreForm(SmallForm):
    """The path of what is restored: an answer, an item, or a list, which stands for its order. Empty is all."""

    path: str = ""


@dataclass(frozen=True, slots=True)
class VersionAccess:
    """A version of a plan, and the owner."""

    owner: Owner
    version: Version

    @property
    def number(self) -> int:
        """The number of the version."""
        return self.version.revision.version

    @property
    def address(self) -> str:
        """The address of the version's page."""
        return f"/plans/{self.owner.record.id}/history/{self.number}"

    def limit_words(self, error: LimitError) -> str:
        """A limit that was met, in words."""
        return limit_words(error, translator(self.owner.page_context.language))

    async def show(self, query: VersionQuery, status: int = 200) -> Response:
        """The page of the version."""
        owner, version, own = self.owner, self.version, self.owner.author.device
        return await owner.compute(lambda view: owner.page(version_page(view, version, own, query), status))


async def get_version(owner: OwnerOf, version: str) -> VersionAccess:
    """The version that an address names, or 404: there is none, or it was thinned out."""
    read = partial(load_version, plan_id=owner.record.id, version=_number(version) or 0)
    found = await owner.services.database.read_apart(read)
    if found is None:
        raise HTTPException(404)
    return VersionAccess(owner, found)


VersionOf = Annotated[VersionAccess, Depends(get_version)]


@router.get("")
async def show_history(owner: OwnerOf, before: Annotated[str, Query()] = "") -> Response:
    """The versions of a plan by day, the newest first; older ones before the version that the address names."""
    own, number = owner.author.device, _number(before)
    read = partial(load_history, plan_id=owner.record.id, device=own, before=number)
    return await owner.show(history_page, await owner.services.database.read_apart(read), own)


@router.post("/undo")
async def undo(access: AccessOf) -> Response:
    """Undo what this device has changed last."""
    author = access.author
    await access.change(lambda connection, plan: undo_last(connection, plan, author))
    return _to_history(access)


@router.post("/redo")
async def redo(access: AccessOf) -> Response:
    """Redo what this device has undone last."""
    author = access.author
    await access.change(lambda connection, plan: redo_last(connection, plan, author))
    return _to_history(access)


@router.get("/{version}")
async def show_version(at: VersionOf, skip: Annotated[str, Query()] = "") -> Response:
    """A version, compared with the plan as it is now; of many differences, those after the first few."""
    return await at.show(VersionQuery(_number(skip) or 0))


@router.get("/{version}/plan")
async def show_plan(at: VersionOf) -> Response:
    """The whole plan as it was at a version, to be read or printed."""
    request = await owner_request(at.owner, DocumentQuery(at.owner.record.language))
    then = replace(
        request, answers=at.version.answers, changed_at=at.version.revision.changed_at, share_address="", dismissals=()
    )
    document = await document_of(at.owner.services, then)
    return await at.owner.services.compute_document(lambda: at.owner.page(print_page(document, at.address)))


@router.post("/{version}/name")
async def name(at: VersionOf, form: Annotated[NameForm, Depends(small_form(NameForm))]) -> Response:
    """Name a version, so that it is kept and found again."""
    wanted = " ".join(form.name.split())
    try:
        await at.owner.change(lambda connection, plan: name_version(connection, plan.id, at.number, wanted))
    except LimitError as error:
        return await at.show(VersionQuery(typed=form.name, error=at.limit_words(error)), 422)
    return RedirectResponse(at.address, 303)


@router.post("/{version}/restore")
async def restore(at: VersionOf, form: Annotated[RestoreForm, Depends(small_form(RestoreForm))]) -> Response:
    """Restore a version, or one answer, item or order of it."""
    author, paths = at.owner.author, _paths(at.version, form.path)
    try:
        if form.path:
            await at.owner.change(lambda connection, plan: restore_answers(connection, plan, at.number, paths, author))
            return RedirectResponse(at.address, 303)
        await at.owner.change(lambda connection, plan: restore_version(connection, plan, at.number, author))
    except LimitError as error:
        return await at.show(VersionQuery(error=at.limit_words(error)), 422)
    return _to_history(at.owner)


def _number(text: str) -> int | None:
    """A number in an address; None where it is none, or larger than any version."""
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER):
        return None
    return number if (number := int(text)) <= LARGEST_VERSION else None


def _paths(version: Version, path: str) -> tuple[str, ...]:
    """The answers that a path stands for: its own, or those that an item had."""
    at = find_path(path)
    if isinstance(at, ItemPath):
        return tuple(one for one in version.answers if one.startswith(f"{at}."))
    return (path,) if at else ()


def _to_history(access: Access) -> Response:
    return RedirectResponse(f"/plans/{access.record.id}/history", 303)
