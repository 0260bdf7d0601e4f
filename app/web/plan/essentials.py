"""What the essentials path asks: of each step the essential questions alone, and of each item of a list as little."""

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import Lists, StagesOf
from app.plan.paths import FieldPath, ListPath, find_list, find_path

_FIRST_STAGES = 3


def asked_of_items(holder: Lists) -> tuple[str, ...]:
    """The fields that are asked of each item of a list: the essential ones, or the first where none is."""
    kinds = {name: kind for name, kind in fields_of(holder.item).items() if isinstance(kind, Kind)}
    essential = tuple(name for name, kind in kinds.items() if kind.essential)
    return essential or tuple(kinds)[:1]


def asked_stages(holder: StagesOf) -> tuple[str, ...]:
    """The stages of the journey that are asked: the first ones, as nobody can think of all at once."""
    return holder.keys[:_FIRST_STAGES]


def is_asked(path: str) -> bool:
    """Whether the essentials path asks for the answer or the list at a path, on the page of its step."""
    at = find_path(path)
    if isinstance(at, FieldPath) and not at.list:
        return at.kind.essential
    if isinstance(at, FieldPath):
        holder = find_list(at.step, at.list)
        is_row = not isinstance(holder, StagesOf) or at.item in asked_stages(holder)
        return bool(holder and holder.essential and is_row and at.field in asked_of_items(holder))
    return isinstance(at, ListPath) and at.holder.essential
