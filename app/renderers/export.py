"""What a renderer is given."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from app.document.model.document import Document
from app.document.model.events import CalendarEvent
from app.document.model.sheets import Sheet
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal


@dataclass(frozen=True)
class Export:
    """A plan to be rendered, already without what its reader may not see.

    ``language`` is the plan's own, which the plan file keeps; the document may be in another. ``dismissals`` are for
    the owner's plan file only. ``make_sheets`` and ``make_events`` give the same plan for spreadsheets and calendars;
    most formats need neither, so they are not called before somebody asks.
    """

    document: Document
    answers: Answers
    language: Language
    dismissals: tuple[Dismissal, ...] = ()
    make_sheets: Callable[[], tuple[Sheet, ...]] = tuple
    make_events: Callable[[], tuple[CalendarEvent, ...]] = tuple
    paper: str = "a4"

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The plan as sheets."""
        return self.make_sheets()

    @cached_property
    def events(self) -> tuple[CalendarEvent, ...]:
        """The plan as events of a calendar."""
        return self.make_events()
