"""The first month of each kind of community as an arc: what is on which day, and what it all leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from app.base.errors import KnowledgeError
from app.i18n.languages import Language
from app.knowledge.activities import ActivityLibrary
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_toml
from app.plan.fields.choices import CHOICES

_COMMON = "common"


class ArcPlace(SeedModel):
    """A place for an activity.

    ``of`` are keys of activities or kinds of them, the best first; what the group meets for (``main``) has none.
    ``needed`` places are filled even if nobody has hours left.
    """

    day: int
    part: Literal["before", "week_one", "main", "member_led", "ending", "other"] = "other"
    of: list[str] = Field(default_factory=list)
    teaches_rules: bool = False
    needed: bool = False


class _Places(SeedModel):
    places: list[ArcPlace]


class ArcFacts(_Places):
    """The arc of a kind of community, the same in every language.

    ``a_week`` is how often a week the group comes together at most. ``weekends`` are for what the group meets for, kept
    free, or days like any other.
    """

    a_week: int
    weekends: Literal["for_main", "free", "any"]


class ArcWords(SeedModel):
    """What an arc leads to, a sentence each."""

    week_one: str
    main: str
    member_led: str
    ending: str


@dataclass(frozen=True, slots=True)
class Arc:
    """The arc of a kind of community. ``places`` are in the order of days."""

    facts: ArcFacts
    words: ArcWords
    places: tuple[ArcPlace, ...]


def load_arcs(seeds: Path, language: Language, activities: ActivityLibrary) -> Mapping[str, Arc]:
    """The arcs by kind of community; raises `KnowledgeError` if a file is not valid."""
    folder, kinds = seeds / "arcs", set(CHOICES["community_kind"])
    facts, words = read_toml(folder / "facts.toml"), read_toml(folder / f"{language.value}.toml")
    check_keys(folder / "facts.toml", "arcs", set(facts), {_COMMON, *kinds})
    check_keys(folder / f"{language.value}.toml", "arcs", set(words), kinds)
    common = parse_seed(folder / f"facts.toml: {_COMMON}", facts[_COMMON], _Places).places
    arcs = {}
    for kind in CHOICES["community_kind"]:
        own = parse_seed(folder / f"facts.toml: {kind}", facts[kind], ArcFacts)
        places = tuple(sorted((*common, *own.places), key=lambda place: place.day))
        _check(folder / f"facts.toml: {kind}", places, activities)
        arcs[kind] = Arc(own, parse_seed(folder / f"{language.value}.toml: {kind}", words[kind], ArcWords), places)
    return arcs


def _check(path: Path, places: tuple[ArcPlace, ...], activities: ActivityLibrary) -> None:
    known = {*activities, *CHOICES["activity_kind"]}
    unknown = [name for place in places for name in place.of if name not in known]
    if unknown:
        raise KnowledgeError(f"{path}: neither an activity nor a kind: {', '.join(unknown)}")
    if any(bool(place.of) is (place.part == "main") for place in places):
        raise KnowledgeError(f"{path}: a place says what it is filled with, unless it is the main one")
