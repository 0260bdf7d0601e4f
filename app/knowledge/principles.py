"""Principles: what experience says at each question, with its reason, its figures and its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pydantic import Field

from app.base.errors import KnowledgeError
from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_toml
from app.knowledge.sources import SOURCES, load_sources
from app.plan.fields.choices import CHOICES
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.plan import STEPS


class PrincipleFacts(SeedModel):
    """Whose experience a principle is, and the places it belongs to, the most fitting first.

    A place is a step, a step's field or list, a field of a list's items, or a stage of the member journey.
    """

    sources: list[str]
    fields: list[str]


class Found(SeedModel):
    """What one source found, where sources differ."""

    source: str
    says: str


class PrincipleWords(SeedModel):
    """A principle in one language: the advice, why, and its figures. It has ``found`` if sources differ."""

    says: str
    why: str
    figures: list[str] = Field(default_factory=list)
    found: list[Found] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Principle:
    """A principle, ready to be shown. ``source_words`` names each source, by its key."""

    key: str
    facts: PrincipleFacts
    words: PrincipleWords
    source_words: Mapping[str, str]

    @property
    def source(self) -> str:
        """Whose experience it is, in one line."""
        return " · ".join(self.source_words[key] for key in self.facts.sources)


@dataclass(frozen=True)
class Principles:
    """All principles of one language, in the order of the wizard."""

    by_key: Mapping[str, Principle]

    def at(self, place: str) -> tuple[Principle, ...]:
        """The principles to be shown at a place; each is shown at the first of its places."""
        return self._by_place.get(place, ())

    @cached_property
    def _by_place(self) -> Mapping[str, tuple[Principle, ...]]:
        places: dict[str, tuple[Principle, ...]] = {}
        for principle in self.by_key.values():
            first = principle.facts.fields[0]
            places[first] = (*places.get(first, ()), principle)
        return places


def load_principles(seeds: Path, language: Language) -> Principles:
    """The principles of one language; raises `KnowledgeError` if one is not valid."""
    folder = seeds / "principles"
    facts, words = read_toml(folder / "facts.toml"), read_toml(folder / f"{language.value}.toml")
    check_keys(folder / f"{language.value}.toml", "principles", set(words), set(facts))
    sources = load_sources(seeds, language)
    principles = {}
    for key in facts:
        facts_of = parse_seed(folder / f"facts.toml: {key}", facts[key], PrincipleFacts)
        words_of = parse_seed(folder / f"{language.value}.toml: {key}", words[key], PrincipleWords)
        _check_known(folder, key, facts_of, words_of)
        principles[key] = Principle(key, facts_of, words_of, sources)
    return Principles(principles)


def _check_known(folder: Path, key: str, facts: PrincipleFacts, words: PrincipleWords) -> None:
    sources = {*facts.sources, *(found.source for found in words.found)}
    if unknown := sources - set(SOURCES):
        raise KnowledgeError(f"{folder}: {key}: unknown source {', '.join(sorted(unknown))}")
    if unknown := set(facts.fields) - _places():
        raise KnowledgeError(f"{folder}: {key}: no such place {', '.join(sorted(unknown))}")


@cache
def _places() -> frozenset[str]:
    return frozenset(_each_place())


def _each_place() -> Iterator[str]:
    for step in STEPS:
        yield step.key
        for name, kind in fields_of(step.model).items():
            yield f"{step.key}.{name}"
            if not isinstance(kind, Kind):
                yield from (f"{step.key}.{name}.{field}" for field in fields_of(kind.item))
    yield from (f"how.stages.{stage}" for stage in CHOICES["journey_stage"])
