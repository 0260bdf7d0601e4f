"""The history of a plan: its versions, compared with now, named and restored; undo and redo."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.base.characters import is_visible
from app.base.errors import LimitError, NoVersionError
from app.i18n.translator import translator
from app.plan.paths import ItemPath, find_path
from app.storage.repositories.history import Version, load_history, load_version
from app.storage.repositories.operations import Author
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.restoring import restore_answers, restore_version
from app.storage.repositories.revisions import name_version
from app.storage.repositories.undo import redo_last, undo_last
from app.web.document.page import print_page
from app.web.document.requests import DocumentQuery, document_of, owner_request
from app.web.history.history_page import history_page
from app.web.history.notice import Notice
from app.web.history.version_page import VersionQuery, version_page
from app.web.http.access import Access, Owner, OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.limit_words import limit_words
from app.web.http.parameters import CleanText, or_default, read_version
from app.web.plan.addresses import with_query
from app.web.plan.authors import moment_words

router = APIRouter(prefix="/plans/{plan_id}/history")

TakeStep = Callable[[Connection, LockedPlan, int, Author], bool]


class NameForm(SmallForm):
    """The name of a version; empty takes it away."""

    name: CleanText = ""


class RestoreForm(SmallForm):
    """The path of what is restored: an answer, an item, or a list, which stands for its order. Empty is all.

    ``skip`` is how many differences the page had skipped.
    """

    path: str = ""
    skip: str = ""


class StepForm(SmallForm):
    """The version whose change is undone or redone, as the page has shown it."""

    version: str = ""


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

    async def show(self, query: VersionQuery, status: int = 200) -> Response:
        """The page of the version."""
        owner, version, own = self.owner, self.version, self.owner.viewpoint
        return await owner.compute(lambda view: owner.page(version_page(view, version, own, query), status))

    async def refuse(self, error: LimitError, typed: str | None = None) -> Response:
        """The page of the version with a limit that was met."""
        words = limit_words(error, translator(self.owner.page_context.language))
        return await self.show(VersionQuery(typed=typed, error=words), 422)


async def find_version(owner: OwnerOf, version: str) -> VersionAccess | None:
    """The version that an address names; None where there is none, or it was thinned out."""
    read = partial(load_version, plan_id=owner.record.id, version=read_version(version))
    found = await owner.services.database.read_apart(read)
    return VersionAccess(owner, found) if found else None


async def get_version(found: Annotated[VersionAccess | None, Depends(find_version)]) -> VersionAccess:
    """The version that an address names, or 404."""
    if found is None:
        raise HTTPException(404)
    return found


VersionOrNone = Annotated[VersionAccess | None, Depends(find_version)]
VersionOf = Annotated[VersionAccess, Depends(get_version)]
NoticeOf = Annotated[Notice, or_default(Notice, Notice.NOTHING), Query(alias="done")]


@router.get("")
async def show_history(
    owner: OwnerOf, before: Annotated[str, Query()] = "", notice: NoticeOf = Notice.NOTHING
) -> Response:
    """The versions of a plan by day, the newest first; older ones before the version that the address names."""
    return await _history(owner, read_version(before) or None, notice)


@router.post("/undo")
async def undo(owner: OwnerOf, form: Annotated[StepForm, Depends(FormReader(StepForm))]) -> Response:
    """Undo what this device has changed last, if it is still what the page has shown."""
    return await _take(owner, undo_last, form, Notice.UNDONE)


@router.post("/redo")
async def redo(owner: OwnerOf, form: Annotated[StepForm, Depends(FormReader(StepForm))]) -> Response:
    """Redo what this device has undone last, if it is still what the page has shown."""
    return await _take(owner, redo_last, form, Notice.REDONE)


@router.get("/{version}")
async def show_version(
    found: VersionOrNone, owner: OwnerOf, skip: Annotated[str, Query()] = "", notice: NoticeOf = Notice.NOTHING
) -> Response:
    """A version, compared with the plan as it is now; of many differences, those after the first few."""
    if found is None:
        return await _history(owner, None, Notice.GONE, 404)
    return await found.show(VersionQuery(read_version(skip), notice=notice))


@router.get("/{version}/change")
async def show_change(at: VersionOf, skip: Annotated[str, Query()] = "") -> Response:
    """A version, compared with the one before: what was changed by it."""
    return await at.show(VersionQuery(read_version(skip), is_change=True))


@router.get("/{version}/plan")
async def show_plan(at: VersionOf) -> Response:
    """The whole plan as it was at a version, to be read or printed."""
    owner, revision = at.owner, at.version.revision
    request = await owner_request(owner, DocumentQuery(owner.record.language))
    then = replace(request, answers=at.version.answers, changed_at=revision.changed_at, share_address="", dismissals=())
    document = await document_of(owner.services, then)
    t, when = owner.view.t, moment_words(owner.view, revision.changed_at, owner.viewpoint)
    note = t.gettext("This is the plan as it was: %(when)s. It has changed since.", when=when)
    return await owner.services.compute_document(lambda: owner.page(print_page(document, at.address, note)))


@router.post("/{version}/name")
async def name(at: VersionOf, form: Annotated[NameForm, Depends(FormReader(NameForm))]) -> Response:
    """Name a version, so that it is kept and found again."""
    wanted = " ".join(form.name.split()) if is_visible(form.name) else ""
    try:
        await at.owner.change(lambda connection, plan: name_version(connection, plan.id, at.number, wanted))
    except LimitError as error:
        return await at.refuse(error, form.name)
    except NoVersionError:
        return _to_history(at.owner, Notice.GONE)
    return RedirectResponse(with_query(at.address, done=Notice.NAMED), 303)


@router.post("/{version}/restore")
async def restore(at: VersionOf, form: Annotated[RestoreForm, Depends(FormReader(RestoreForm))]) -> Response:
    """Restore a version, or one answer, item or order of it."""
    author, paths = at.owner.author, _paths(at.version, form.path)
    try:
        if form.path:
            await at.owner.change(
                lambda connection, plan: restore_answers(connection, plan, at.number, paths, author), len(paths)
            )
            return RedirectResponse(
                with_query(at.address, done=Notice.RESTORED, skip=str(read_version(form.skip))), 303
            )
        answers = len(at.owner.view.stored)
        await at.owner.change(lambda connection, plan: restore_version(connection, plan, at.number, author), answers)
    except LimitError as error:
        return await at.refuse(error)
    except NoVersionError:
        return _to_history(at.owner, Notice.GONE)
    return _to_history(at.owner, Notice.RESTORED)


async def _take(owner: Owner, step: TakeStep, form: StepForm, done: Notice) -> Response:
    """Undo or redo, and say what became of it."""
    author, version = owner.author, read_version(form.version)
    try:
        is_done = await owner.change(
            lambda connection, plan: step(connection, plan, version, author), len(owner.view.stored)
        )
    except LimitError:
        return _to_history(owner, Notice.FULL)
    return _to_history(owner, done if is_done else Notice.PASSED)


async def _history(owner: Owner, before: int | None, notice: Notice, status: int = 200) -> Response:
    own = owner.viewpoint
    read = partial(load_history, plan_id=owner.record.id, device=own.device, before=before)
    history = await owner.services.database.read_apart(read)
    return await owner.compute(lambda view: owner.page(history_page(view, history, own, notice), status))


def _paths(version: Version, path: str) -> tuple[str, ...]:
    """The answers that a path stands for: its own, or those that an item had."""
    at = find_path(path)
    if isinstance(at, ItemPath):
        return tuple(one for one in version.answers if one.startswith(f"{at}."))
    return (path,) if at else ()


def _to_history(access: Access, notice: Notice) -> Response:
    return RedirectResponse(with_query(f"/plans/{access.record.id}/history", done=notice), 303)
