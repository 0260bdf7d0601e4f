"""Starter playbooks: complete plans to begin with, a folder for each, with a file for each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from app.base.errors import KnowledgeError, PlanFileError
from app.i18n.holidays import holiday_name
from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_seed, read_toml
from app.plan.answers import Answers
from app.plan.files.plan_file import FORMAT
from app.plan.files.reading import read_plan_file
from app.plan.place import place_of
from app.plan.plan import Plan
from app.plan.reading import read_plan

WEEKS_UNTIL_LAUNCH = 3


class AboutStarter(SeedModel):
    """What a starter is for, in the words of the home page."""

    title: str
    summary: str
    suits: str


class _Order(SeedModel):
    keys: list[str]


class _StarterFile(SeedModel):
    about: AboutStarter
    answers: dict[str, Any]


@dataclass(frozen=True)
class Starter:
    """A starter playbook in one language. Its answers have no launch date."""

    key: str
    about: AboutStarter
    answers: Answers
    language: Language

    @cached_property
    def plan(self) -> Plan:
        """The plan that the answers make, without a launch date."""
        return read_plan(self.answers)

    def answers_from(self, today: date) -> Answers:
        """The starter's answers with the launch on the Monday three weeks from today, or after a holiday then."""
        launch = launch_date(today, place_of(self.plan, self.language))
        return self.answers.with_values({"when.launch_date": launch.isoformat()})


def launch_date(today: date, country: str) -> date:
    """The first Monday that leaves three full weeks from today and is no public holiday of the country."""
    later = today + timedelta(weeks=WEEKS_UNTIL_LAUNCH)
    monday = later + timedelta(days=-later.weekday() % 7)
    while holiday_name(country, monday, Language.EN):
        monday += timedelta(weeks=1)
    return monday


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
    return Starter(folder.name, data.about, plan.answers, language)
