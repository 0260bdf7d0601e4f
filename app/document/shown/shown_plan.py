"""A plan as its reader may see it: what every document, sheet, calendar, poster and plan file is made of."""

import re
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
from app.schedule.people_named import names_in
from app.schedule.timetable import DatedActivity, timetable

_HAS_BLANKS = re.compile(r"[^\u2e80-\U0003ffff]")
"""A name that doesn't begin with a Han character, Kana or Hangul is in a script that sets blanks between words."""


@dataclass(frozen=True)
class ShownPlan:
    """A plan in one edition and in the language of its knowledge, filtered once and read once.

    It takes all stored answers, and shows those that its reader may see; nothing can be built from the others.
    ``is_owners`` is true only where the owner is the reader. ``changed_at`` is the plan's last change, and
    ``share_address`` is where it can be read online; it is empty where that is nowhere. ``drafted`` are the paths of
    the answers that are still an example's. A report shows what became of the plan, too.
    """

    _stored: Answers
    knowledge: Knowledge
    is_owners: bool
    edition: Edition = Edition.OPERATOR
    changed_at: datetime | None = None
    share_address: str = ""
    drafted: frozenset[str] = frozenset()
    is_report: bool = False

    @cached_property
    def answers(self) -> Answers:
        """The answers that the edition shows, without private ones unless ``is_private``."""
        flags = {"is_private": self.is_private, "is_report": self.is_report}
        return edition_answers(self._stored, self.edition, self.knowledge, **flags)

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

    def names_somebody(self, words: str) -> bool:
        """Whether words name somebody of the team or a seed user, whom the edition may not show."""
        return bool(self._names and self._names.search(words))

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        """Any of the names, or a part of one; one of letters that stand apart only as a whole word."""
        names = sorted(names_in(read_plan(self._stored)), key=len, reverse=True)
        words = [
            rf"(?<![^\W_]){re.escape(one)}(?![^\W_])" if _HAS_BLANKS.match(one) else re.escape(one) for one in names
        ]
        return re.compile("|".join(words), re.IGNORECASE) if words else None

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
