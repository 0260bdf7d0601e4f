"""What the page of comments says at its top after something was done, as its address tells."""

from enum import StrEnum

from app.i18n.translator import Translator


class Done(StrEnum):
    """What was done."""

    NOTHING = ""
    ANSWERED = "answered"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    REMOVED = "removed"


def done_words(done: Done, t: Translator) -> str:
    """What the page says; empty where nothing was done."""
    return {
        Done.NOTHING: "",
        Done.ANSWERED: t.gettext("Your answer is saved. Readers of that link see it below the comment."),
        Done.RESOLVED: t.gettext("The comment is resolved. Readers no longer see it."),
        Done.REOPENED: t.gettext("The comment is open again. Readers of that link see it."),
        Done.REMOVED: t.gettext("The comment is removed."),
    }[done]
