"""What owners and readers want of a plan, and the document that a page shows of it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Query

from app.base.enums import enum_or
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING, Part, parts_named
from app.exports.building import Export, build_export
from app.exports.request import ExportRequest, calendar_sequence
from app.i18n.languages import Language
from app.plan.reading import read_plan
from app.renderers.papers import Paper
from app.schedule.moments import zone_of
from app.schedule.reporting import ReportDays
from app.storage.repositories.shares import Share, list_shares
from app.storage.repositories.snapshots import load_public_answers
from app.web.http.access import Owner, OwnerOf, Writer
from app.web.http.readers import Reader
from app.web.http.services import Services
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """What an address asks for: the language of headings and written texts, the edition, its parts, and the paper.

    With ``report`` it asks for the report of these days in place of the plan.
    """

    language: Language
    edition: Edition = Edition.OPERATOR
    paper: Paper = Paper.A4
    parts: frozenset[Part] = EVERYTHING
    report: ReportDays | None = None

    @property
    def text(self) -> str:
        """The same as the query of another address."""
        names = {"edition": self.edition, "language": self.language, "paper": self.paper}
        parts = [("parts", part.value) for part in Part if part in self.parts and self.parts != EVERYTHING]
        report = [("report", self.report.text)] if self.report else []
        return urlencode([*((name, one.value) for name, one in names.items()), *parts, *report])


PartNames = Annotated[tuple[str, ...], Query()]
"""The names of parts in an address, as checkboxes send them."""


def parts_of(edition: Edition, names: tuple[str, ...]) -> frozenset[Part]:
    """The parts that an address picks. Only the operators' edition has several."""
    return parts_named(names) if edition is Edition.OPERATOR else EVERYTHING


@dataclass(frozen=True, slots=True)
class What:
    """What of a plan an address asks for: some of its parts by their names, or the report of some days."""

    parts: tuple[str, ...] = ()
    report: ReportDays | None = None


async def read_what(parts: PartNames = (), report: str = "") -> What:
    """The plan, unless a report is asked for."""
    return What(parts, ReportDays.read(report) if report else None)


WhatOf = Annotated[What, Depends(read_what)]


async def get_document_query(
    owner: OwnerOf,
    what: WhatOf,
    language: str = "",
    edition: str = "",
    paper: str = "",
) -> DocumentQuery:
    """What the address asks for; everything for operators in the plan's language on A4 unless it says otherwise."""
    edition_asked = enum_or(Edition, edition, Edition.OPERATOR)
    return DocumentQuery(
        language=enum_or(Language, language, owner.record.language),
        edition=edition_asked,
        paper=enum_or(Paper, paper, Paper.A4),
        parts=parts_of(edition_asked, what.parts),
        report=what.report,
    )


DocumentQueryOf = Annotated[DocumentQuery, Depends(get_document_query)]


async def owner_request(owner: Owner, query: DocumentQuery) -> ExportRequest:
    """The plan as its owner downloads it; the operator edition holds private parts."""
    return await writer_request(owner, owner.view, query)


async def writer_request(owner: Writer, view: PlanView, query: DocumentQuery) -> ExportRequest:
    """The same, to someone who may see all of the plan in this view."""
    record = view.record
    shares = await owner.services.database.read(lambda connection: list_shares(connection, record.id))
    plans = tuple(share for share in shares if not share.shows_report)
    reports = tuple(share for share in shares if share.shows_report)
    share = newest_link(reports if query.report else plans, query.edition, query.language, record.language)
    member_share = newest_link(plans, Edition.MEMBER, query.language, record.language)
    return ExportRequest(
        plan_id=record.id,
        calendar_id=record.calendar_id,
        sequence=calendar_sequence(record.created_at, record.version),
        answers=view.answers,
        plan_language=record.language,
        language=query.language,
        is_owners=True,
        dismissals=view.dismissals,
        former=view.snapshot.former,
        edition=query.edition,
        paper=query.paper,
        changed_at=record.changed_at,
        share_address=f"{owner.base_url}/s/{share.token}" if share else "",
        drafted=view.snapshot.drafted,
        parts=query.parts,
        report=query.report,
        poster_address=f"{owner.base_url}/s/{member_share.token}" if member_share else "",
    )


def newest_link(
    shares: tuple[Share, ...], edition: Edition, language: Language, plan_language: Language
) -> Share | None:
    """The newest link for all that shows exactly this edition, in the language if there is one.

    One that takes comments is the last choice: what is handed out reaches strangers.
    """
    now = datetime.now(UTC)
    fitting = [share for share in shares if share.edition is edition and share.is_for_all(now)]
    silent = [share for share in fitting if not share.terms.takes_comments] or fitting
    readable = [share for share in silent if (share.language or plan_language) is language]
    return next(reversed(readable or silent), None)


async def reader_request(reader: Reader, what: What = What()) -> ExportRequest:  # a frozen value
    """The plan as a reader may see it, or its report: what the link opens, in its edition and its language.

    The reader picks parts of the one, and days of the other. A link that shows a version for good has the report of it
    as of the day when that was made.
    """
    record, share, answers = reader.record, reader.share, await reader.answers()
    is_frozen = share.terms.frozen_at is not None
    is_of_then = share.shows_report and is_frozen and record.changed_at is not None
    return ExportRequest(
        plan_id=record.id,
        calendar_id=record.calendar_id,
        sequence=calendar_sequence(record.created_at, record.version),
        answers=answers,
        plan_language=record.language,
        language=share.language or record.language,
        is_owners=False,
        edition=share.edition,
        changed_at=record.changed_at,
        today=record.changed_at.astimezone(zone_of(read_plan(answers))).date() if is_of_then else None,
        share_address=f"{reader.base_url}/s/{share.token}",
        parts=parts_of(share.edition, what.parts),
        report=(what.report or ReportDays()) if share.shows_report else None,
        is_frozen=is_frozen,
    )


async def preview_request(owner: Owner, query: DocumentQuery) -> ExportRequest:
    """The plan as readers of a link with this edition and language would see it."""
    record, is_report = owner.record, query.report is not None
    load = partial(load_public_answers, plan_id=record.id, is_report=is_report)
    return ExportRequest(
        plan_id=record.id,
        answers=await owner.services.database.read_apart(load),
        plan_language=record.language,
        language=query.language,
        is_owners=False,
        edition=query.edition,
        changed_at=record.changed_at,
        report=query.report,
    )


async def document_of(services: Services, request: ExportRequest) -> Document:
    """The document to be shown on a page."""
    return (await export_of(services, request)).document


async def export_of(services: Services, request: ExportRequest) -> Export:
    """The document, and the plan that it shows."""
    return await services.compute_document(build_export, request, services.content.__getitem__)
