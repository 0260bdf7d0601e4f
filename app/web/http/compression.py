"""Compression of what is sent: by brotli for those who read it, which saves a tenth of a page and costs no more."""

import gzip

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipResponder, IdentityResponder
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.http.accepted_encodings import Encoding, accepted_encoding

LEAST_BYTES = 1_000
"""What is smaller is sent as it is."""

_BROTLI_QUALITY, _GZIP_LEVEL = 7, 5
_BEST_BROTLI_QUALITY, _BEST_GZIP_LEVEL = 11, 9
_LONG = 128 * 1024


def compressed(content: bytes, encoding: Encoding | None) -> bytes:
    """Some bytes in an encoding, in a few milliseconds for a long page."""
    return _compressed(content, encoding, _BROTLI_QUALITY, _GZIP_LEVEL)


def compressed_best(content: bytes, encoding: Encoding | None) -> bytes:
    """Some bytes in an encoding, as small as it gets: a tenth of a second, for what is sent again and again."""
    return _compressed(content, encoding, _BEST_BROTLI_QUALITY, _BEST_GZIP_LEVEL)


class Compression:
    """Compresses every answer that isn't compressed yet, nor small."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        app = self._responder(Headers(scope=scope)) if scope["type"] == "http" else self.app
        await app(scope, receive, send)

    def _responder(self, headers: Headers) -> ASGIApp:
        match accepted_encoding(headers):
            case Encoding.BROTLI:
                return _BrotliResponder(self.app, LEAST_BYTES)
            case Encoding.GZIP:
                return GZipResponder(self.app, LEAST_BYTES, _GZIP_LEVEL)
            case None:
                return IdentityResponder(self.app, LEAST_BYTES)


class _BrotliResponder(IdentityResponder):
    """Compresses one answer, a part at a time where it comes in parts."""

    content_encoding = Encoding.BROTLI.value

    def __init__(self, app: ASGIApp, minimum_size: int) -> None:
        super().__init__(app, minimum_size)
        self._compressor = brotli.Compressor(quality=_BROTLI_QUALITY)

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """The next part; in a thread where it takes long."""
        ended = self._compressor.flush if more_body else self._compressor.finish

        def part() -> bytes:
            return bytes(self._compressor.process(body) + ended())

        return part() if len(body) < _LONG else await run_in_threadpool(part)


def _compressed(content: bytes, encoding: Encoding | None, quality: int, level: int) -> bytes:
    match encoding:
        case Encoding.BROTLI:
            return bytes(brotli.compress(content, quality=quality))
        case Encoding.GZIP:
            return gzip.compress(content, level, mtime=0)
        case None:
            return content
