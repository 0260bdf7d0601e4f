"""What differs between two states of a plan: a pure comparison of answers, in the order of the questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import Lists
from app.plan.paths import FieldPath, ItemPath, ListPath, find_field
from app.plan.plan import PARTS


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """An answer that was another; of an item only where the item is in its list in both states."""

    at: FieldPath
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """An item that is in its list in one of both states only."""

    at: ItemPath
    is_there_now: bool


@dataclass(frozen=True, slots=True)
class OrderDifference:
    """A list whose items are in another order; those that are in it in one state only don't count."""

    at: ListPath


Difference = FieldDifference | ItemDifference | OrderDifference


def differences(then: Answers, now: Answers) -> tuple[Difference, ...]:
    """What is different now from what was then."""
    return tuple(found for step in PARTS for found in _in_step(step.key, step.model, then, now))


def _in_step(step: str, model: type, then: Answers, now: Answers) -> Iterator[Difference]:
    for name, kind in fields_of(model).items():
        if isinstance(kind, Kind):
            yield from _in_field(f"{step}.{name}", then, now)
        else:
            yield from _in_list(ListPath(step, name), kind, then, now)


def _in_list(at: ListPath, holder: Lists, then: Answers, now: Answers) -> Iterator[Difference]:
    order_then, order_now = (answers.order(at.step, at.name) for answers in (then, now))
    both = set(order_then) & set(order_now)
    yield from (ItemDifference(at.item(item), is_there_now=False) for item in order_then if item not in both)
    for item in order_now:
        if item not in both:
            yield ItemDifference(at.item(item), is_there_now=True)
            continue
        for name in fields_of(holder.item):
            yield from _in_field(at.item(item).field(name), then, now)
    if [item for item in order_then if item in both] != [item for item in order_now if item in both]:
        yield OrderDifference(at)


def _in_field(path: str, then: Answers, now: Answers) -> Iterator[FieldDifference]:
    before, after = then.raw(path), now.raw(path)
    if before.strip() != after.strip():
        at = find_field(path)
        assert at is not None
        yield FieldDifference(at, before, after)
