"""The web application. Nothing happens at import: `create_app` makes it, its lifespan starts and stops it."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.types import Lifespan

from app.base.folders import STATIC
from app.base.garbage import made_to_last
from app.base.settings import Settings
from app.exports.rendering import tidy_up, warm_up
from app.i18n.holidays import load_holidays
from app.storage.engines import has_wal_reset_bug
from app.storage.files import prepare_files
from app.storage.migrate import make_current
from app.web.api import description_routes as api_description_routes
from app.web.api import read_routes as api_read_routes
from app.web.api import write_routes as api_write_routes
from app.web.assistant import routes as assistant_routes
from app.web.board import acts_routes as board_acts_routes
from app.web.board import add_routes as board_add_routes
from app.web.checkpoint import routes as checkpoint_routes
from app.web.coach import answer_routes, dismissal_routes, fix_routes, former_routes, review_routes
from app.web.comments import routes as comments_routes
from app.web.components import routes as component_routes
from app.web.document import poster_routes
from app.web.document import routes as document_routes
from app.web.figures import chat_routes
from app.web.figures import routes as figures_routes
from app.web.history import routes as history_routes
from app.web.http import health, metrics_routes
from app.web.http.access_log import AccessLog
from app.web.http.base_path import BelowBasePath, check_base_path
from app.web.http.body_limit import BodyLimit
from app.web.http.compression import Compression
from app.web.http.errors import add_error_handlers
from app.web.http.export_queue import ExportBounds, ExportQueue
from app.web.http.head import HeadAsGet
from app.web.http.hosts import OwnHosts
from app.web.http.metrics import MeasureRequests, Metrics
from app.web.http.plain_start import PlainStart
from app.web.http.request_id import RequestIds
from app.web.http.save_limit import SaveLimit
from app.web.http.security import SameOriginWrites, SecurityHeaders
from app.web.http.services import make_services
from app.web.http.static import HashedStaticFiles, tree_hash
from app.web.http.told_files import ToldFiles
from app.web.http.unexpected_errors import UnexpectedErrors
from app.web.imports import routes as import_routes
from app.web.launch import routes as launch_routes
from app.web.library import library_routes, suggestions_routes
from app.web.lists import routes as list_routes
from app.web.mentions import routes as mentions_routes
from app.web.messages import pack_routes, welcome_routes
from app.web.next_month import routes as next_month_routes
from app.web.overview import confirm_routes, copy_routes, delete_routes, overview_routes
from app.web.owning import links_routes, opening_routes, plans_routes, recovery_routes
from app.web.reader import calendar_routes as reader_calendar_routes
from app.web.reader import comment_routes as reader_comment_routes
from app.web.reader import preview_routes as reader_preview_routes
from app.web.reader import routes as reader_routes
from app.web.report import routes as report_routes
from app.web.retrospective import routes as retrospective_routes
from app.web.sharing import helper_links_routes, passcode_routes, tokens_routes, webhooks_routes
from app.web.sharing import panel_routes as share_panel_routes
from app.web.start import crawlers_routes, home_routes, interface_routes, platforms_routes, starters_routes
from app.web.steps import autosave, step_routes
from app.web.today import helper_routes
from app.web.today import install_routes as today_install_routes
from app.web.today import routes as today_routes
from app.web.webhooks.sender import webhooks_sent

logger = logging.getLogger("playbook")

# How long a thread at work on a large page keeps the others from theirs. A request waits for several such turns, and
# with Python's own 5 ms it waited 36.
_TURN_SECONDS = 0.0005
_ROUTES = (
    autosave,  # asked most often, and looked for in this order
    reader_routes,
    overview_routes,
    health,
    metrics_routes,
    home_routes,
    interface_routes,
    import_routes,
    starters_routes,
    platforms_routes,
    crawlers_routes,
    confirm_routes,
    delete_routes,
    copy_routes,
    assistant_routes,
    document_routes,
    review_routes,
    answer_routes,
    fix_routes,
    dismissal_routes,
    former_routes,
    library_routes,
    suggestions_routes,
    welcome_routes,
    pack_routes,
    opening_routes,
    links_routes,
    recovery_routes,
    plans_routes,
    share_panel_routes,
    reader_calendar_routes,
    reader_preview_routes,
    reader_comment_routes,
    comments_routes,
    passcode_routes,
    poster_routes,
    step_routes,
    board_add_routes,
    board_acts_routes,
    list_routes,
    history_routes,
    mentions_routes,
    launch_routes,
    today_routes,
    today_install_routes,
    figures_routes,
    chat_routes,
    retrospective_routes,
    report_routes,
    next_month_routes,
    checkpoint_routes,
    helper_routes,
    helper_links_routes,
    tokens_routes,
    webhooks_routes,
    api_read_routes,
    api_write_routes,
    api_description_routes,
)


def create_app(settings: Settings) -> FastAPI:
    """The application of one process; its data folder is made and its database migrated when it starts."""
    metrics = Metrics()
    app = FastAPI(
        lifespan=_lifespan(settings, metrics),
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    for module in (*_ROUTES, *((component_routes,) if settings.development else ())):
        app.include_router(module.router)
    check_base_path(settings.base_path, routes())
    app.mount(f"/static/{tree_hash()}", HashedStaticFiles(directory=STATIC), name="static")
    add_error_handlers(app)
    _add_middleware(app, settings, metrics)
    return app


def routes() -> Iterator[APIRoute]:
    """The routes of the application, which are all that it has but static files."""
    for module in _ROUTES:
        yield from (route for route in module.router.routes if isinstance(route, APIRoute))


def _lifespan(settings: Settings, metrics: Metrics) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        prepare_files(settings)
        with closing(ExportQueue((warm_up, tidy_up), ExportBounds())) as exports:  # its process gets ready meanwhile
            with made_to_last():
                services = make_services(settings, exports, metrics)
                app.state.services = services
            try:
                with made_to_last():
                    make_current(services.database)
                _warn_of_old_python()
                _warn_of_old_sqlite(is_embedded=services.database.is_embedded)
                sys.setswitchinterval(_TURN_SECONDS)
                forgetting = asyncio.create_task(services.forget_old())
                loading = asyncio.create_task(services.compute(load_holidays))
                async with webhooks_sent(services):
                    yield
                forgetting.cancel()
                await loading
            finally:
                services.close()

    return lifespan


def _add_middleware(app: FastAPI, settings: Settings, metrics: Metrics) -> None:
    """What every request passes through; the last one added meets it first."""
    app.add_middleware(Compression)
    app.add_middleware(BodyLimit)
    app.add_middleware(SaveLimit)
    app.add_middleware(UnexpectedErrors)
    app.add_middleware(ToldFiles)
    app.add_middleware(SameOriginWrites)
    app.add_middleware(OwnHosts, settings=settings)
    app.add_middleware(SecurityHeaders, settings=settings)
    app.add_middleware(HeadAsGet)
    if settings.metrics_token:
        app.add_middleware(MeasureRequests, metrics=metrics)
    if settings.base_path:
        app.add_middleware(BelowBasePath, base_path=settings.base_path)
    app.add_middleware(AccessLog)
    app.add_middleware(RequestIds)
    app.add_middleware(PlainStart)


def _warn_of_old_python() -> None:
    """CVE-2024-7592 is fixed from these versions on; before, such cookies are refused (`app.web.http.connections`)."""
    if sys.version_info < (3, 11, 10) or (3, 12) <= sys.version_info < (3, 12, 6):
        logger.warning("this Python is slow to read cookies with many backslashes (CVE-2024-7592); use a newer one")


def _warn_of_old_sqlite(*, is_embedded: bool) -> None:
    if is_embedded and has_wal_reset_bug():
        logger.warning("this SQLite is older than 3.51.3 and may lose commits; install the package pysqlite3")
