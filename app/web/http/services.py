"""What every request needs, made once at start."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar, TypeVarTuple

from fastapi import Request

from app.base.folders import SEEDS
from app.base.settings import Settings
from app.knowledge.content import Content, load_content
from app.storage.database import Database
from app.web.http.export_queue import ExportQueue
from app.web.http.kept_files import KeptFiles
from app.web.http.kept_pages import KeptPages
from app.web.http.rate_limits import RateLimits
from app.web.http.templating import Templates
from app.web.plan.kept_plans import KeptPlans

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_FILE_BYTES = 50_000_000
_PAGE_BYTES = 30_000_000
_PLAN_BYTES = 60_000_000
_THREADS = 2
"""Threads take turns, so a second makes nothing quicker: it lets a quick page pass a slow one."""


@dataclass(frozen=True)
class Services:
    """The running program's parts.

    ``threads`` are for what takes more than a few milliseconds, such as the pages of a large plan, and ``exports``
    processes apart, for what is downloaded: neither delays a save. What was made is kept in ``kept_plans``,
    ``kept_pages`` and ``kept_files``.
    """

    settings: Settings
    database: Database
    content: Content
    templates: Templates
    threads: ThreadPoolExecutor
    exports: ExportQueue
    kept_plans: KeptPlans
    kept_pages: KeptPages
    kept_files: KeptFiles
    rate_limits: RateLimits

    async def compute(self, work: Callable[[*Ts], T], *args: *Ts) -> T:
        """The result of work that takes more than a few milliseconds, done in a thread apart."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, work, *args)

    def close(self) -> None:
        """Finish what is under way."""
        self.threads.shutdown(wait=True)
        self.database.close()


def make_services(settings: Settings, exports: ExportQueue) -> Services:
    """The services of one process.

    Raises `KnowledgeError` where a seed file is not valid, `SettingsError` where a setting names nothing that there is.
    """
    return Services(
        settings=settings,
        database=Database(settings.database),
        content=load_content(SEEDS),
        templates=Templates(),
        threads=ThreadPoolExecutor(_THREADS, "pages"),
        exports=exports,
        kept_plans=KeptPlans(_PLAN_BYTES),
        kept_pages=KeptPages(_PAGE_BYTES),
        kept_files=KeptFiles(_FILE_BYTES),
        rate_limits=RateLimits(settings),
    )


def get_services(request: Request) -> Services:
    """The services of the application that serves a request."""
    services = request.app.state.services
    assert isinstance(services, Services)
    return services
