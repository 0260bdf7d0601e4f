"""Which earlier versions of a plan are kept: the older, the fewer. A pure rule; the page of the history tells it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from app.storage.repositories.revisions import Revision

EVERY_VERSION_FOR = timedelta(days=1)
ONE_AN_HOUR_FOR = timedelta(days=7)
ONE_A_DAY_FOR = timedelta(days=90)
LAST_ONES = 10
"""So many are kept however large they are: what was done last can be undone."""


def versions_to_keep(revisions: Iterable[Revision], now: datetime, shown: Collection[int] = ()) -> set[int]:
    """The versions to keep of a plan's revisions, the oldest first.

    Named ones always, that which it began with, and those that links show for good (``shown``).
    """
    kept: set[int] = set(shown)
    last: dict[object, int] = {}
    for number, revision in enumerate(revisions):
        if number == 0 or revision.name:
            kept.add(revision.version)
        last[_span(revision, now)] = revision.version
    return kept | set(last.values())


def without_older_half(revisions: Sequence[Revision], shown: Collection[int] = ()) -> set[int]:
    """The versions to keep where there isn't room for all.

    Named ones, those that links show for good, the newer half of the others, the last few.
    """
    always = {revision.version for revision in revisions if revision.name} | set(shown)
    others = [revision.version for revision in revisions if revision.version not in always]
    newer = others[min(len(others) // 2, max(0, len(others) - LAST_ONES)) :]
    return always | set(newer)


def _span(revision: Revision, now: datetime) -> object:
    """The span of time of which one version is kept."""
    changed_at = revision.changed_at
    age = now - changed_at
    if age <= EVERY_VERSION_FOR:
        return revision.version
    if age <= ONE_AN_HOUR_FOR:
        return changed_at.strftime("%Y-%m-%d %H")
    if age <= ONE_A_DAY_FOR:
        return changed_at.date()
    return changed_at.isocalendar()[:2]
