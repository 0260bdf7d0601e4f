"""A mention: a piece of an answer, and what should stand there now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import attrgetter

from app.base.errors import LimitError
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.paths import FieldPath, find_field
from app.plan.plan import STEPS_BY_KEY

_STEPS = tuple(STEPS_BY_KEY)
_KEY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a text, what should stand there, and whether it surely means what it seems to mean."""

    start: int
    end: int
    replacement: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of the answer at a path: from where to where, its words, and what should stand in their place.

    ``is_certain`` tells that it surely means what it seems to mean; what is not certain is only offered.
    """

    path: str
    start: int
    end: int
    words: str
    replacement: str
    is_certain: bool

    @property
    def key(self) -> str:
        """What tells it from all others, also when it is found again; its words can't be read from it."""
        told = "\0".join((self.path, str(self.start), self.words, self.replacement))
        return sha256(told.encode()).hexdigest()[:_KEY_LENGTH]


def replaced(answers: Answers, mentions: Iterable[Mention]) -> dict[str, str]:
    """The answers that change, by path, when mentions that don't overlap are replaced.

    Raises `LimitError` when one would become too long.
    """
    ordered = sorted(mentions, key=attrgetter("path", "start"))
    changes = {path: spliced(answers.raw(path), some) for path, some in groupby(ordered, attrgetter("path"))}
    for path, text in changes.items():
        if not fits(path, text):
            raise LimitError(_field(path).kind.name, path, _field(path).kind.limit)
    return {path: text for path, text in changes.items() if text != answers.raw(path)}


def spliced(text: str, mentions: Iterable[Mention]) -> str:
    """A text with mentions, in their order, replaced."""
    parts: list[str] = []
    done = 0
    for mention in mentions:
        parts += [text[done : mention.start], mention.replacement]
        done = mention.end
    return "".join([*parts, text[done:]])


def fits(path: str, text: str) -> bool:
    """Whether an answer may be as long as a text is."""
    return len(text) <= _field(path).kind.limit


def by_question(answers: Answers, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in the order of the questions, of the items in their lists, and of the text."""
    orders: dict[tuple[str, str], Mapping[str, int]] = {}

    def place(mention: Mention) -> tuple[int, int, int, int, int]:
        at = _field(mention.path)
        step, name = STEPS_BY_KEY[at.step], at.list or at.field
        if at.list and (at.step, at.list) not in orders:
            orders[at.step, at.list] = {item: number for number, item in enumerate(answers.order(at.step, at.list))}
        item = orders[at.step, at.list].get(at.item, 0) if at.list else 0
        field = list(fields_of(fields_of(step.model)[at.list].item)).index(at.field) if at.list else 0  # type: ignore[union-attr]  # a list's
        return _STEPS.index(at.step), list(fields_of(step.model)).index(name), item, field, mention.start

    return tuple(sorted(mentions, key=place))


def without_overlaps(found: Iterable[Found]) -> tuple[Found, ...]:
    """What was found in one text, the first of what overlaps, and of what begins together the longest."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _field(path: str) -> FieldPath:
    found = find_field(path)
    assert found is not None, f"no field {path}"
    return found
