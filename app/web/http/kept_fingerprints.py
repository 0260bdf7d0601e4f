"""Fingerprints of documents that were shown a while ago, to tell readers what has changed since."""

from cachetools import TTLCache

from app.base.quarters import QUARTER_SECONDS, quarter_of_hour
from app.document.model.fingerprint import Fingerprint
from app.exports.request import ExportRequest

_Key = tuple[object, ...]


class KeptFingerprints:
    """Those that were used last, so many at most, for a quarter of an hour. For the event loop alone."""

    def __init__(self, most: int) -> None:
        self._fingerprints: TTLCache[_Key, Fingerprint] = TTLCache(most, QUARTER_SECONDS)

    def get(self, request: ExportRequest) -> Fingerprint | None:
        """That of the document that a reader's request asks for, if it was shown."""
        return self._fingerprints.get(_key(request))

    def keep(self, request: ExportRequest, fingerprint: Fingerprint) -> None:
        """Keep that of the document that a reader's request asks for."""
        self._fingerprints[_key(request)] = fingerprint

    def forget_old(self) -> None:
        """Drop what has been kept for a quarter of an hour."""
        self._fingerprints.expire()


def _key(request: ExportRequest) -> _Key:
    """All that sections of a reader's document depend on, the answers by their digest."""
    languages, parts = (request.plan_language, request.language), (request.edition, request.parts)
    return (request.answers.digest, *languages, *parts, request.share_address, quarter_of_hour())
