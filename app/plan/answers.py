"""Answers: the immutable mapping from path to what was typed. It is all that is stored of a plan."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType

from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import EntriesOf, StagesOf
from app.plan.paths import FieldPath, ItemPath, ListPath, find_list, find_path, step_of
from app.plan.plan import STEPS_BY_KEY

_REPORTED = re.compile(r"run\.(?:ticks\.[^.]+\.outcome|figures\.[^.]+\.value|signs\.[^.]+\.came_true)")


@dataclass(frozen=True, slots=True)
class Answers(Mapping[str, str]):
    """Raw answers by path. A list's own path holds its item ids, separated by spaces."""

    values_by_path: Mapping[str, str] = field(default_factory=dict)
    _items: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _digest: bytes = field(default=b"", init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "values_by_path", MappingProxyType(dict(self.values_by_path)))

    def __reduce__(self) -> tuple[type["Answers"], tuple[dict[str, str]]]:
        return Answers, (dict(self.values_by_path),)

    def __getitem__(self, path: str) -> str:
        return self.values_by_path[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_by_path)

    def __len__(self) -> int:
        return len(self.values_by_path)

    @property
    def size(self) -> int:
        """The size of all that was typed, in bytes of UTF-8."""
        return sum(len(raw.encode()) for raw in self.values_by_path.values())

    @property
    def digest(self) -> bytes:
        """What tells these answers from all others. It is computed once."""
        if not self._digest:
            written = json.dumps(sorted(self.values_by_path.items())).encode()
            object.__setattr__(self, "_digest", sha256(written).digest())
        return self._digest

    def raw(self, path: str) -> str:
        """What was typed at a path; empty where nothing was."""
        return self.values_by_path.get(path, "")

    def order(self, step: str, name: str) -> tuple[str, ...]:
        """The ids of a list's items in their order; for stages their fixed keys, and entries by their ids."""
        holder = find_list(step, name)
        if isinstance(holder, StagesOf):
            return holder.keys
        if isinstance(holder, EntriesOf):
            return self._entries(f"{step}.{name}.")
        return tuple(self.raw(f"{step}.{name}").split())

    def items_of(self, at: ListPath) -> tuple[ItemPath, ...]:
        """The paths of a list's items in their order."""
        return tuple(at.item(item) for item in self.order(at.step, at.name))

    def given(self) -> dict[str, str]:
        """The answers to the wizard that are there: not blank, no order of a list, of no item taken out of its list."""
        return {
            path: raw
            for path, raw in self.values_by_path.items()
            if raw.strip() and step_of(path) in STEPS_BY_KEY and self.is_in_place(path)
        }

    def is_in_place(self, path: str) -> bool:
        """Whether a path is of an answer, and not of an order or of an item taken out of its list."""
        found = find_path(path)
        if not isinstance(found, FieldPath):
            return False
        if not found.list or isinstance(find_list(found.step, found.list), EntriesOf):
            return True
        return found.item in self._items_in(found.step, found.list)

    def _entries(self, start: str) -> tuple[str, ...]:
        """The ids of the entries whose paths begin so, and that have an answer."""
        paths = (path for path, raw in self.values_by_path.items() if path.startswith(start) and raw.strip())
        return tuple(sorted({path[len(start) :].partition(".")[0] for path in paths}))

    def _items_in(self, step: str, name: str) -> frozenset[str]:
        """The ids of a list's items. An order is read once, or each of a list's answers would read all of it."""
        at = (step, name)
        if at not in self._items:
            self._items[at] = frozenset(self.order(step, name))
        return self._items[at]

    def with_values(self, changes: Mapping[str, str]) -> "Answers":
        """These answers with some of them replaced."""
        return Answers({**self.values_by_path, **changes})

    def without_private(self) -> "Answers":
        """Only what may be shown to others: private fields and lists are gone, not merely hidden."""
        return Answers({path: raw for path, raw in self.values_by_path.items() if not is_private(path)})

    def for_report(self) -> "Answers":
        """The same for a report: also what was ticked and counted, but no word that a team wrote of it."""
        shown = {path: raw for path, raw in self.values_by_path.items() if is_reported(path) or not is_private(path)}
        return Answers(shown)


def is_reported(path: str) -> bool:
    """Whether a report shows the private answer at a path to others, where its owner shares one."""
    return bool(_REPORTED.fullmatch(path))


@lru_cache(maxsize=16_384)
def is_private(path: str) -> bool:
    """Whether the answer at a path is for the owner's eyes only; an unknown path counts as private."""
    found = find_path(path)
    if isinstance(found, ListPath):
        return found.holder.private
    if not isinstance(found, FieldPath):
        return True
    holder = find_list(found.step, found.list)
    return found.kind.private or (holder is not None and holder.private)


def is_item_filled(answers: Answers, item: ItemPath) -> bool:
    """Whether any field of a list's item has an answer."""
    return any(answers.raw(item.field(name)).strip() for name in fields_of(item.list.holder.item))
