"""What a reader was shown last by a link, as their browser tells it, and what has changed since.

That is told for a day: a reader who reloads the page, or opens it only for a moment, finds it again.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Connection

from app.document.model.fingerprint import Fingerprint
from app.exports.building import Export
from app.exports.request import ExportRequest
from app.i18n.dates import moment_in_text
from app.schedule.moments import zone_of
from app.storage.repositories.revisions import Revision, find_revisions, last_version
from app.web.document.requests import document_of
from app.web.http.cookies import seen_versions
from app.web.http.parameters import read_version
from app.web.http.readers import Reader
from app.web.reader.changes import Changes, changes_between

_TOLD_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class LastVisit:
    """``newest`` is the version of the answers as they are now.

    ``has_changed`` tells that the reader saw an earlier one, and ``seen`` is that, if it is still kept. ``mark`` is
    what the browser keeps of this visit.
    """

    newest: int
    mark: str
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
        return LastVisit(reader.record.version, "", has_changed=False, seen=None)
    minute = int(datetime.now(UTC).timestamp()) // 60
    mark = _Mark.read(seen_versions(reader.request))
    return await reader.services.database.read(partial(_load, plan_id=reader.record.id, mark=mark, minute=minute))


async def changes_since(visit: LastVisit, reader: Reader, export: Export) -> Changes | None:
    """What is different in what is shown now; None where nothing is that this reader sees."""
    now = Fingerprint.of(export.document)
    reader.services.kept_fingerprints.keep(export.request, now)
    if visit.seen is None:
        return Changes() if visit.has_changed else None
    then = await _fingerprint_at(visit.seen.version, reader, export.request)
    language = reader.page_context.language
    seen = moment_in_text(visit.seen.changed_at.astimezone(zone_of(export.shown.plan)), language)
    return changes_between(then, now, seen, language)


async def _fingerprint_at(version: int, reader: Reader, request: ExportRequest) -> Fingerprint:
    """That of what was shown at a version: as it is kept, or of the document made once more."""
    request = replace(request, answers=await reader.answers_at(version))
    kept = reader.services.kept_fingerprints.get(request)
    return kept or Fingerprint.of(await document_of(reader.services, request))


@dataclass(frozen=True, slots=True)
class _Mark:
    """``newest`` is the version shown last; what has changed since ``before`` is told from the minute ``since`` on.

    A minute is counted from 1970 on. All is 0 where a browser keeps nothing, or nothing that we wrote.
    """

    newest: int
    before: int = 0
    since: int = 0

    @classmethod
    def read(cls, text: str) -> "_Mark":
        """A mark as a browser keeps it."""
        newest, _, rest = text.partition("-")
        before, _, since = rest.partition("-")
        return cls(read_version(newest), read_version(before), read_version(since))

    def __str__(self) -> str:
        return f"{self.newest}-{self.before}-{self.since}" if self.before else str(self.newest)

    def at(self, newest: int, minute: int) -> "_Mark":
        """The mark of a visit at that minute, when the plan is at the version ``newest``."""
        is_told = 0 < self.before < newest and 0 <= minute - self.since < _TOLD_MINUTES
        if 0 < self.newest < newest:
            return _Mark(newest, self.before if is_told else self.newest, minute)
        return _Mark(newest, self.before, self.since) if is_told else _Mark(newest)


def _load(connection: Connection, plan_id: str, mark: _Mark, minute: int) -> LastVisit:
    now = mark.at(last_version(connection, plan_id), minute)
    has_changed = now.before > 0
    seen = find_revisions(connection, plan_id, [now.before]).get(now.before) if has_changed else None
    return LastVisit(now.newest, str(now), has_changed, seen)
