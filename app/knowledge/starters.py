"""Starter playbooks: complete plans to begin with, a folder for each, with a file for each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import Field

from app.base.errors import KnowledgeError, PlanFileError
from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_seed, read_toml
from app.plan.answers import Answers
from app.plan.files.plan_file import FORMAT
from app.plan.files.reading import read_plan_file
from app.plan.plan import Plan
from app.plan.reading import read_plan


class AboutStarter(SeedModel):
    """What a starter is for, in the words of the home page."""

    title: str
    summary: str
    suits: str


class _Order(SeedModel):
    keys: list[str]


class _StarterFile(SeedModel):
    about: AboutStarter
    words: dict[str, str] = Field(default_factory=dict)
    answers: dict[str, Any]


@dataclass(frozen=True)
class Starter:
    """A starter playbook in one language, as it is written: without a launch date, and with places in its texts.

    ``words`` are what a place says whose answer is empty, by the answer's path. `app.first_draft` makes a plan of it.
    """

    key: str
    about: AboutStarter
    words: Mapping[str, str]
    answers: Answers
    language: Language

    @cached_property
    def plan(self) -> Plan:
        """The plan that the answers make: right in its numbers, choices and times, but its texts have places."""
        return read_plan(self.answers)


def load_starters(seeds: Path, language: Language) -> Mapping[str, Starter]:
    """Every starter of one language, by key and in their order; raises `KnowledgeError` if one is not valid."""
    folder = seeds / "starters"
    keys = read_seed(folder / "order.toml", _Order).keys
    check_keys(folder / "order.toml", "keys", set(keys), {entry.name for entry in folder.iterdir() if entry.is_dir()})
    return {key: _load_starter(folder / key, language) for key in keys}


def _load_starter(folder: Path, language: Language) -> Starter:
    path = folder / f"{language.value}.toml"
    data = parse_seed(path, read_toml(path), _StarterFile)
    try:
        plan = read_plan_file({"format": FORMAT, "language": language.value, "answers": data.answers})
    except PlanFileError as error:
        raise KnowledgeError(f"{path}: {error}") from error
    if plan.unknown:
        raise KnowledgeError(f"{path}: unknown {', '.join(plan.unknown)}")
    return Starter(folder.name, data.about, data.words, plan.answers, language)
