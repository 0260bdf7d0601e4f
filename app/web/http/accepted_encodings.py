"""In which encoding an answer is sent, by what ``Accept-Encoding`` says: a weight of 0 means no (RFC 9110, 12.5.3)."""

import re
from enum import StrEnum

from starlette.datastructures import Headers

_NAME = "accept-encoding"
_NO = re.compile(r"\s*q\s*=\s*0(\.0*)?\s*", re.IGNORECASE)


class Encoding(StrEnum):
    """How an answer is compressed, as `Content-Encoding` names it."""

    BROTLI = "br"
    GZIP = "gzip"


def accepted_encoding(headers: Headers) -> Encoding | None:
    """The smallest encoding that the sender of these headers reads. Who reads anything gets what all read."""
    accepted = dict(_coding(part) for part in ",".join(headers.getlist(_NAME)).split(","))
    if accepted.get("br", False):
        return Encoding.BROTLI
    return Encoding.GZIP if accepted.get("gzip", accepted.get("*", False)) else None


def _coding(part: str) -> tuple[str, bool]:
    name, *parameters = part.split(";")
    return name.strip().casefold(), not any(map(_NO.fullmatch, parameters))
