"""Limits in words."""

from app.errors import LimitError
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


def limit_words(error: LimitError, say: Translator) -> str:
    """What a person is told who met a limit."""
    if error.limit == "list":
        return say.gettext("This list is full: it takes %(most)s entries. Remove one to add another.", most=error.most)
    if error.limit == "plan":
        return say.gettext("This plan has become too large. Shorten or remove something, then save again.")
    return say.gettext("This is too long: it takes %(most)s characters. Shorten it, then save again.", most=error.most)
