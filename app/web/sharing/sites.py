"""The sites that may show a link in a frame, as their owner types them and as browsers are told them."""

import re
from urllib.parse import urlsplit

MOST_SITES = 5
_LONGEST_SITE, _LONGEST_HOST = 300, 253
_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*")


def split_sites(typed: str) -> list[str]:
    """The sites that a text lists, as they were typed."""
    return typed.replace(",", " ").replace("，", " ").replace("、", " ").split()


def site_origin(typed: str) -> str:
    """The origin of a site, such as ``https://example.org``; empty where the text is anything else."""
    if len(typed) > _LONGEST_SITE:  # before anything looks at it: some of that takes long
        return ""
    try:
        parts = urlsplit(typed)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode().lower()
    except ValueError:
        return ""
    is_more = parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc
    if is_more or parts.scheme not in ("https", "http") or len(host) > _LONGEST_HOST or not _HOST.fullmatch(host):
        return ""
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}"
