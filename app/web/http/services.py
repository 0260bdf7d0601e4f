"""What every request needs, made once at start."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from fastapi import Request
from limits import RateLimitItemPerHour
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.base.folders import SEEDS
from app.base.settings import Settings
from app.knowledge.content import Content, load_content
from app.storage.database import Database
from app.web.http.export_process import ExportProcess
from app.web.http.templating import Templates


@dataclass(frozen=True)
class Services:
    """The running program's parts.

    ``documents`` is a thread apart, for the documents that pages show, and ``exports`` a process apart, for those that
    are downloaded: neither a large plan nor a long PDF delays a save. One of each is enough, for typst sets a PDF on
    all processors by itself.
    """

    settings: Settings
    database: Database
    content: Content
    templates: Templates
    documents: ThreadPoolExecutor
    exports: ExportProcess
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
        exports=ExportProcess(),
        start_limit=StartLimit(settings.plans_per_hour),
    )


def get_services(request: Request) -> Services:
    """The services of the application that serves a request."""
    services = request.app.state.services
    assert isinstance(services, Services)
    return services
