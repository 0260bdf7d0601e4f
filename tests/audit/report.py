"""What a part of the audit found: a table, what is over its limit, and what could not run."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SHOWN_PLACES = 3


@dataclass(frozen=True)
class Report:
    """One part of the audit. ``over`` is what it objects to; ``skipped`` says what could not run, and how to get it."""

    title: str
    lines: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()

    def text(self) -> str:
        """The report as it is printed."""
        could_not = (f"could not run: {one}" for one in self.skipped)
        verdict = f"{len(self.over)} over the limit" if self.over else "" if self.skipped else "nothing to object to"
        objections = (f"  ! {one}" for one in self.over)
        return "\n".join([f"\n== {self.title}", *self.lines, *could_not, *([verdict] if verdict else []), *objections])


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in one place."""

    what: str
    place: str


def grouped(problems: Iterable[Problem]) -> tuple[str, ...]:
    """The problems, each once, with the places where it is; the most frequent first."""
    places = defaultdict[str, list[str]](list)
    for problem in sorted(set(problems)):
        places[problem.what].append(problem.place)
    frequent = sorted(places.items(), key=lambda item: -len(item[1]))
    return tuple(f"{what}\n      at {_places(found)}" for what, found in frequent)


def _places(found: Sequence[str]) -> str:
    more = len(found) - _SHOWN_PLACES
    return "; ".join(found[:_SHOWN_PLACES]) + (f"; and {more} more" if more > 0 else "")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> tuple[str, ...]:
    """Lines of a table: the first column to the left, the others to the right."""
    lines = [tuple(str(cell) for cell in row) for row in (head, *rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(head))]
    return tuple(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    left = first[0] + " " * (first[1] - _width(first[0]))
    return left + "".join("  " + " " * (width - _width(cell)) + cell for cell, width in others)


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
