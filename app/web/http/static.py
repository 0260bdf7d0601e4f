"""Static files under an address that holds a hash of all of them, so that they may be kept for a year."""

from functools import cache
from hashlib import sha256

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.base.folders import STATIC


@cache
def tree_hash() -> str:
    """A hash over every static file: one for all, so that modules find each other by relative paths."""
    digest = sha256()
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
        response = await super().get_response(path, scope)
        if response.status_code in (200, 304):
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
