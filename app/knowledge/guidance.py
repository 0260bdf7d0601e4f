"""Guidance: what each question says to the founder, in one language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ConfigDict, RootModel

from app.base.errors import KnowledgeError
from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_seed, read_toml
from app.knowledge.sources import SOURCES
from app.plan.fields.choices import CHOICES
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf
from app.plan.paths import FieldPath
from app.plan.plan import CHAPTERS, PARTS, PARTS_BY_KEY


class FieldGuidance(SeedModel):
    """The words of one question. Only lists have ``add`` and ``empty``."""

    label: str
    hint: str
    example: str
    add: str = ""
    empty: str = ""


class StepGuidance(SeedModel):
    """The words of one step; ``source`` is the key of the experience that ``why`` comes from."""

    title: str
    question: str
    why: str
    source: str
    fields: dict[str, FieldGuidance]


class ItemGuidance(SeedModel):
    """The words of one shape of list item."""

    title: str
    fields: dict[str, FieldGuidance]


class StageGuidance(SeedModel):
    """The words of one stage of the member journey."""

    title: str
    hint: str


class _Shared(SeedModel):
    notes: FieldGuidance
    chapters: dict[str, str]


class _ChoiceTable(RootModel[dict[str, dict[str, str]]]):
    model_config = ConfigDict(frozen=True, strict=True)


@dataclass(frozen=True)
class Guidance:
    """Everything the questions say in one language."""

    steps: Mapping[str, StepGuidance]
    items: Mapping[str, ItemGuidance]
    stages: Mapping[str, StageGuidance]
    choices: Mapping[str, Mapping[str, str]]
    notes: FieldGuidance
    chapters: Mapping[str, str]

    def of_step_field(self, step: str, field: str) -> FieldGuidance:
        """The words of a step's own field or list."""
        return self.notes if field == "notes" else self.steps[step].fields[field]

    def of_item(self, model: type) -> ItemGuidance:
        """The words of a list item's shape."""
        return self.items[shape_name(model)]

    def of_path(self, path: FieldPath) -> FieldGuidance:
        """The words of the field at a path."""
        if not path.list:
            return self.of_step_field(path.step, path.field)
        holder = fields_of(PARTS_BY_KEY[path.step].model)[path.list]
        assert not isinstance(holder, Kind)
        return self.of_item(holder.item).fields[path.field]


def load_guidance(seeds: Path, language: Language) -> Guidance:
    """The guidance of one language; raises `KnowledgeError` if something is missing or unknown."""
    folder = seeds / "guidance" / language.value
    shared = read_seed(folder / "shared.toml", _Shared)
    check_keys(folder / "shared.toml", "chapters", set(shared.chapters), set(CHAPTERS))
    return Guidance(
        steps={part.key: _load_step(folder, part.key, part.model) for part in PARTS},
        items={shape_name(model): _load_item(folder, model) for model in _item_models()},
        stages=_load_stages(folder),
        choices=_load_choices(folder),
        notes=shared.notes,
        chapters=shared.chapters,
    )


def shape_name(model: type) -> str:
    """The name of an item's shape in ``seeds/``: its class name in snake case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()


def _load_step(folder: Path, key: str, model: type) -> StepGuidance:
    path = folder / "steps" / f"{key}.toml"
    step = read_seed(path, StepGuidance)
    if step.source not in SOURCES:
        raise KnowledgeError(f"{path}: source: {step.source!r} is not one of {', '.join(SOURCES)}")
    check_keys(path, "fields", set(step.fields), set(fields_of(model)) - {"notes"})
    for name, kind in fields_of(model).items():
        if isinstance(kind, ListOf):
            words = {word for word in ("add", "empty") if getattr(step.fields[name], word)}
            check_keys(path, f"fields.{name}", words, {"add", "empty"})
    return step


def _load_item(folder: Path, model: type) -> ItemGuidance:
    path = folder / "items" / f"{shape_name(model)}.toml"
    item = read_seed(path, ItemGuidance)
    check_keys(path, "fields", set(item.fields), set(fields_of(model)))
    return item


def _load_stages(folder: Path) -> dict[str, StageGuidance]:
    path = folder / "stages.toml"
    data = read_toml(path)
    check_keys(path, "stages", set(data), set(CHOICES["journey_stage"]))
    return {key: parse_seed(path, data[key], StageGuidance) for key in CHOICES["journey_stage"]}


def _load_choices(folder: Path) -> dict[str, dict[str, str]]:
    path = folder / "choices.toml"
    words = read_seed(path, _ChoiceTable).root
    check_keys(path, "choices", set(words), set(CHOICES))
    for name, one in words.items():
        check_keys(path, name, set(one), set(CHOICES[name]))
    return {name: {key: words[name][key] for key in CHOICES[name]} for name in words}


def _item_models() -> tuple[type, ...]:
    holders = (kind for part in PARTS for kind in fields_of(part.model).values() if not isinstance(kind, Kind))
    return tuple(dict.fromkeys(holder.item for holder in holders))
