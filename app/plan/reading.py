"""Answers -> plan: every raw answer read into its typed value."""

from typing import Any

from app.plan.answers import Answers, is_item_filled
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import Lists, StagesOf
from app.plan.paths import field_path
from app.plan.plan import STEPS, Plan, Step


def read_plan(answers: Answers) -> Plan:
    """The typed plan that these answers make. It never fails: what is missing is empty, what is strange is `Odd`."""
    return Plan(**{step.key: _read_step(answers, step) for step in STEPS})


def _read_step(answers: Answers, step: Step) -> Any:
    values = {
        name: kind.read(answers.raw(field_path(step.key, name)))
        if isinstance(kind, Kind)
        else _read_items(answers, step.key, name, kind)
        for name, kind in fields_of(step.model).items()
    }
    return step.model(**values)


def _read_items(answers: Answers, step: str, name: str, holder: Lists) -> tuple[Any, ...]:
    ids = answers.order(step, name)
    if isinstance(holder, StagesOf):
        ids = tuple(item for item in ids if is_item_filled(answers, step, name, item, holder))
    return tuple(_read_item(answers, step, name, item, holder.item) for item in ids)


def _read_item(answers: Answers, step: str, name: str, item: str, model: type) -> Any:
    values = {
        field: kind.read(answers.raw(field_path(step, field, name, item)))
        for field, kind in fields_of(model).items()
        if isinstance(kind, Kind)
    }
    return model(id=item, **values)
