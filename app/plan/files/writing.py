"""From answers to a plan file."""

from collections.abc import Collection
from typing import Any

from app.i18n.languages import Language
from app.plan.answers import Answers, is_item_filled
from app.plan.copying import whole
from app.plan.dismissals import Dismissal, write_dismissals
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf
from app.plan.files.plan_file import FORMAT
from app.plan.paths import ItemPath, ListPath, field_path
from app.plan.plan import PARTS


def write_plan_file(
    answers: Answers,
    language: Language,
    dismissals: tuple[Dismissal, ...] = (),
    calendar_id: str = "",
    drafted: Collection[str] = (),
) -> dict[str, Any]:
    """The plan file of some answers, ready for JSON; what is empty is left out.

    ``drafted`` are the paths of the answers that are still an example's.
    """
    steps = {step.key: _write_step(answers, step.key, step.model) for step in PARTS}
    written = {key: step for key, step in steps.items() if step}
    head: dict[str, Any] = {"format": FORMAT, "language": language.value}
    if calendar_id:
        head["calendar_id"] = calendar_id
    head["answers"] = written
    if marked := sorted(whole(answers).keys() & set(drafted)):
        head["drafted"] = marked
    return {**head, "dismissed": write_dismissals(dismissals)} if dismissals else head


def _write_step(answers: Answers, step: str, model: type) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for name, kind in fields_of(model).items():
        if isinstance(kind, Kind):
            raw = answers.raw(field_path(step, name))
            if raw.strip():
                written[name] = kind.to_file(raw)
        elif items := _write_items(answers, ListPath(step, name)):
            written[name] = items
    return written


def _write_items(answers: Answers, at: ListPath) -> Any:
    items = answers.items_of(at)
    if isinstance(at.holder, ListOf):
        return [{"id": item.id, **_write_item(answers, item)} for item in items]
    return {item.id: _write_item(answers, item) for item in items if is_item_filled(answers, item)}


def _write_item(answers: Answers, item: ItemPath) -> dict[str, Any]:
    raws = {
        key: (kind, answers.raw(item.field(key)))
        for key, kind in fields_of(item.list.holder.item).items()
        if isinstance(kind, Kind)
    }
    return {key: kind.to_file(raw) for key, (kind, raw) in raws.items() if raw.strip()}
