"""What every request needs, made once at start."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar, TypeVarTuple

from fastapi import Request
from sqlalchemy.exc import SQLAlchemyError

from app.base.errors import BusyError
from app.base.folders import SEEDS
from app.base.settings import Settings
from app.base.turns import Turns
from app.knowledge.content import Content, load_content
from app.storage.database import Database
from app.storage.engines import BUSY_TIMEOUT_SECONDS
from app.storage.repositories.deleting import forget_deleted_plans, has_plans_to_forget
from app.storage.repositories.deliveries import forget_old_deliveries, has_old_deliveries
from app.storage.repositories.passcodes import passphrase_proof
from app.web.http.export_queue import ExportQueue
from app.web.http.kept_files import KeptFiles
from app.web.http.kept_fingerprints import KeptFingerprints
from app.web.http.kept_pages import KeptPages
from app.web.http.link_opens import LinkOpens
from app.web.http.metrics import Metrics
from app.web.http.rate_limits import RateLimits
from app.web.http.templating import Templates
from app.web.plan.kept_views import KeptViews
from app.webhooks.messages import Deliver

logger = logging.getLogger("playbook")

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_FILE_BYTES = 50_000_000
_PAGE_BYTES = 30_000_000
_VIEW_BYTES = 60_000_000
_FINGERPRINTS = 1_000
_FORGET_SECONDS = 60


@dataclass(frozen=True)
class Services:
    """The running program's parts.

    ``plans`` is a thread for what takes more than a few milliseconds of one plan, such as reading and reviewing it;
    ``documents`` one for whole documents on pages and for looking through all texts, which may take a hundred times as
    long; ``exports`` are processes
    apart, for what is downloaded. None of them delays a save. What was made is kept in ``kept_views``, ``kept_pages``,
    ``kept_files`` and ``kept_fingerprints``. ``start_proof`` is what a browser keeps that has told the passphrase for
    new plans. ``deliver`` sends messages to programs elsewhere, where that is allowed.
    """

    settings: Settings
    database: Database
    content: Content
    templates: Templates
    plans: ThreadPoolExecutor
    documents: ThreadPoolExecutor
    exports: ExportQueue
    kept_views: KeptViews
    kept_pages: KeptPages
    kept_files: KeptFiles
    kept_fingerprints: KeptFingerprints
    rate_limits: RateLimits
    turns: Turns
    link_opens: LinkOpens
    metrics: Metrics
    start_proof: str
    deliver: Deliver | None

    async def compute(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        """The result of work that takes more than a few milliseconds, done in a thread apart."""
        return await asyncio.get_running_loop().run_in_executor(self.plans, work, *args)

    async def compute_document(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        """The result of work on a whole document, done in another thread apart, where it delays no other page."""
        return await asyncio.get_running_loop().run_in_executor(self.documents, work, *args)

    async def forget_old(self) -> None:
        """Drop what is kept when its time is over, as long as the program runs."""
        while True:
            await asyncio.sleep(_FORGET_SECONDS)
            self.kept_views.forget_old()
            self.kept_pages.forget_old()
            self.kept_files.forget_old()
            self.kept_fingerprints.forget_old()
            await self.rate_limits.forget_old()
            try:
                await self.tidy_up()
            except (SQLAlchemyError, BusyError) as error:
                logger.warning("tidying up has to wait: %s", type(error).__name__)

    async def tidy_up(self) -> None:
        """Write down how often links were opened, and forget what is over: deleted plans, and messages to programs."""
        await self.link_opens.write(self.database)
        now = datetime.now(UTC)
        if await self.database.read(lambda connection: has_plans_to_forget(connection, now)):
            await self.database.write(lambda connection: forget_deleted_plans(connection, now))
            await self.database.forget_deleted()
        if await self.database.read(lambda connection: has_old_deliveries(connection, now)):
            await self.database.write(lambda connection: forget_old_deliveries(connection, now))

    def close(self) -> None:
        """Finish what is under way, and drop what waits for its turn."""
        for threads in (self.plans, self.documents):
            threads.shutdown(wait=True, cancel_futures=True)
        self.link_opens.write_now(self.database)
        self.database.close()
        self.rate_limits.close()


def make_services(settings: Settings, exports: ExportQueue, metrics: Metrics) -> Services:
    """The services of one process.

    Raises `KnowledgeError` where a seed file is not valid, `SettingsError` where a setting names nothing that there is.
    """
    passphrase = settings.new_plans_passphrase
    services = Services(
        settings=settings,
        database=Database(settings.database),
        content=load_content(SEEDS),
        templates=Templates(settings.base_path),
        plans=ThreadPoolExecutor(1, "plans"),
        documents=ThreadPoolExecutor(1, "documents"),
        exports=exports,
        kept_views=KeptViews(_VIEW_BYTES),
        kept_pages=KeptPages(_PAGE_BYTES),
        kept_files=KeptFiles(_FILE_BYTES),
        kept_fingerprints=KeptFingerprints(_FINGERPRINTS),
        rate_limits=RateLimits(settings),
        turns=Turns(BUSY_TIMEOUT_SECONDS),
        link_opens=LinkOpens(),
        metrics=metrics,
        start_proof=passphrase_proof(passphrase.get_secret_value()) if passphrase else "",
        deliver=_deliver() if settings.webhooks else None,
    )
    _watch(services)
    return services


def _deliver() -> Deliver:
    from app.webhooks.client import deliver  # noqa: PLC0415  # few instances need it, and it takes long to import

    return deliver


def _watch(services: Services) -> None:
    watch, exports = services.metrics.watch, services.exports
    watch("playbook_exports_waiting", "Exports that wait for their turn.", lambda: exports.waiting)
    watch("playbook_exports_running", "Exports under way.", lambda: exports.running)
    watch("playbook_kept_views_bytes", "Plans kept in memory.", lambda: services.kept_views.size)
    watch("playbook_kept_pages_bytes", "Pages kept in memory.", lambda: services.kept_pages.size)
    watch("playbook_kept_files_bytes", "Files kept in memory.", lambda: services.kept_files.size)


def get_services(request: Request) -> Services:
    """The services of the application that serves a request."""
    services = request.app.state.services
    assert isinstance(services, Services)
    return services
