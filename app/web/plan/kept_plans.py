"""Plans kept in memory with all that was computed of them, for as long as nothing of them changes.

Whoever asks has just read the plan's record from the database, so what is kept is right with several servers too.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from cachetools import LRUCache

from app.base.once import Once
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.schedule.moments import quarter_of_hour
from app.storage.repositories.plans import PlanRecord
from app.storage.repositories.snapshots import PlanSnapshot
from app.web.plan.view import PlanView

# A little above what was measured: a plan read and reviewed in one language takes 192 kB for a starter of 726 answers
# and 36 kB of text, 1,086 kB for 4,426 answers and 310 kB.
_BYTES_PER_BYTE = 2
_BYTES_PER_ANSWER = 250


@dataclass(frozen=True)
class KeptPlan:
    """A plan at one version, and its views by the language of the interface."""

    snapshot: PlanSnapshot
    quarter: int
    views: dict[Language, PlanView] = field(default_factory=dict)

    @property
    def bytes(self) -> int:
        """About what it takes in memory with a view."""
        return self.snapshot.record.size * _BYTES_PER_BYTE + len(self.snapshot.stored) * _BYTES_PER_ANSWER

    def view(self, language: Language, content: Content) -> PlanView:
        """The plan as its pages show it in a language."""
        if language not in self.views:
            self.views[language] = PlanView(self.snapshot, content[language], content[self.snapshot.record.language])
        return self.views[language]


class KeptPlans:
    """The plans that were used last, as many as fit into so many bytes. For the event loop alone."""

    def __init__(self, most_bytes: int) -> None:
        self._plans: LRUCache[str, KeptPlan] = LRUCache(most_bytes, getsizeof=lambda plan: plan.bytes)
        self._being_read = Once[PlanSnapshot]()

    async def get(self, record: PlanRecord, read: Callable[[], Awaitable[PlanSnapshot]]) -> KeptPlan:
        """The plan of a record just read: as it is kept, or read now and kept instead of its earlier versions."""
        kept = self._plans.get(record.id)
        if kept and kept.snapshot.record == record and kept.quarter == quarter_of_hour():
            return kept
        kept = KeptPlan(await self._being_read.do(record, read), quarter_of_hour())
        if kept.bytes <= self._plans.maxsize:
            self._plans[record.id] = kept
        return kept
