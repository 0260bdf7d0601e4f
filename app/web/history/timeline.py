"""The versions of a plan by day: what one device changed in one go is one entry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise

from app.i18n.dates import clock_time, join_clauses, long_date
from app.plan.paths import FieldPath, ListPath, Path, find_path
from app.storage.repositories.history import History
from app.storage.repositories.operations import Device, RevisionKind
from app.storage.repositories.revisions import Revision
from app.web.plan.authors import device_words, local_time
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView

_PAUSE = timedelta(minutes=15)
_MOST_LABELS = 4


@dataclass(frozen=True, slots=True)
class VersionLink:
    """One version: its number, for its address, and its time."""

    version: int
    time: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Versions that one device made in one go, the newest first; ``what`` says what was changed, ``name`` its name."""

    newest: VersionLink
    earlier: tuple[VersionLink, ...]
    time: str
    device: str
    what: str
    name: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day in words, and its entries, the newest first."""

    date: str
    entries: tuple[Entry, ...]


def days_of(view: PlanView, history: History, own: Device) -> tuple[Day, ...]:
    """A history in words, seen from a device, in the time of the community."""
    by_date = groupby(history.revisions, lambda revision: local_time(view, revision.changed_at).date())
    return tuple(
        Day(
            long_date(date, view.language),
            tuple(_entry(view, history, one_go, own) for one_go in _in_one_go(list(revisions))),
        )
        for date, revisions in by_date
    )


def label_words(view: PlanView, paths: Iterable[str]) -> str:
    """What is at these paths, in words: the first few, and how many more there are. An item stands for its fields."""
    changed = list(dict.fromkeys(at for path in sorted(paths) if (at := _item_or_field(path))))
    labels = [path_label(at, view.answers, view.knowledge) for at in changed[:_MOST_LABELS]]
    shown, more = join_clauses(labels, view.language), len(changed) - _MOST_LABELS
    return view.t.gettext("%(changed)s and %(count)s more", changed=shown, count=more) if more > 0 else shown


def _in_one_go(revisions: Sequence[Revision]) -> Iterator[tuple[Revision, ...]]:
    """Revisions, the newest first, cut where the device or the kind changes, where a name is, and at a pause."""
    start = 0
    for place, (later, earlier) in enumerate(pairwise(revisions), start=1):
        is_typed = later.operation.kind is earlier.operation.kind is RevisionKind.TYPED
        is_one = is_typed and later.device.is_same(earlier.device) and later.changed_at - earlier.changed_at <= _PAUSE
        if not is_one or earlier.name:
            yield tuple(revisions[start:place])
            start = place
    yield tuple(revisions[start:])


def _entry(view: PlanView, history: History, one_go: Sequence[Revision], own: Device) -> Entry:
    links = [VersionLink(one.version, clock_time(local_time(view, one.changed_at).time())) for one in one_go]
    first, last = links[-1].time, links[0].time
    return Entry(
        newest=links[0],
        earlier=tuple(links[1:]),
        time=last if first == last else f"{first}–{last}",
        device=device_words(one_go[0].device, own, view.t),
        what=_what(view, one_go, history.paths),
        name=one_go[0].name,
    )


def _what(view: PlanView, one_go: Sequence[Revision], paths: Mapping[int, Sequence[str]]) -> str:
    t, kind = view.t, one_go[0].operation.kind
    if kind is RevisionKind.BEGUN:
        return t.gettext("The plan was started")
    changed = label_words(view, (path for one in one_go for path in paths.get(one.version, ())))
    return {
        RevisionKind.FIX: t.gettext("Done for you: %(changed)s", changed=changed),
        RevisionKind.CHOICE: t.gettext("The other text was chosen: %(changed)s", changed=changed),
        RevisionKind.UNDO: t.gettext("Undone: %(changed)s", changed=changed),
        RevisionKind.REDO: t.gettext("Redone: %(changed)s", changed=changed),
        RevisionKind.RESTORE: t.gettext("Restored: %(changed)s", changed=changed),
    }.get(kind, changed)


def _item_or_field(path: str) -> Path | None:
    at = find_path(path)
    return ListPath(at.step, at.list).item(at.item) if isinstance(at, FieldPath) and at.list else at
