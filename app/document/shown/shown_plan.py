"""A plan as its reader may see it: what every document, sheet, calendar, poster and plan file is made of."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from app.document.model.editions import Edition
from app.document.shown.editions import edition_answers
from app.i18n.languages import Language
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.schedule.timetable import DatedActivity, timetable


@dataclass(frozen=True)
class ShownPlan:
    """A plan in one edition and in the language of its knowledge, filtered once and read once.

    It takes all stored answers, and shows those that its reader may see; nothing can be built from the others.
    ``is_owners`` is true only where the owner is the reader. ``changed_at`` is the plan's last change, and
    ``share_address`` is where it can be read online; it is empty where that is nowhere. ``drafted`` are the paths of
    the answers that are still an example's.
    """

    _stored: Answers
    knowledge: Knowledge
    is_owners: bool
    edition: Edition = Edition.OPERATOR
    changed_at: datetime | None = None
    share_address: str = ""
    drafted: frozenset[str] = frozenset()

    @cached_property
    def answers(self) -> Answers:
        """The answers that the edition shows, without private ones unless ``is_private``."""
        return edition_answers(self._stored, self.edition, self.knowledge, is_private=self.is_private)

    @cached_property
    def plan(self) -> Plan:
        """The plan that the shown answers make."""
        return read_plan(self.answers)

    @cached_property
    def timetable(self) -> tuple[DatedActivity, ...]:
        """The shown activities with their dates, in the order in which they happen."""
        return timetable(self.plan)

    def is_typed(self, path: str) -> bool:
        """Whether the founder wrote a text that is otherwise written from the answers."""
        return bool(self._stored.raw(path))

    def timetable_of(self, step: str) -> tuple[DatedActivity, ...]:
        """The shown activities of one of the three activity steps."""
        return tuple(dated for dated in self.timetable if dated.step == step)

    @property
    def is_private(self) -> bool:
        """Whether private parts are shown: in the owner's operator edition alone."""
        return self.is_owners and self.edition is Edition.OPERATOR

    @property
    def language(self) -> Language:
        """The language of headings and written texts."""
        return self.knowledge.language
