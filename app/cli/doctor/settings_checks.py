"""Checks of the settings and of what they name."""

import asyncio
from collections.abc import Iterator
from ipaddress import ip_address

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from app.base.errors import SettingsError
from app.base.settings import Settings
from app.cli.doctor.line import Line, ok, warning, wrong
from app.main import routes
from app.renderers.glyphs import undrawn_characters
from app.storage.engines import is_sqlite
from app.web.http import base_path
from app.web.http.rate_limits import RateLimits, counts_in_memory

_WITHOUT_PREFIX = ("host", "port")
_ADDRESSES = ("database_url", "limits_store")
_SECRETS = ("token", "secret", "password", "passphrase", "key")
_SOME_OF_EACH_FONT = "Aé汉漢☐"


def check_settings(settings: Settings) -> Iterator[Line]:
    """Every setting in force, without anything secret."""
    for name, value in settings.model_dump().items():
        yield ok(f"{_variable(name)}: {_without_secrets(name, value)}")


def check_public_url(settings: Settings) -> Iterator[Line]:
    """The address in links."""
    url = settings.public_url
    if url is None:
        yield warning("links carry the address that each visitor came by; set PLAYBOOK_PUBLIC_URL to the one for all")
    elif _is_loopback(url.host or ""):
        yield warning(f"links carry {url}, which opens on this machine only; set PLAYBOOK_PUBLIC_URL to another")
    elif url.scheme == "http":
        yield warning(f"links carry {url}: on the way, others can read them; put the planner behind https")
    else:
        yield ok(f"links carry {url}")


def check_base_path(settings: Settings) -> Iterator[Line]:
    """The path below which the planner is, which must not be one of its own."""
    try:
        base_path.check_base_path(settings.base_path, routes())
    except SettingsError as error:
        yield wrong(str(error))


def check_limits_store(settings: Settings) -> Iterator[Line]:
    """Where limits are counted."""
    if not counts_in_memory(settings):
        if asyncio.run(_is_answering(settings)):
            yield ok("the store of limits answers")
        else:
            yield wrong("the store of limits does not answer, so nothing is limited; see PLAYBOOK_LIMITS_STORE")
    elif is_sqlite(settings.database):
        yield ok("limits are counted in the memory of the server")
    else:
        yield warning("each server counts limits by itself; if there are several, leave out PLAYBOOK_LIMITS_STORE")


async def _is_answering(settings: Settings) -> bool:
    limits = RateLimits(settings)
    try:
        return await limits.is_answering()
    finally:
        limits.close()


def check_fonts(_settings: Settings) -> Iterator[Line]:
    """The fonts for PDFs."""
    if missing := undrawn_characters(_SOME_OF_EACH_FONT, with_system_fonts=False):
        yield wrong(f"no font in templates/typst/fonts has {' '.join(missing)}; install the planner again")
    else:
        yield ok("the fonts for PDFs are there")


def _variable(name: str) -> str:
    """The variable that sets a field."""
    return name.upper() if name in _WITHOUT_PREFIX else f"PLAYBOOK_{name.upper()}"


def _without_secrets(name: str, value: object) -> str:
    if not value:
        return "not set"
    if any(part in name for part in _SECRETS):
        return "set"
    return _without_password(str(value)) if name in _ADDRESSES else str(value)


def _without_password(address: str) -> str:
    """A password may also stand in the query."""
    try:
        url = make_url(address).set(query={})
    except (ArgumentError, ValueError):
        return "set"
    # What stands behind an @ that wasn't written as %40 is part of the password too.
    return "set" if "@" in (url.host or "") else url.render_as_string(hide_password=True)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
