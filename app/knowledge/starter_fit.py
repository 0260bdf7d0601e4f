"""Which starters suit a founder who answers up to three questions: what for, with whom, how many."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Field, RootModel

from app.knowledge.loading import SeedModel, check_keys, read_seed

Purpose = Literal["learn", "exchange", "serve", "launch", "earn", "meet", "build", "event"]
People = Literal["strangers", "fans", "colleagues", "neighbours", "customers", "users"]
Size = Literal["up_to_40", "up_to_100", "up_to_300", "more"]

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "purpose": get_args(Purpose),
    "people": get_args(People),
    "size": get_args(Size),
}

# So that a starter made for the purpose comes first, whatever the other answers are.
_WEIGHTS = {"purpose": 7, "people": 2, "size": 1}
_POINTS_BY_RANK = (4, 2, 1)
_SHOWN = 2


class StarterFit(SeedModel):
    """What a starter suits, best first."""

    purposes: Annotated[list[Purpose], Field(min_length=1)]
    people: Annotated[list[People], Field(min_length=1)]
    sizes: Annotated[list[Size], Field(min_length=1)]

    def options(self, question: str) -> Sequence[str]:
        """The options of a question that the starter suits, best first."""
        by_question: Mapping[str, Sequence[str]] = {
            "purpose": self.purposes,
            "people": self.people,
            "size": self.sizes,
        }
        return by_question[question]


class Fit(Enum):
    """How a starter suits one answer: it was made for that, can be used for that, or was made for something else."""

    WELL = "well"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Reason:
    """How a starter suits the answer to one question; ``made_for`` is the answer that would suit it best."""

    question: str
    answer: str
    made_for: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class Match:
    """A starter, and how it suits each answer that was given."""

    key: str
    reasons: tuple[Reason, ...]


class _FitTable(RootModel[dict[str, StarterFit]]):
    model_config = ConfigDict(frozen=True, strict=True)


def load_starter_fits(seeds: Path, keys: Collection[str]) -> Mapping[str, StarterFit]:
    """What each of these starters suits, in their order; raises `KnowledgeError` if the file is not valid."""
    path = seeds / "starters" / "fit.toml"
    fits = read_seed(path, _FitTable).root
    check_keys(path, "starters", set(fits), set(keys))
    return {key: fits[key] for key in keys}


def known_answers(given: Mapping[str, str]) -> dict[str, str]:
    """The answers by question, without those that are not an option of their question."""
    return {question: given[question] for question, options in QUESTIONS.items() if given.get(question) in options}


def best_starters(answers: Mapping[str, str], fits: Mapping[str, StarterFit]) -> tuple[Match, ...]:
    """The two starters that suit the answers best, with reasons; none without answers. A tie keeps their order."""
    if not answers:
        return ()
    best = sorted(fits, key=lambda key: -_points(answers, fits[key]))[:_SHOWN]
    return tuple(Match(key, _reasons(answers, fits[key])) for key in best)


def _points(answers: Mapping[str, str], fit: StarterFit) -> int:
    return sum(_WEIGHTS[question] * _points_of(answer, fit.options(question)) for question, answer in answers.items())


def _points_of(answer: str, options: Sequence[str]) -> int:
    return _POINTS_BY_RANK[min(options.index(answer), 2)] if answer in options else 0


def _reasons(answers: Mapping[str, str], fit: StarterFit) -> tuple[Reason, ...]:
    return tuple(
        Reason(question, answer, fit.options(question)[0], _fit_of(answer, fit.options(question)))
        for question, answer in answers.items()
    )


def _fit_of(answer: str, options: Sequence[str]) -> Fit:
    if answer not in options:
        return Fit.NOT
    return Fit.WELL if answer == options[0] else Fit.PARTLY
