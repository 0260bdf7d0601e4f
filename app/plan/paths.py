"""Paths of answers: ``step.field``, ``step.list``, ``step.list.<item id>``, ``step.list.<item id>.field``.

A path is the form field's name, the autosave key, the conflict unit and the coach's pointer. As a key of answers, in
forms and in the database it is a string; here it is read into its parts, and ``str()`` gives the string again.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import EntriesOf, ListOf, Lists, StagesOf
from app.plan.plan import PARTS_BY_KEY

ITEM_ID_LIMIT = 40

_ITEM_ID = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{ITEM_ID_LIMIT - 1}}}")


@dataclass(frozen=True, slots=True)
class ListPath:
    """The path of a step's list. What is stored there is the order of its items."""

    step: str
    name: str

    def __str__(self) -> str:
        return field_path(self.step, self.name)

    @property
    def holder(self) -> Lists:
        """What the list holds."""
        holder = find_list(self.step, self.name)
        assert holder is not None, f"no list {self}"
        return holder

    def item(self, item: str) -> "ItemPath":
        """The path of an item of the list."""
        return ItemPath(self, item)


@dataclass(frozen=True, slots=True)
class ItemPath:
    """The path of one item of a list. Nothing is stored there; its fields are answers of their own."""

    list: ListPath
    id: str

    def __str__(self) -> str:
        return f"{self.list}.{self.id}"

    @property
    def step(self) -> str:
        """The key of the step."""
        return self.list.step

    def field(self, name: str) -> str:
        """The path of a field of the item, as a key of answers."""
        return field_path(self.list.step, name, self.list.name, self.id)


@dataclass(frozen=True, slots=True)
class FieldPath:
    """The path of one answer with one value; ``list`` and ``item`` are empty for a step's own field."""

    step: str
    field: str
    kind: Kind
    list: str = ""
    item: str = ""

    def __str__(self) -> str:
        return field_path(self.step, self.field, self.list, self.item)


Path = FieldPath | ListPath | ItemPath


def field_path(step: str, field: str, list_name: str = "", item: str = "") -> str:
    """The path, as a key of answers, of a step's field or of a field of one item of a step's list."""
    return f"{step}.{list_name}.{item}.{field}" if list_name else f"{step}.{field}"


@lru_cache(maxsize=16_384)
def find_path(path: str) -> Path | None:
    """What a path points to, or None where a plan has nothing of that path."""
    match path.split("."):
        case [step, name]:
            return ListPath(step, name) if find_list(step, name) else _step_field(step, name)
        case [step, name, item]:
            return ListPath(step, name).item(item) if _has_item(step, name, item) else None
        case [step, name, item, field]:
            return _item_field(step, name, item, field)
    return None


def find_field(path: str) -> FieldPath | None:
    """The field of a path, or None where no field has that path."""
    found = find_path(path)
    return found if isinstance(found, FieldPath) else None


def find_list(step: str, name: str) -> Lists | None:
    """What the list (or the stages) of that name in a step holds, or None."""
    if step not in PARTS_BY_KEY:
        return None
    found = fields_of(PARTS_BY_KEY[step].model).get(name)
    return found if isinstance(found, ListOf | StagesOf | EntriesOf) else None


def step_of(path: str) -> str:
    """The key of the step that a path lies in."""
    return path.partition(".")[0]


def is_item_id(text: str) -> bool:
    """Whether a text may serve as the id of a list's item."""
    return bool(_ITEM_ID.fullmatch(text))


def _step_field(step: str, field: str) -> FieldPath | None:
    if step not in PARTS_BY_KEY:
        return None
    kind = fields_of(PARTS_BY_KEY[step].model).get(field)
    return FieldPath(step, field, kind) if isinstance(kind, Kind) else None


def _item_field(step: str, name: str, item: str, field: str) -> FieldPath | None:
    if not _has_item(step, name, item):
        return None
    kind = fields_of(ListPath(step, name).holder.item).get(field)
    return FieldPath(step, field, kind, name, item) if isinstance(kind, Kind) else None


def _has_item(step: str, name: str, item: str) -> bool:
    holder = find_list(step, name)
    if isinstance(holder, StagesOf):
        return item in holder.keys
    return holder is not None and is_item_id(item)
