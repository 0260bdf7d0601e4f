"""Limits in words."""

from app.base.errors import LimitError
from app.i18n.translator import Translator

BODY_LIMIT = 2_500_000
IMPORT_PATH = "/import"
# The page of the largest plan: its text some four times over, with markup and escapes. It is kept on disk, and only its
# beginning is read.
_FILE_LIMIT = 32_000_000
_PASTE_LIMIT = 8_500_000


def body_limit(path: str, content_type: str) -> int:
    """How many bytes a request to a path may carry: a plan file is larger than any form of a plan."""
    if path != IMPORT_PATH:
        return BODY_LIMIT
    return _FILE_LIMIT if content_type.startswith("multipart/") else _PASTE_LIMIT


def limit_words(error: LimitError, t: Translator) -> str:
    """What a person is told who met a limit."""
    if error.limit == "list":
        return t.gettext("This list is full: the limit is %(most)s. Remove one to add another.", most=error.most)
    if error.limit == "plan":
        return t.gettext("This plan is too large now. Shorten or remove something, then save again.")
    return t.gettext(
        "This is too long: the limit is %(most)s characters. Shorten it, then save again.", most=error.most
    )
