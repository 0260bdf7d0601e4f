"""``openapi``: what the web application is, for programs."""

import click

from app.cli.printing import print_json
from app.main import routes
from app.web.http.describing import describe


@click.command()
def openapi() -> None:
    """Print the OpenAPI description of the web application."""
    print_json(describe(routes()))
