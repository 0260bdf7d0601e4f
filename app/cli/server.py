"""``playbook serve``."""

import os

import click
import uvicorn

from app.base.settings import read_settings
from app.cli.log import start_log
from app.main import create_app
from app.web.http.connections import BoundedProtocol

_SHUTDOWN_SECONDS = 15


@click.command()
@click.option("--host", default=None, help="Overrides HOST.")
@click.option("--port", type=int, default=None, help="Overrides PORT.")
def serve(host: str | None, port: int | None) -> None:
    """Serve the planner on http://HOST:PORT; a database of an earlier version is migrated first if it is SQLite's."""
    settings = read_settings()
    start_log(settings.log_format)
    # Large uploads rest in a file for a while. No other folder has to be one that can be written.
    os.environ["TMPDIR"] = str(settings.data_dir.absolute())
    uvicorn.run(
        create_app(settings),
        host=host or settings.host,
        port=settings.port if port is None else port,
        log_config=None,
        access_log=False,
        server_header=False,
        forwarded_allow_ips=list(settings.trusted_proxies),
        http=BoundedProtocol,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
