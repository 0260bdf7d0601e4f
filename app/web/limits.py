"""Limits in words."""

from app.errors import LimitError
from app.i18n.translator import Translator

BODY_LIMIT = 2_500_000


def limit_words(error: LimitError, say: Translator) -> str:
    """What a person is told who met a limit."""
    if error.limit == "list":
        return say.gettext("This list is full: it takes %(most)s entries. Remove one to add another.", most=error.most)
    if error.limit == "plan":
        return say.gettext("This plan has become too large. Shorten or remove something, then save again.")
    return say.gettext("This is too long: it takes %(most)s characters. Shorten it, then save again.", most=error.most)
