"""What the parts of a document are called."""

from collections.abc import Mapping

from app.document.model.parts import Part
from app.i18n.translator import Translator


def part_titles(t: Translator) -> Mapping[Part, str]:
    """What the parts of an operator's document are called."""
    return {
        Part.BRIEF: t.gettext("Brief"),
        Part.RUN_BOOK: t.gettext("Run book"),
        Part.REFERENCE: t.gettext("Reference"),
        Part.MESSAGES: t.gettext("Messages"),
        Part.PEOPLE: t.gettext("Sheets for people"),
    }
