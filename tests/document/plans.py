"""Plans in which every answer can be told from every other, and what a document says."""

import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from app.document.build import build_document
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.shown.shown_plan import ShownPlan
from app.knowledge.content import Knowledge
from app.plan.answers import Answers, is_private
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import StagesOf
from app.plan.paths import field_path
from app.plan.plan import STEPS

_NAMES = {"key", "target"}
CHANGED_AT = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
ADDRESS = "https://plans.example/s/reader"


def marked_plan() -> Answers:
    """Every field answered with a word of its own, which no kind but text understands; each list has two items."""
    values = {path: f"mark{number}x" for number, path in enumerate(_field_paths())}
    chosen = {path.removesuffix("_other"): "other" for path in values if path.endswith("_other")}
    return Answers({**values, **chosen, **_orders()})


def shown_plan(
    answers: Answers, knowledge: Knowledge, edition: Edition = Edition.OPERATOR, *, is_owners: bool = True
) -> ShownPlan:
    """An edition of a plan as its owner downloads it, or as others see it."""
    return ShownPlan(answers, knowledge, is_owners, edition, CHANGED_AT, ADDRESS)


def document_of(answers: Answers, knowledge: Knowledge, *, is_private: bool) -> Document:
    """The document as its owner downloads it, or as others see it."""
    return build_document(shown_plan(answers, knowledge, is_owners=is_private))


def words_of(value: Any) -> Iterator[str]:
    """Every text that a document holds, wherever it stands; but no names for the program's own use."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from words_of(part)
    elif dataclasses.is_dataclass(value):
        for name in (attribute.name for attribute in dataclasses.fields(value)):
            yield from words_of(getattr(value, name) if name not in _NAMES else ())


def marks() -> dict[str, str]:
    """The words of the marked plan by the paths of their fields."""
    return {path: raw for path, raw in marked_plan().items() if raw.startswith("mark")}


def leaks(text: str) -> list[str]:
    """The private fields of the marked plan whose words are in a text."""
    return [path for path, raw in marks().items() if is_private(path) and raw in text]


def gaps(text: str) -> list[str]:
    """The other fields of the marked plan whose words are not in a text."""
    return [path for path, raw in marks().items() if not is_private(path) and raw not in text]


def _field_paths() -> Iterator[str]:
    for step in STEPS:
        for name, holder in fields_of(step.model).items():
            if isinstance(holder, Kind):
                yield field_path(step.key, name)
            else:
                ids = holder.keys if isinstance(holder, StagesOf) else ("a", "b")
                yield from (field_path(step.key, key, name, item) for item in ids for key in fields_of(holder.item))


def _orders() -> dict[str, str]:
    lists = ((step.key, name, holder) for step in STEPS for name, holder in fields_of(step.model).items())
    return {field_path(step, name): "b a" for step, name, holder in lists if not isinstance(holder, Kind | StagesOf)}
