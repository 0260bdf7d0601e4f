"""What every request needs, made once at start."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from cachetools import LRUCache
from fastapi import Request
from limits import RateLimitItemPerHour
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.base.folders import SEEDS
from app.base.settings import Settings
from app.exports.rendering import tidy_up, warm_up
from app.knowledge.content import Content, load_content
from app.storage.database import Database
from app.web.http.export_queue import ExportBounds, ExportQueue
from app.web.http.templating import Templates

_KEPT_BYTES = 50_000_000


@dataclass(frozen=True)
class Services:
    """The running program's parts.

    ``documents`` is a thread apart, for the documents that pages show, and ``exports`` processes apart, for those that
    are downloaded: neither a large plan nor a long PDF delays a save. ``kept_files`` are the latest downloads.
    """

    settings: Settings
    database: Database
    content: Content
    templates: Templates
    documents: ThreadPoolExecutor
    exports: ExportQueue
    kept_files: LRUCache[bytes, bytes]
    start_limit: "StartLimit"

    def close(self) -> None:
        """Finish what is under way."""
        self.documents.shutdown(wait=True)
        self.exports.close()
        self.database.close()


class StartLimit:
    """Bounds how many plans one address starts in an hour."""

    def __init__(self, plans_per_hour: int) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._item = RateLimitItemPerHour(plans_per_hour)

    def allows(self, address: str) -> bool:
        """Count a start from an address; false when it has had its share."""
        return self._limiter.hit(self._item, "start", address)


def make_services(settings: Settings) -> Services:
    """The services of one process; raises `KnowledgeError` where a seed file is not valid."""
    return Services(
        settings=settings,
        database=Database(settings.database),
        content=load_content(SEEDS),
        templates=Templates(),
        documents=ThreadPoolExecutor(1, "documents"),
        exports=ExportQueue((warm_up, tidy_up), ExportBounds()),
        kept_files=LRUCache(_KEPT_BYTES, getsizeof=len),
        start_limit=StartLimit(settings.plans_per_hour),
    )


def get_services(request: Request) -> Services:
    """The services of the application that serves a request."""
    services = request.app.state.services
    assert isinstance(services, Services)
    return services
