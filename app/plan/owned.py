"""How much of a step is its founder's, counted over what it asks: its questions, and each item of its lists."""

from collections.abc import Collection, Iterator

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.paths import ItemPath, ListPath, field_path
from app.plan.plan import Step

_OTHER = "_other"


def owned(answers: Answers, drafted: Collection[str], step: Step) -> tuple[bool, ...]:
    """Whether each answer of a step is its founder's; an item is when one of its fields is, and no essential is not."""
    return tuple(_owned(answers, drafted, step))


def _owned(answers: Answers, drafted: Collection[str], step: Step) -> Iterator[bool]:
    for name, kind in fields_of(step.model).items():
        path = field_path(step.key, name)
        if not isinstance(kind, Kind):
            items = answers.items_of(ListPath(step.key, name))
            yield from (_is_own(there, drafted) for item in items if (there := _filled(answers, item)))
        elif answers.raw(path).strip() and not name.endswith(_OTHER):
            yield path not in drafted


def _filled(answers: Answers, item: ItemPath) -> dict[str, Kind]:
    """The fields of an item that have an answer, by path."""
    kinds = {item.field(name): kind for name, kind in fields_of(item.list.holder.item).items()}
    return {path: kind for path, kind in kinds.items() if isinstance(kind, Kind) and answers.raw(path).strip()}


def _is_own(there: dict[str, Kind], drafted: Collection[str]) -> bool:
    drafts = [path for path in there if path in drafted]
    return len(drafts) < len(there) and not any(there[path].essential for path in drafts)
