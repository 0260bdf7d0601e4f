"""The phases of the message pack."""

from enum import Enum

from app.i18n.translator import translator
from app.knowledge.content import Knowledge


class Phase(Enum):
    """When in a community's life a text is posted; the order is that of the pack."""

    BEFORE = "before"
    DAYS3 = "days3"
    DAYS7 = "days7"
    MONTH = "month"
    NEEDED = "needed"
    END = "end"


def phase_titles(knowledge: Knowledge) -> dict[Phase, str]:
    """The phases in words."""
    t, steps = translator(knowledge.language), knowledge.guidance.steps
    return {
        Phase.BEFORE: t.gettext("Before launch"),
        Phase.DAYS3: steps["days3"].title,
        Phase.DAYS7: steps["days7"].title,
        Phase.MONTH: steps["month"].title,
        Phase.NEEDED: t.gettext("As needed"),
        Phase.END: t.gettext("When it ends"),
    }


def phase_of_day(day: int) -> Phase:
    """The phase of what is posted on a day."""
    ends = ((0, Phase.BEFORE), (3, Phase.DAYS3), (7, Phase.DAYS7))
    return next((phase for last, phase in ends if day <= last), Phase.MONTH)
