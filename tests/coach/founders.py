"""Twenty plans of other founders, with the findings that an expert, who did not know the checks, would expect."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.coach.checks.registry import CHECKS
from app.coach.model.context import ReviewContext
from app.i18n.languages import Language
from app.plan.files.reading import read_plan_file
from tests.coach.cases import case_of, found_names, must_names
from tests.plan.plans import plan_file

FOLDER = Path(__file__).parent / "plans"


@dataclass(frozen=True, slots=True)
class FounderPlan:
    """A plan as its founder left it, and what an expert would say about it."""

    slug: str
    story: str
    context: ReviewContext
    expected: frozenset[str]
    reasons: frozenset[str]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the coach found of what was expected, what it missed, and what it said without being asked."""

    found: frozenset[str]
    missed: frozenset[str]
    false_alarms: frozenset[str]
    false_musts: frozenset[str] = frozenset()


def founder_plans() -> tuple[FounderPlan, ...]:
    """The plans, by the name of their file."""
    return tuple(founder_plan(path) for path in sorted(FOLDER.glob("*.toml")))


def founder_plan(path: Path) -> FounderPlan:
    """The plan of a file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    language = Language(data["language"])
    read = read_plan_file(plan_file(data["answers"], language.value))
    context = case_of(read.answers, language, date.fromisoformat(data["today"]))
    expected, reasons = frozenset(data["expected"]), frozenset(data.get("why", {}))
    return FounderPlan(path.stem, data["story"], context, expected, reasons, read.unknown)


def verdict(plan: FounderPlan) -> Verdict:
    """The coach's findings beside the expert's."""
    found = found_names(plan.context)
    alarms = found - plan.expected
    return Verdict(found & plan.expected, plan.expected - found, alarms, must_names(plan.context, alarms))


def recall(verdicts: Iterable[Verdict]) -> float:
    """The share of what was expected that was found."""
    counts = [(len(one.found), len(one.missed)) for one in verdicts]
    return _share(sum(found for found, _ in counts), sum(missed for _, missed in counts))


def precision(verdicts: Iterable[Verdict]) -> float:
    """The share of what was found that was expected."""
    counts = [(len(one.found), len(one.false_alarms)) for one in verdicts]
    return _share(sum(found for found, _ in counts), sum(alarms for _, alarms in counts))


def never_expected(plans: Iterable[FounderPlan]) -> list[str]:
    """The checks that no plan expects to speak."""
    expected = frozenset[str]().union(*(plan.expected for plan in plans))
    return [check.name for check in CHECKS if check.name not in expected]


def _share(good: int, bad: int) -> float:
    return good / (good + bad) if good + bad else 1.0
