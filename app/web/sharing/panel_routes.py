"""The owner's share links: made, changed, renewed, turned off."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from app.base.errors import BusyError
from app.i18n.translator import translator
from app.storage.repositories.api_tokens import list_api_tokens
from app.storage.repositories.helpers import list_helper_links
from app.storage.repositories.passcodes import passcode_hash
from app.storage.repositories.revisions import find_revisions, last_version
from app.storage.repositories.shares import (
    NewShare,
    Share,
    ShareTerms,
    change_share,
    create_share,
    list_shares,
    revoke_share,
    share_uses,
)
from app.storage.repositories.webhooks import list_webhooks, waiting_tries
from app.web.document.page import PrintPage, print_page
from app.web.document.requests import DocumentQueryOf, document_of, preview_request
from app.web.http.access import AccessOf, Owner, OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.plan.addresses import with_query
from app.web.plan.authors import clock_zone
from app.web.sharing.links import Links
from app.web.sharing.page import LinksNews, link_page, share_page
from app.web.sharing.terms_fields import Refused
from app.web.sharing.terms_form import (
    Clock,
    Ending,
    EndingOrSame,
    Shown,
    ShownOrSame,
    TermsForm,
    problems_of,
    renewed,
    terms_of,
)

router = APIRouter(prefix="/plans/{plan_id}")

TermsFormOf = Annotated[TermsForm, Depends(FormReader(TermsForm))]


class RenewForm(SmallForm):
    """How a link goes on: until when, or with the plan as it is now."""

    ending: EndingOrSame = Ending.SAME
    shown: ShownOrSame = Shown.SAME


RenewFormOf = Annotated[RenewForm, Depends(FormReader(RenewForm))]


async def get_link(owner: OwnerOf, link: str) -> Share:
    """The link of the plan that an address names, or 404."""
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    found = next((share for share in shares if share.id == link), None)
    if found is None:
        raise HTTPException(404)
    return found


LinkOf = Annotated[Share, Depends(get_link)]


@router.get("/share")
async def show_links(owner: OwnerOf, off: Annotated[str, Query()] = "") -> Response:
    """The read-only links of a plan, and how often each was opened."""
    return await show_links_with(owner, LinksNews(is_turned_off=bool(off)))


@router.post("/share")
async def make_link(owner: OwnerOf, form: TermsFormOf) -> Response:
    """Make a read-only link."""
    clock = _clock(owner)
    if problems := problems_of(form, None, clock, translator(owner.page_context.language)):
        return await show_links_with(owner, LinksNews(refused=Refused(form, problems)))
    new = NewShare(form.short_label, terms_of(form, None, clock), await _passcode(owner, form, None))

    def make(connection: Connection, plan_id: str) -> None:
        terms = _frozen(connection, plan_id, new.terms, form.shown)
        create_share(connection, plan_id, replace(new, terms=terms), clock.now)

    await owner.change(lambda connection, plan: make(connection, plan.id))
    return _to_links(owner.record.id)


@router.get("/share/{link}")
async def show_link(owner: OwnerOf, share: LinkOf) -> Response:
    """One link, and its terms to be changed."""
    return await _show_link(owner, share)


@router.post("/share/{link}/terms")
async def change_link(owner: OwnerOf, share: LinkOf, form: TermsFormOf) -> Response:
    """Change what a link shows, and on what terms. Its address stays."""
    clock = _clock(owner)
    if problems := problems_of(form, share, clock, translator(owner.page_context.language)):
        return await _show_link(owner, share, Refused(form, problems))
    passcode, terms = await _passcode(owner, form, share), terms_of(form, share, clock)
    changed = replace(share, label=form.short_label, terms=terms, passcode_hash=passcode)
    return await _change(owner, changed, form.shown)


@router.post("/share/{link}/renew")
async def renew_link(owner: OwnerOf, share: LinkOf, form: RenewFormOf) -> Response:
    """Let a link go on for a time, or show the plan as it is now for good."""
    return await _change(owner, replace(share, terms=renewed(share.terms, form.ending, _clock(owner))), form.shown)


@router.post("/share/{link}")
async def revoke_link(access: AccessOf, link: str) -> Response:
    """Turn a read-only link off."""
    if not link.isalnum():
        raise HTTPException(404)
    now = datetime.now(UTC)
    await access.change(lambda connection, plan: revoke_share(connection, plan.id, link, now))
    return RedirectResponse(f"/plans/{access.record.id}/share?off=yes", 303)


@router.post("/share-preview")
async def ask_for_preview(access: AccessOf, form: TermsFormOf) -> Response:
    """Lead to what a link would show: its form also holds what is for no address."""
    language = (form.language or access.record.language).value
    query = {"edition": form.edition.value, "language": language, **({"report": "month"} if form.report else {})}
    return RedirectResponse(with_query(f"/plans/{access.record.id}/share-preview", **query), 303)


@router.get("/share-preview")
async def preview_link(owner: OwnerOf, query: DocumentQueryOf) -> Response:
    """What readers of a link would see, before it is made."""

    async def made() -> PrintPage:
        note = translator(owner.page_context.language).gettext(
            "Everything that readers of such a link can see. On their page the chapters are folded, and they can "
            "download it."
        )
        document = await document_of(owner.services, await preview_request(owner, query))
        return print_page(document, f"/plans/{owner.record.id}/share", note)

    return await owner.kept_page((owner.record, query), made)


async def show_links_with(owner: Owner, news: LinksNews) -> Response:
    """The page of links, with what was done there just now."""
    with suppress(SQLAlchemyError, BusyError):  # the links are shown even while nothing can be written
        await owner.services.link_opens.write(owner.services.database)
    links = await _links(owner)
    status = _status(is_problem=news.is_problem)
    return await owner.compute(lambda view: owner.page(share_page(view, links, news), status))


async def _show_link(owner: Owner, share: Share, refused: Refused | None = None) -> Response:
    links = await _links(owner)
    status = _status(is_problem=refused is not None)
    return await owner.compute(lambda view: owner.page(link_page(view, share, links, refused), status))


def _status(*, is_problem: bool) -> int:
    return 422 if is_problem else 200


async def _links(owner: Owner) -> Links:
    plan_id, sends_webhooks = owner.record.id, owner.services.deliver is not None

    def read(connection: Connection) -> Links:
        shares = list_shares(connection, plan_id)
        helpers, tokens = list_helper_links(connection, plan_id), list_api_tokens(connection, plan_id)
        versions = {share.terms.frozen_at for share in shares if share.terms.frozen_at}
        made = {version: one.changed_at for version, one in find_revisions(connection, plan_id, versions).items()}
        webhooks = list_webhooks(connection, plan_id)
        return Links(
            shares=shares,
            uses=share_uses(connection, plan_id),
            versions=made,
            base_url=owner.base_url,
            own=owner.viewpoint,
            helpers=helpers,
            tokens=tokens,
            webhooks=webhooks,
            sends_webhooks=sends_webhooks,
            waiting=waiting_tries(connection, plan_id) if webhooks and sends_webhooks else {},
        )

    return await owner.services.database.read(read)


async def _change(owner: Owner, changed: Share, shown: Shown) -> Response:
    def change(connection: Connection, plan_id: str) -> None:
        change_share(connection, plan_id, replace(changed, terms=_frozen(connection, plan_id, changed.terms, shown)))

    await owner.change(lambda connection, plan: change(connection, plan.id))
    return _to_links(owner.record.id)


async def _passcode(owner: Owner, form: TermsForm, share: Share | None) -> str | None:
    """What is stored of the passcode that a link has from now on."""
    if form.passcode:
        return await owner.services.compute(passcode_hash, form.passcode)
    return share.passcode_hash if share and not form.no_passcode else None


def _frozen(connection: Connection, plan_id: str, terms: ShareTerms, shown: Shown) -> ShareTerms:
    """The terms, which show the version that the plan has in this transaction if that is asked for."""
    return replace(terms, frozen_at=last_version(connection, plan_id)) if shown is Shown.NOW else terms


def _clock(owner: Owner) -> Clock:
    return Clock.of(clock_zone(owner.view.plan.when.zone, owner.viewpoint))


def _to_links(plan_id: str) -> Response:
    return RedirectResponse(f"/plans/{plan_id}/share#links", 303)
