"""Static files under an address that holds a hash of all of them, so that they may be kept for a year.

Pages ask for one stylesheet and one script, which are composed of the files in ``static/`` at start. Those of a plan
that replace parts of themselves ask for htmx too. The board has a script that does more, the start page and the page of
readers have small ones of their own, and so has the service worker that keeps the days of a plan.
"""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

from app.base.folders import STATIC
from app.web.http.accepted_encodings import Encoding, accepted_encoding
from app.web.http.composing import compose_script, compose_styles
from app.web.http.compression import LEAST_BYTES, compressed_best

STYLES = (
    "tokens",
    "base",
    "header",
    "frame",
    "forms",
    "sharing",
    "choices",
    "asking",
    "lists",
    "steps",
    "board",
    "days",
    "days_add",
    "cards",
    "told",
    "panel",
    "timeline",
    "legend",
    "day-field",
    "overview",
    "essentials",
    "rows",
    "advice",
    "margin",
    "review",
    "folds",
    "held-back",
    "platforms",
    "library",
    "document",
    "day-sheets",
    "tables",
    "overviews",
    "reading",
    "contents",
    "charts",
    "journey",
    "first-page",
    "live",
    "home",
    "starters",
    "messages",
    "history",
    "edit-links",
    "launch",
    "today",
    "figures",
    "evening",
    "retrospective",
    "months",
    "replacements",
    "assistant",
    "files",
    "comments",
    "print",
    "print-days",
)
"""The stylesheets of pages, in the order of the cascade."""

WORKER = "days-worker.js"
"""The service worker that keeps the days of a plan."""
_EMPTY_PROPERTY = re.compile(r"(--[\w-]+:)(?=[;}])")
_MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@cache
def composed() -> Mapping[str, str]:
    """The stylesheet and the scripts of pages, by name; raises `StaticFileError` where they can't be composed.

    Comments and indentation stay here: compressed, they would be a fifth of what a first visit transfers.
    """
    made = {
        "pages.css": compose_styles(STATIC / "css" / f"{name}.css" for name in STYLES),
        "pages.js": compose_script(STATIC / "js" / "main.js"),
        "board.js": compose_script(STATIC / "js" / "thirtydays.js"),
        "reader.js": compose_script(STATIC / "js" / "reader.js"),
        "start.js": compose_script(STATIC / "js" / "start.js"),
        WORKER: compose_script(STATIC / "js" / "daysworker.js"),
    }
    return {name: (_small_style if name.endswith(".css") else jsmin)(text) for name, text in made.items()}


def _small_style(text: str) -> str:
    """A stylesheet made small. An empty property keeps its space: before Chromium 99 it would be none without one."""
    return _EMPTY_PROPERTY.sub(r"\1 ", cssmin(text))


@cache
def tree_hash() -> str:
    """A hash over every static file, and over what is composed of them."""
    digest = sha256("\0".join(composed().values()).encode())
    for path in sorted(path for path in STATIC.rglob("*") if path.is_file()):
        digest.update(path.relative_to(STATIC).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def static_path(name: str) -> str:
    """The address of a static file."""
    return f"/static/{tree_hash()}/{name}"


class HashedStaticFiles(StaticFiles):
    """Static files that browsers may keep for a year."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with leave to keep it."""
        if path in _contents() and scope["method"] in ("GET", "HEAD"):
            response = await self._kept(path, scope)
        else:
            response = await super().get_response(path, scope)
        if response.status_code in (200, 304):
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    async def _kept(self, name: str, scope: Scope) -> Response:
        headers, content = Headers(scope=scope), _contents()[name]
        encoding = accepted_encoding(headers) if len(content) >= LEAST_BYTES else None
        sent = await run_in_threadpool(_in_encoding, name, encoding)
        response = Response(sent, media_type=_MEDIA_TYPES[Path(name).suffix], headers=_told(encoding))
        if name == WORKER:
            response.headers["Service-Worker-Allowed"] = "/"
        return NotModifiedResponse(response.headers) if self.is_not_modified(response.headers, headers) else response


@cache
def _contents() -> Mapping[str, bytes]:
    """What pages ask for, by name: what is composed, and files that are sent as they are."""
    files = (path for path in STATIC.rglob("*") if path.suffix in _MEDIA_TYPES)
    as_they_are = {path.relative_to(STATIC).as_posix(): path.read_bytes() for path in files}
    return as_they_are | {name: text.encode() for name, text in composed().items()}


@cache
def _in_encoding(name: str, encoding: Encoding | None) -> bytes:
    """A file as it is sent, compressed when it is asked for first: at start, it would hold up every start."""
    return compressed_best(_contents()[name], encoding)


def _told(encoding: Encoding | None) -> dict[str, str]:
    """What is said of a file beside its type; it has a tag of its own in each encoding.

    The `Vary` of what isn't compressed is said where it is sent.
    """
    if not encoding:
        return {"ETag": f'"{tree_hash()}"'}
    return {"ETag": f'"{tree_hash()}-{encoding}"', "Content-Encoding": encoding, "Vary": "Accept-Encoding"}
