"""From an owner or a reader to what renderers take; built in a thread apart, since a large plan takes long."""

import asyncio
from dataclasses import dataclass, replace

from starlette.datastructures import QueryParams

from app.coach.review import review
from app.document.build import DocumentRequest
from app.document.editions import Edition
from app.i18n.languages import Language
from app.renderers.export import Export
from app.renderers.exporting import Source, make_export
from app.renderers.pdf import PAPERS
from app.storage.repositories.shares import list_shares
from app.web.access import Owner, Reader


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


async def owner_export(owner: Owner, wanted: Wanted | None = None) -> Export:
    """The plan as its owner downloads it; the operator edition holds private parts."""
    asked = wanted or wanted_by(QueryParams(), owner.record.language)
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    address = f"{owner.base_url}/s/{shares[0].token}" if shares else ""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(owner.services.documents, _owner_export, owner, asked, address)


async def reader_export(reader: Reader) -> Export:
    """The plan as a reader may see it: the edition and the language of the link."""
    request = DocumentRequest(
        is_private=False,
        edition=reader.share.edition,
        changed_at=reader.record.changed_at,
        share_address=f"{reader.base_url}/s/{reader.share.token}",
    )
    source = Source(reader.record.id, reader.answers, reader.record.language)
    knowledge = reader.services.library[reader.share.language or reader.record.language]
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(reader.services.documents, make_export, source, knowledge, request)


def _owner_export(owner: Owner, asked: Wanted, address: str) -> Export:
    knowledge = owner.services.library[asked.language]
    request = DocumentRequest(
        is_private=True,
        edition=asked.edition,
        changed_at=owner.record.changed_at,
        share_address=address,
        review=review(replace(owner.case, knowledge=knowledge), owner.dismissals),
    )
    source = Source(owner.record.id, owner.answers, owner.record.language, owner.dismissals)
    return make_export(source, knowledge, request, asked.paper)
