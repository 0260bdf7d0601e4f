"""``playbook serve``."""

import logging

import click
import uvicorn

from app.base.settings import read_settings
from app.main import create_app
from app.web.http.connections import BoundedProtocol
from app.web.http.request_id import RequestIdFilter

_SHUTDOWN_SECONDS = 15
_LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"


@click.command()
@click.option("--host", default=None, help="Overrides HOST.")
@click.option("--port", type=int, default=None, help="Overrides PORT.")
def serve(host: str | None, port: int | None) -> None:
    """Serve the planner on http://HOST:PORT; a database of an earlier version is migrated first if it is SQLite's."""
    settings = read_settings()
    _start_log()
    uvicorn.run(
        create_app(settings),
        host=host or settings.host,
        port=settings.port if port is None else port,
        access_log=False,
        server_header=False,
        http=BoundedProtocol,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )


def _start_log() -> None:
    handler = logging.StreamHandler()
    handler.addFilter(RequestIdFilter())
    logging.basicConfig(level=logging.INFO, format=_LOG_FORMAT, handlers=[handler])
