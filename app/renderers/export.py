"""What a renderer is given."""

from dataclasses import dataclass

from app.document.document import Document
from app.document.events import CalendarEvent
from app.document.sheets import Sheet
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal


@dataclass(frozen=True, slots=True)
class Export:
    """A plan to be rendered, already without what its reader may not see.

    ``language`` is the plan's own, which the plan file keeps; the document may be in another. ``dismissals`` are for
    the owner's plan file only. ``sheets`` and ``events`` hold the same plan for spreadsheets and calendars.
    """

    document: Document
    answers: Answers
    language: Language
    dismissals: tuple[Dismissal, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    events: tuple[CalendarEvent, ...] = ()
    paper: str = "a4"
