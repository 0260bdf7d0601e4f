"""What the page of edit links says at its top after something was done, as its address tells."""

from enum import StrEnum

from app.i18n.translator import Translator


class Done(StrEnum):
    """What was done."""

    NOTHING = ""
    LABELLED = "labelled"
    TURNED_OFF = "off"
    REPLACED = "replaced"


def done_words(done: Done, t: Translator) -> str:
    """What the page says; empty where nothing was done."""
    return {
        Done.NOTHING: "",
        Done.LABELLED: t.gettext("The label is changed, in the history too."),
        Done.TURNED_OFF: t.gettext("The link is turned off. Browsers that used it can't open the plan any more."),
        Done.REPLACED: t.gettext(
            "All earlier edit links and the recovery code are turned off, and other browsers can't open the plan any "
            "more. Save the new link below."
        ),
    }[done]
