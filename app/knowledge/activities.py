"""The activity library: things to do together, each described well enough to run it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from app.base.errors import KnowledgeError
from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_toml
from app.knowledge.messages import COMPUTED_PLACES, places_in
from app.plan.fields.choices import CHOICES
from app.plan.paths import find_field

OWN_PLACES = ("activity.day", "activity.time", "activity.owner")


class ActivityFacts(SeedModel):
    """What an activity of the library suits, the same in every language.

    ``steps`` are the activity steps it fits into, or "before" for the team's work ahead of the launch. ``sizes`` are
    the smallest and the largest group it works in (people), ``communities`` the kinds it suits (empty: any),
    ``main_of`` those that meet for it, ``spread`` how often it may happen in the first 30 days.
    """

    kind: str
    minutes: int
    steps: list[Literal["before", "days3", "days7", "month"]]
    sizes: list[int]
    communities: list[str]
    place: Literal["online", "offline", "either"]
    led_by: Literal["team", "member", "guest"]
    interactive: bool
    promotes: bool
    spread: int
    teaches_rules: bool = False
    main_of: list[str] = Field(default_factory=list)


class ActivityWords(SeedModel):
    """An activity of the library in one language. ``steps`` and ``message`` may have places for the plan's answers."""

    title: str
    purpose: str
    steps: list[str]
    message: str
    material: str
    expected: str
    if_silent: str


@dataclass(frozen=True, slots=True)
class LibraryActivity:
    """An activity of the library."""

    key: str
    facts: ActivityFacts
    words: ActivityWords


ActivityLibrary = Mapping[str, LibraryActivity]


def load_activities(seeds: Path, language: Language) -> ActivityLibrary:
    """The activity library in one language, in its order; raises `KnowledgeError` if it is not valid."""
    folder = seeds / "activities"
    facts, words = read_toml(folder / "facts.toml"), read_toml(folder / f"{language.value}.toml")
    check_keys(folder / f"{language.value}.toml", "activities", set(words), set(facts))
    return {key: _load_activity(folder, language, key, facts[key], words[key]) for key in facts}


def _load_activity(folder: Path, language: Language, key: str, facts: object, words: object) -> LibraryActivity:
    activity = LibraryActivity(
        key,
        parse_seed(folder / f"facts.toml: {key}", facts, ActivityFacts),
        parse_seed(folder / f"{language.value}.toml: {key}", words, ActivityWords),
    )
    problems = _problems(activity)
    if problems:
        raise KnowledgeError(f"{folder}: {key}: {', '.join(problems)}")
    return activity


def _problems(activity: LibraryActivity) -> list[str]:
    facts, words = activity.facts, activity.words
    texts, communities = (words.message, *words.steps), (*facts.communities, *facts.main_of)
    return [
        *(f"unknown kind {kind!r}" for kind in [facts.kind] if kind not in CHOICES["activity_kind"]),
        *(f"unknown community {kind!r}" for kind in communities if kind not in CHOICES["community_kind"]),
        *(f"{place!r} is no place" for text in texts for place in places_in(text) if not _is_place(place)),
        *(["sizes are a smallest and a largest"] if len(facts.sizes) != 2 else []),
    ]


def _is_place(place: str) -> bool:
    return place in OWN_PLACES or place in COMPUTED_PLACES or find_field(place) is not None
