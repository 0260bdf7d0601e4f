"""What a path is called on pages: its step, its list and item, and its question."""

from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import StagesOf
from app.plan.paths import FieldPath, ItemPath, ListPath, Path, find_field
from app.wording.values import value_words

_BETWEEN = " · "


def path_label(at: Path, answers: Answers, knowledge: Knowledge) -> str:
    """The label of an answer, a list or an item; items are called by their first answer."""
    if isinstance(at, ListPath):
        return _list_label(at, knowledge)
    if isinstance(at, ItemPath):
        return f"{_list_label(at.list, knowledge)}{_BETWEEN}{item_name(at, answers, knowledge)}"
    field = knowledge.guidance.of_path(at).label
    if at.list:
        item = ListPath(at.step, at.list).item(at.item)
        return f"{path_label(item, answers, knowledge)}{_BETWEEN}{field}"
    return f"{knowledge.guidance.steps[at.step].title}{_BETWEEN}{field}"


def answer_words(at: FieldPath, raw: str, knowledge: Knowledge) -> str:
    """What was typed at a path, in words: what was chosen by its name, days and times as they are written."""
    return value_words(at.kind.read(raw), at.kind, knowledge)


def item_name(at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    """What an item is called: by its first answer, else by what it is."""
    if isinstance(at.list.holder, StagesOf):
        return knowledge.guidance.stages[at.id].title
    first = find_field(at.field(next(iter(fields_of(at.list.holder.item)))))
    words = answer_words(first, answers.raw(str(first)), knowledge).strip() if first else ""
    return words or knowledge.guidance.of_item(at.list.holder.item).title


def _list_label(at: ListPath, knowledge: Knowledge) -> str:
    guidance = knowledge.guidance
    parts = (guidance.steps[at.step].title, guidance.of_step_field(at.step, at.name).label)
    return _BETWEEN.join(dict.fromkeys(parts))
