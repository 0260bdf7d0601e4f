"""What a reader was shown last by a link, as their browser tells it, and what has changed since."""

from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection

from app.exports.building import Export
from app.i18n.dates import moment_in_text
from app.schedule.moments import zone_of
from app.storage.repositories.revisions import Revision, find_revisions, last_version
from app.storage.repositories.snapshots import load_public_answers
from app.web.document.requests import document_of
from app.web.http.cookies import seen_version
from app.web.http.parameters import read_version
from app.web.http.readers import Reader
from app.web.reader.changes import Changes, changes_between


@dataclass(frozen=True, slots=True)
class LastVisit:
    """``newest`` is the version of the answers as they are now.

    ``has_changed`` tells that the reader saw an earlier one, and ``seen`` is that, if it is still kept.
    """

    newest: int
    has_changed: bool
    seen: Revision | None

    @property
    def key(self) -> int | None:
        """What a page depends on that says what has changed; None of a page that doesn't."""
        if not self.has_changed:
            return None
        return self.seen.version if self.seen else 0


async def last_visit(reader: Reader) -> LastVisit:
    """The visit before this one. What a link shows for good never changes."""
    if reader.share.terms.frozen_at:
        return LastVisit(reader.record.version, has_changed=False, seen=None)
    seen = read_version(seen_version(reader.request))
    return await reader.services.database.read(partial(_load, plan_id=reader.record.id, seen=seen))


async def changes_since(visit: LastVisit, reader: Reader, export: Export) -> Changes | None:
    """What is different in what is shown now; None where nothing is that this reader sees."""
    if visit.seen is None:
        return Changes() if visit.has_changed else None
    load = partial(load_public_answers, plan_id=reader.record.id, version=visit.seen.version)
    answers = await reader.services.database.read_apart(load)
    then = await document_of(reader.services, replace(export.request, answers=answers))
    language = reader.page_context.language
    seen = moment_in_text(visit.seen.changed_at.astimezone(zone_of(export.shown.plan)), language)
    return changes_between(then, export.document, seen, language)


def _load(connection: Connection, plan_id: str, seen: int) -> LastVisit:
    newest = last_version(connection, plan_id)
    has_changed = 0 < seen < newest
    return LastVisit(
        newest, has_changed, find_revisions(connection, plan_id, [seen]).get(seen) if has_changed else None
    )
