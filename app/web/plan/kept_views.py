"""Views of plans kept in memory, with all that was computed of them, for as long as nothing of the plan changes.

Those who ask have just read the plan's record from the database, so what is kept is right with several servers too.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from cachetools import TTLCache

from app.base.once import Once
from app.base.quarters import QUARTER_SECONDS, quarter_of_hour
from app.i18n.languages import Language
from app.storage.repositories.plans import PlanRecord
from app.web.plan.view import PlanView

# A little above what was measured: a plan read and reviewed in one language takes 192 kB for a starter of 726 answers
# and 36 kB of text, 1,086 kB for 4,426 answers and 310 kB.
_BYTES_PER_BYTE = 2
_BYTES_PER_ANSWER = 250

_Key = tuple[str, Language]


@dataclass(frozen=True, slots=True)
class _KeptView:
    view: PlanView
    quarter: int

    @property
    def bytes(self) -> int:
        """About what it takes in memory."""
        return self.view.record.size * _BYTES_PER_BYTE + len(self.view.stored) * _BYTES_PER_ANSWER


class KeptViews:
    """The views that were used last, as many as fit into so many bytes, for a quarter of an hour at most.

    For the event loop alone.
    """

    def __init__(self, most_bytes: int) -> None:
        self._views: TTLCache[_Key, _KeptView] = TTLCache(
            most_bytes, QUARTER_SECONDS, getsizeof=lambda kept: kept.bytes
        )
        self._being_made = Once[PlanView]()

    async def get(self, record: PlanRecord, language: Language, make: Callable[[], Awaitable[PlanView]]) -> PlanView:
        """The view of a record that was just read: as it is kept, or made now and kept instead of earlier versions."""
        kept, quarter = self._views.get((record.id, language)), quarter_of_hour()
        if kept and kept.view.record == record and kept.quarter == quarter:
            return kept.view

        async def made() -> PlanView:
            view = await make()
            self._keep(_KeptView(view, quarter))
            return view

        return await self._being_made.do((record, language, quarter), made)

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return int(self._views.currsize)

    def forget_old(self) -> None:
        """Drop what has been kept for a quarter of an hour."""
        self._views.expire()

    def _keep(self, kept: _KeptView) -> None:
        if kept.bytes <= self._views.maxsize:
            self._views[kept.view.id, kept.view.language] = kept
