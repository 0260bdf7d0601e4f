"""Printing that several commands share."""

import json
from typing import Any

import click


def print_json(data: Any) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
