"""Paths of answers: ``step.field``, ``step.list``, ``step.list.<item id>.field``.

A path is the form field's name, the autosave key, the conflict unit and the coach's pointer.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf, Lists, StagesOf
from app.plan.plan import STEPS_BY_KEY

_ITEM_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


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


def field_path(step: str, field: str, list_name: str = "", item: str = "") -> str:
    """The path of a step's field, or of a field of one item of a step's list."""
    return f"{step}.{list_name}.{item}.{field}" if list_name else f"{step}.{field}"


@lru_cache(maxsize=4096)
def find_field(path: str) -> FieldPath | None:
    """What the path of a single answer points to, or None where no field has that path."""
    parts = path.split(".")
    if len(parts) == 2:
        return _step_field(*parts)
    if len(parts) == 4:
        return _item_field(*parts)
    return None


def find_list(step: str, name: str) -> Lists | None:
    """The list (or the stages) of that name in a step, or None."""
    if step not in STEPS_BY_KEY:
        return None
    found = fields_of(STEPS_BY_KEY[step].model).get(name)
    return found if isinstance(found, ListOf | StagesOf) else None


def is_item_id(text: str) -> bool:
    """Whether a text may serve as the id of a list's item."""
    return bool(_ITEM_ID.fullmatch(text))


def _step_field(step: str, field: str) -> FieldPath | None:
    if step not in STEPS_BY_KEY:
        return None
    kind = fields_of(STEPS_BY_KEY[step].model).get(field)
    return FieldPath(step, field, kind) if isinstance(kind, Kind) else None


def _item_field(step: str, name: str, item: str, field: str) -> FieldPath | None:
    holder = find_list(step, name)
    if holder is None or not is_item_id(item):
        return None
    if isinstance(holder, StagesOf) and item not in holder.keys:
        return None
    kind = fields_of(holder.item).get(field)
    return FieldPath(step, field, kind, name, item) if isinstance(kind, Kind) else None
