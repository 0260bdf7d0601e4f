"""What a page of the history says at its top after something was done, as its address tells."""

from enum import StrEnum

from app.i18n.translator import Translator


class Notice(StrEnum):
    """What was done, or could not be."""

    NOTHING = ""
    RESTORED = "restored"
    NAMED = "named"
    UNDONE = "undone"
    REDONE = "redone"
    PASSED = "passed"
    GONE = "gone"
    FULL = "full"


def notice_words(notice: Notice, t: Translator) -> str:
    """What the page says; empty where nothing was done."""
    return {
        Notice.NOTHING: "",
        Notice.RESTORED: t.gettext("Restored. You can undo it under History."),
        Notice.NAMED: t.gettext("The name is saved."),
        Notice.UNDONE: t.gettext("Undone."),
        Notice.REDONE: t.gettext("Redone."),
        Notice.PASSED: t.gettext("That was done already, or something has changed since. This is how things are now."),
        Notice.FULL: t.gettext("That doesn't fit: the plan would become too large. Shorten something first."),
        Notice.GONE: t.gettext("That version isn't kept any more. These are the versions that are."),
    }[notice]
