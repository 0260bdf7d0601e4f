"""Limits in words."""

from app.errors import LimitError
from app.i18n.translator import Translator
from app.plan.file_reading import HTML_LIMIT

BODY_LIMIT = 2_500_000
IMPORT_PATH = "/import"
_IMPORT_LIMIT = HTML_LIMIT + 500_000  # what a form adds around a file


def body_limit(path: str) -> int:
    """How many bytes a request to a path may carry: a plan file is larger than any form of a plan."""
    return _IMPORT_LIMIT if path == IMPORT_PATH else BODY_LIMIT


def limit_words(error: LimitError, say: Translator) -> str:
    """What a person is told who met a limit."""
    if error.limit == "list":
        return say.gettext("This list is full: it takes %(most)s entries. Remove one to add another.", most=error.most)
    if error.limit == "plan":
        return say.gettext("This plan has become too large. Shorten or remove something, then save again.")
    return say.gettext("This is too long: it takes %(most)s characters. Shorten it, then save again.", most=error.most)
