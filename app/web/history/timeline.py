"""The versions of a plan by day: what one device typed in one go is one entry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise

from app.i18n.dates import clock_time, join_clauses, long_date
from app.plan.answers import Answers
from app.plan.paths import FieldPath, ItemPath, ListPath, Path, find_path, step_of
from app.plan.plan import STEPS_BY_KEY
from app.storage.repositories.history import History
from app.storage.repositories.operations import RevisionKind
from app.storage.repositories.revisions import Revision
from app.web.advice.fixed import REMOVED, fix_words, removed_words
from app.web.plan.authors import Viewpoint, local_time, moment_words, who_words
from app.web.plan.labels import item_name, path_label
from app.web.plan.view import PlanView

_PAUSE = timedelta(minutes=15)
_MOST_LABELS = 4
_PLACES = {step: place for place, step in enumerate(STEPS_BY_KEY)}


@dataclass(frozen=True, slots=True)
class VersionLink:
    """One version: its number, for its address, and its time."""

    version: int
    time: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Versions that were made in one go, the newest first; ``what`` says what was changed, ``name`` its name."""

    newest: VersionLink
    earlier: tuple[VersionLink, ...]
    time: str
    device: str
    what: str
    name: str
    is_present: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day in words, and its entries, the newest first."""

    date: str
    entries: tuple[Entry, ...]


def days_of(view: PlanView, history: History, own: Viewpoint) -> tuple[Day, ...]:
    """A history in words."""
    telling = _Telling(view, history, own, _numbers(history.revisions), named_answers(view, history))
    by_date = groupby(history.revisions, lambda revision: local_time(view, revision.changed_at, own).date())
    return tuple(
        Day(long_date(date, view.language), tuple(telling.entry(one_go) for one_go in _in_one_go(list(revisions))))
        for date, revisions in by_date
    )


def named_answers(view: PlanView, history: History) -> Answers:
    """The answers with what items were called that are gone, as the history tells of them."""
    return view.answers.with_values({path: raw for path, raw in history.names.items() if not view.answers.raw(path)})


def changed_items(path: str, then: str, now: str) -> list[str]:
    """The paths of the items that a list got or lost when its order changed; its own where it was only ordered."""
    return [f"{path}.{item}" for item in sorted({*then.split()} ^ {*now.split()})] or [path]


def is_list(path: str) -> bool:
    """Whether a path is that of a list, at which its order is."""
    return isinstance(find_path(path), ListPath)


def label_words(view: PlanView, paths: Iterable[str], answers: Answers) -> str:
    """What is at these paths, in words: the first few, and how many more there are.

    An item stands for its fields, and for the list that it was added to or taken from.
    """
    found = list(dict.fromkeys(at for path in sorted(paths, key=_place) if (at := _item_or_field(path))))
    lists = {at.list for at in found if isinstance(at, ItemPath)}
    labels = list(dict.fromkeys(path_label(at, answers, view.knowledge) for at in found if at not in lists))
    shown, more = join_clauses(labels[:_MOST_LABELS], view.language), len(labels) - _MOST_LABELS
    return view.t.gettext("%(changed)s and %(count)s more", changed=shown, count=more) if more > 0 else shown


def _in_one_go(revisions: Sequence[Revision]) -> Iterator[tuple[Revision, ...]]:
    """Revisions, the newest first: those typed on one device without a pause together, but for those with a name."""
    start = 0
    for place, (later, earlier) in enumerate(pairwise(revisions), start=1):
        is_typed = later.operation.kind is earlier.operation.kind is RevisionKind.TYPED
        is_one = is_typed and later.device.is_same(earlier.device) and later.changed_at - earlier.changed_at <= _PAUSE
        if not is_one or earlier.name:
            yield tuple(revisions[start:place])
            start = place
    yield tuple(revisions[start:])


def _numbers(revisions: Sequence[Revision]) -> dict[str, int]:
    """A number for each device of which there are several of one kind, by its id."""
    ids: dict[str, list[str]] = {}
    for device in dict.fromkeys(one.device for one in reversed(revisions)):
        if device.id and device.id not in ids.setdefault(device.kind, []):
            ids[device.kind].append(device.id)
    return {one: number for same in ids.values() if len(same) > 1 for number, one in enumerate(same, start=1)}


@dataclass(frozen=True, slots=True)
class _Telling:
    """What it takes to tell of a history: the plan as it is now, and who looks; ``numbers`` tell devices apart.

    ``answers`` are those of now with what items were called that are gone.
    """

    view: PlanView
    history: History
    own: Viewpoint
    numbers: Mapping[str, int]
    answers: Answers

    def entry(self, one_go: Sequence[Revision]) -> Entry:
        """Some revisions, the newest first, as one entry."""
        links = [VersionLink(one.version, self._time(one)) for one in one_go]
        first, last, device = links[-1].time, links[0].time, one_go[0].device
        words = who_words(self.view, one_go[0].operation.author, self.own)
        is_own = device.is_same(self.own.device)
        return Entry(
            newest=links[0],
            earlier=tuple(links[1:]),
            time=last if first == last else f"{first}–{last}",
            device=words if is_own or device.id not in self.numbers else f"{words} {self.numbers[device.id]}",
            what=self._what(one_go),
            name=one_go[0].name,
            is_present=self.history.is_newest and one_go[0] == self.history.revisions[0],
        )

    def _time(self, revision: Revision) -> str:
        return clock_time(local_time(self.view, revision.changed_at, self.own).time())

    def _what(self, one_go: Sequence[Revision]) -> str:
        t, kind = self.view.t, one_go[0].operation.kind
        if kind is RevisionKind.BEGUN:
            return t.gettext("The plan was started")
        if kind is RevisionKind.FIX and (words := self._fixed(one_go[0], one_go[0])):
            return words[:1].upper() + words[1:]
        changed = self._undone(one_go[0]) or self._changed(one_go)
        if kind is RevisionKind.RESTORE:
            return self._restored(one_go[0].operation.target, changed)
        return {
            RevisionKind.FIX: t.gettext("Done for you: %(changed)s", changed=changed),
            RevisionKind.CHOICE: t.gettext("The other text was chosen: %(changed)s", changed=changed),
            RevisionKind.UNDO: t.gettext("Undone: %(changed)s", changed=changed),
            RevisionKind.REDO: t.gettext("Redone: %(changed)s", changed=changed),
        }.get(kind, changed)

    def _undone(self, revision: Revision) -> str:
        """What a revision undid or redid, where that was done with one tap; empty otherwise."""
        known = {one.version: one for one in self.history.revisions} | dict(self.history.targets)
        about = revision
        while about.operation.kind in (RevisionKind.UNDO, RevisionKind.REDO):
            if about.operation.target not in known:
                return ""
            about = known[about.operation.target]
        is_fix = about is not revision and about.operation.kind is RevisionKind.FIX
        return self._fixed(about, revision) if is_fix else ""

    def _fixed(self, fix: Revision, changed: Revision) -> str:
        """What the page said when it was done, and to what, if that is one item; empty where it said nothing.

        The item is told by what was changed: the fix itself, or what undid it.
        """
        words = fix_words(self.view, fix.operation.id)
        items = {at for path in self._paths(changed) if (at := _item(path))}
        names = {item_name(at, self.answers, self.view.knowledge) for at in items}
        if not words or len(names) != 1:
            return words
        name, t = names.pop(), self.view.t
        if fix.operation.id.startswith(f"fix-{REMOVED}-"):
            return removed_words(name, t)
        return t.gettext("%(label)s: %(text)s", label=words, text=name)

    def _changed(self, one_go: Sequence[Revision]) -> str:
        paths = [path for one in one_go for path in self._paths(one)]
        many = sum(one.answers for one in one_go if one.version not in self.history.paths)
        return (
            self.view.t.ngettext("%(n)s answer", "%(n)s answers", many)
            if many
            else label_words(self.view, paths, self.answers)
        )

    def _paths(self, revision: Revision) -> Iterator[str]:
        """What a revision changed: of a list that got or lost items, these."""
        for path in self.history.paths.get(revision.version, ()):
            values = self.history.orders.get(path, ())
            then = next((raw for version, raw in reversed(values) if version < revision.version), "")
            now = next((raw for version, raw in values if version == revision.version), "")
            yield from changed_items(path, then, now) if values else (path,)

    def _restored(self, target: int, changed: str) -> str:
        then, t = self.history.targets.get(target), self.view.t
        if then is None:
            return t.gettext("Restored: %(changed)s", changed=changed)
        name = then.name or moment_words(self.view, then.changed_at, self.own)
        return t.gettext("Restored as of %(version)s: %(changed)s", version=name, changed=changed)


def _place(path: str) -> tuple[int, str]:
    """The place of a path among the steps."""
    return _PLACES.get(step_of(path), len(_PLACES)), path


def _item_or_field(path: str) -> Path | None:
    at = find_path(path)
    return ListPath(at.step, at.list).item(at.item) if isinstance(at, FieldPath) and at.list else at


def _item(path: str) -> ItemPath | None:
    at = _item_or_field(path)
    return at if isinstance(at, ItemPath) else None
