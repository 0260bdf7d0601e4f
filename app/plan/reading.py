"""Answers -> plan: every raw answer read into its typed value."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import StagesOf
from app.plan.paths import ItemPath, ListPath, field_path
from app.plan.plan import PARTS, Part, Plan


def read_plan(answers: Answers) -> Plan:
    """The typed plan that these answers make. It never fails: what is missing is empty, what is wrong `Unreadable`."""
    return Plan(**{step.key: _read_step(answers, step) for step in PARTS})


def reread_plan(plan: Plan, answers: Answers, changed: Iterable[str]) -> Plan:
    """The plan after the answers at some paths have changed: only their steps are read."""
    keys = {path.partition(".")[0] for path in changed}
    return replace(plan, **{step.key: _read_step(answers, step) for step in PARTS if step.key in keys})


def _read_step(answers: Answers, step: Part) -> Any:
    values = {
        name: kind.read(answers.raw(field_path(step.key, name)))
        if isinstance(kind, Kind)
        else _read_items(answers, ListPath(step.key, name))
        for name, kind in fields_of(step.model).items()
    }
    return step.model(**values)


def _read_items(answers: Answers, at: ListPath) -> tuple[Any, ...]:
    items = answers.items_of(at)
    if isinstance(at.holder, StagesOf):
        items = tuple(item for item in items if is_item_filled(answers, item))
    return tuple(_read_item(answers, item, at.holder.item) for item in items)


def _read_item(answers: Answers, item: ItemPath, model: type) -> Any:
    values = {
        name: kind.read(answers.raw(item.field(name)))
        for name, kind in fields_of(model).items()
        if isinstance(kind, Kind)
    }
    return model(id=item.id, **values)
