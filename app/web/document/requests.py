"""What owners and readers want of a plan: as an order to be carried out, or as the document to be shown."""

import asyncio
from dataclasses import dataclass

from starlette.datastructures import QueryParams

from app.document.model.document import Document
from app.document.model.editions import Edition
from app.exports.building import Source
from app.exports.request import ExportRequest, build_export
from app.i18n.languages import Language
from app.plan.reading import read_plan
from app.renderers.pdf import PAPERS
from app.schedule.moments import today
from app.storage.repositories.shares import Share, list_shares
from app.web.http.access import Owner, Reader
from app.web.http.services import Services


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an owner asks for: the edition, the language of headings and written texts, and the paper."""

    edition: Edition
    language: Language
    paper: str


def wanted_by(query: QueryParams, language: Language) -> Wanted:
    """What an address asks for; the operator edition in the plan's language on A4 unless it says otherwise."""
    return Wanted(
        edition=next((one for one in Edition if one.value == query.get("edition")), Edition.OPERATOR),
        language=next((one for one in Language if one.value == query.get("language")), language),
        paper=next((one for one in PAPERS if one == query.get("paper")), PAPERS[0]),
    )


async def owner_request(owner: Owner, wanted: Wanted | None = None) -> ExportRequest:
    """The plan as its owner downloads it; the operator edition holds private parts."""
    asked = wanted or wanted_by(QueryParams(), owner.record.language)
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    share = newest_link(shares, asked.edition, asked.language, owner.record.language)
    return ExportRequest(
        source=Source(owner.record.id, owner.view.answers, owner.record.language, owner.view.dismissals),
        language=asked.language,
        today=owner.view.today,
        is_private=True,
        changed_at=owner.record.changed_at,
        edition=asked.edition,
        share_address=f"{owner.base_url}/s/{share.token}" if share else "",
        paper=asked.paper,
    )


def newest_link(
    shares: tuple[Share, ...], edition: Edition, language: Language, plan_language: Language
) -> Share | None:
    """The newest link that shows an edition, in a language if there is one; never one that shows more or less."""
    fitting = [share for share in shares if share.edition is edition]
    readable = [share for share in fitting if (share.language or plan_language) is language]
    return next(reversed(readable or fitting), None)


def reader_request(reader: Reader) -> ExportRequest:
    """The plan as a reader may see it: the edition and the language of the link."""
    return ExportRequest(
        source=Source(reader.record.id, reader.answers, reader.record.language),
        language=reader.share.language or reader.record.language,
        today=today(read_plan(reader.answers)),
        is_private=False,
        changed_at=reader.record.changed_at,
        edition=reader.share.edition,
        share_address=f"{reader.base_url}/s/{reader.share.token}",
    )


async def document_of(services: Services, order: ExportRequest) -> Document:
    """The document to be shown on a page; built in a thread apart, since a large plan takes long."""
    loop = asyncio.get_running_loop()
    export = await loop.run_in_executor(services.documents, build_export, order, services.content.__getitem__)
    return export.document
