"""From an owner or a reader to what renderers take."""

from dataclasses import replace

from app.coach.review import review
from app.document.build import DocumentRequest, build_document
from app.renderers.export import Export
from app.storage.repositories.shares import list_shares
from app.web.access import Owner, Reader


async def owner_export(owner: Owner) -> Export:
    """The whole plan, private parts included, in the plan's language."""
    shares = await owner.services.database.read(lambda connection: list_shares(connection, owner.record.id))
    address = f"{owner.base_url}/s/{shares[0].token}" if shares else ""
    found = review(replace(owner.case, knowledge=owner.plan_knowledge), owner.dismissals)
    request = DocumentRequest(is_private=True, changed_at=owner.record.changed_at, share_address=address, review=found)
    document = build_document(owner.answers, owner.plan_knowledge, request)
    return Export(document, owner.answers, owner.record.language, owner.dismissals)


def reader_export(reader: Reader) -> Export:
    """The plan as a reader may see it."""
    address = f"{reader.base_url}/s/{reader.share.token}"
    request = DocumentRequest(is_private=False, changed_at=reader.record.changed_at, share_address=address)
    document = build_document(reader.answers, reader.services.library[reader.record.language], request)
    return Export(document, reader.answers, reader.record.language)
