"""Who reads a plan by a share link: a `Guest` has come by one, a `Reader` has told its passcode too."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from secrets import compare_digest
from typing import Annotated

from fastapi import Depends, Query
from sqlalchemy import Connection

from app.base.errors import EndedLinkError, LinkEnd, LockedLinkError, WrongLinkError
from app.plan.answers import Answers
from app.storage.repositories.deleting import is_withdrawn
from app.storage.repositories.plans import PlanRecord, find_plan
from app.storage.repositories.revisions import find_revisions
from app.storage.repositories.shares import Share, find_share
from app.storage.repositories.snapshots import load_public_answers
from app.web.http.access import Visitor, get_visitor
from app.web.http.cookies import share_proof
from app.web.http.security import allow_framing


@dataclass(frozen=True)
class Guest(Visitor):
    """Someone with a read-only link that works, who may still have to tell its passcode."""

    share: Share
    record: PlanRecord

    @property
    def has_told_passcode(self) -> bool:
        """Whether nothing more is asked of them."""
        return not self.share.passcode_hash or share_proof(self.request, self.share.id) == self.share.proof

    def reader(self) -> "Reader":
        """The same person, once there is nothing more to ask."""
        return Reader(self.request, self.services, self.page_context, self.share, self.record)


@dataclass(frozen=True)
class Reader(Guest):
    """Someone who may read by a read-only link. ``record`` is that of the version that the link shows."""

    async def answers(self) -> Answers:
        """The plan's answers without private ones, as the link shows them."""
        return await self.answers_at(self.share.terms.frozen_at)

    async def answers_at(self, version: int | None) -> Answers:
        """The same as they were at a version; a link to the report also has what was ticked and counted."""
        is_report = self.share.shows_report
        load = partial(load_public_answers, plan_id=self.record.id, version=version, is_report=is_report)
        return await self.services.database.read_apart(load)


async def get_guest(token: str, visitor: Annotated[Visitor, Depends(get_visitor)]) -> Guest:
    """Anyone with a share link may call a route that depends on this, before they told its passcode.

    A link that was turned off, has ended, or whose plan was deleted says so.
    """
    share, record = await visitor.services.database.read(lambda connection: _shared_plan(connection, token))
    if record is None:
        raise EndedLinkError(LinkEnd.WITHDRAWN)
    if share.is_over(datetime.now(UTC)):
        raise EndedLinkError(LinkEnd.TURNED_OFF if share.is_revoked else LinkEnd.EXPIRED)
    return Guest(visitor.request, visitor.services, visitor.page_context, share, record)


async def get_subscriber(guest: Annotated[Guest, Depends(get_guest)], key: Annotated[str, Query()] = "") -> Reader:
    """A calendar program with a share link may call a route that depends on this: it keeps no cookies.

    So the address that it was given carries what a browser would keep, where the link asks for a passcode.
    """
    if not (guest.has_told_passcode or compare_digest(key.encode(), guest.share.proof.encode())):
        raise WrongLinkError("a share link with a passcode, and without its key")
    return guest.reader()


async def get_reader(guest: Annotated[Guest, Depends(get_guest)]) -> Reader:
    """Anyone with a share link may call a route that depends on this, who has told its passcode if it has one."""
    if not guest.has_told_passcode:
        raise LockedLinkError("a share link that asks for a passcode")
    if guest.request.method == "GET":
        allow_framing(guest.request, guest.share.terms.sites)
    return guest.reader()


def _shared_plan(connection: Connection, token: str) -> tuple[Share, PlanRecord | None]:
    """A link, and the plan as it shows it; none once that was deleted. Raises `WrongLinkError` for no such link."""
    share = find_share(connection, token)
    if share is None:
        if is_withdrawn(connection, token):
            raise EndedLinkError(LinkEnd.WITHDRAWN)
        raise WrongLinkError("a share link that opens nothing")
    record, version = find_plan(connection, share.plan_id), share.terms.frozen_at
    if record is None or version is None or share.is_revoked:  # the version of one that is may be forgotten
        return share, record
    frozen = find_revisions(connection, record.id, [version])[version]
    return share, replace(record, version=version, changed_at=frozen.changed_at)


GuestOf = Annotated[Guest, Depends(get_guest)]
ReaderOf = Annotated[Reader, Depends(get_reader)]
SubscriberOf = Annotated[Reader, Depends(get_subscriber)]
