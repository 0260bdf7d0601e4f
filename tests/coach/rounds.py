"""Rounds of plans written blind: what the coach missed and said falsely when it first saw them, and what it does now.

A round is a folder of plans in `plans/`. Its `fell.toml` keeps the first reading and is never changed; `known.toml`
says how things stand, so that every improvement and every harm is a line in a diff. Both are written by
``python -m tests.coach.rounds round-3``.
"""

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.coach.founders import FOLDER, FounderPlan, Verdict, founder_plan, precision, recall, verdict

FELL, KNOWN = "fell.toml", "known.toml"

_SECTIONS = ("missed", "false", "false_musts")


@dataclass(frozen=True, slots=True)
class Round:
    """The plans of a round, and the folder that keeps them."""

    folder: Path
    plans: tuple[FounderPlan, ...]

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name


def rounds(folder: Path = FOLDER) -> tuple[Round, ...]:
    """The rounds there are, in order."""
    return tuple(read_round(one) for one in sorted(folder.glob("round-*")))


def read_round(folder: Path) -> Round:
    """The round of a folder."""
    paths = (one for one in sorted(folder.glob("*.toml")) if one.name not in (FELL, KNOWN))
    return Round(folder, tuple(map(founder_plan, paths)))


def standing(plans: Iterable[FounderPlan]) -> Mapping[str, Mapping[str, list[str]]]:
    """What is missed and false now, by the plan; plans with neither are left out."""
    return {plan.slug: wrong for plan in plans if (wrong := _wrong(verdict(plan)))}


def recorded(one: Round, name: str) -> Mapping[str, Mapping[str, list[str]]]:
    """What a file of the round says of it."""
    return tomllib.loads((one.folder / name).read_text(encoding="utf-8"))


def verdicts_in(one: Round, name: str) -> list[Verdict]:
    """The verdicts that a file of the round keeps."""
    kept = recorded(one, name)
    return [_kept(plan, kept.get(plan.slug, {})) for plan in one.plans]


def write(one: Round) -> None:
    """Write how the round stands; how it fell too, the first time."""
    text = "\n".join(_lines(standing(one.plans)))
    for path in (one.folder / FELL, one.folder / KNOWN):
        if path.name == KNOWN or not path.exists():
            path.write_text(text, encoding="utf-8")


def told(one: Round) -> Iterator[str]:
    """The round in lines: figures as it fell and now, then what is still missed and false, by check."""
    now = [verdict(plan) for plan in one.plans]
    yield f"{one.name}, {len(one.plans)} plans"
    yield f"  as it fell: {_figures(verdicts_in(one, FELL))}"
    yield f"  now:        {_figures(now)}"
    yield from _by_check("missed", ((plan, result.missed) for plan, result in zip(one.plans, now, strict=True)))
    yield from _by_check("false", ((plan, result.false_alarms) for plan, result in zip(one.plans, now, strict=True)))


def _wrong(result: Verdict) -> Mapping[str, list[str]]:
    told_of = zip(_SECTIONS, (result.missed, result.false_alarms, result.false_musts), strict=True)
    return {name: sorted(names) for name, names in told_of if names}


def _kept(plan: FounderPlan, wrong: Mapping[str, list[str]]) -> Verdict:
    missed, alarms, musts = (frozenset(wrong.get(name, ())) for name in _SECTIONS)
    return Verdict(plan.expected - missed, missed, alarms, musts)


def _figures(verdicts: list[Verdict]) -> str:
    musts = sum(len(one.false_musts) for one in verdicts)
    return f"recall {recall(verdicts):.3f}, precision {precision(verdicts):.3f}, false musts {musts}"


def _by_check(word: str, named: Iterable[tuple[FounderPlan, frozenset[str]]]) -> Iterator[str]:
    plans = [(name, plan.slug) for plan, names in named for name in names]
    for name, count in Counter(name for name, _ in plans).most_common():
        yield f"  {word} {name} {count}: {', '.join(slug for check, slug in plans if check == name)}"


def _lines(wrong: Mapping[str, Mapping[str, list[str]]]) -> Iterator[str]:
    for slug, sections in wrong.items():
        yield f"[{slug}]"
        yield from (f"{name} = {json.dumps(names)}" for name, names in sections.items())
        yield ""


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        write(read_round(FOLDER / argument))
