"""What a check is, and what it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

from app.coach.model.context import ReviewContext

_BETWEEN = "~"
_LONGEST = 400
_DIGITS = 32


class Severity(StrEnum):
    """How much a finding weighs."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Answer(StrEnum):
    """What a founder may answer where the coach asks because it isn't sure."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing that a check found.

    ``path`` is the answer or list to go to. ``values`` are the founder's own, for the sentence that says what was
    found; ``variant`` picks another sentence of the same check. ``about`` names the items concerned, by their paths: a
    finding that was dismissed stays so until it is about others. ``fix`` names what one tap can do about it. With an
    ``answer`` it asks, and is settled by that answer as by a reason to dismiss it; ``fix`` is then the other answer.
    ``severity`` is its own, where this one is less certain than what the check finds elsewhere. ``since`` is the last
    version before the change that it is about, where others still mention what was changed.
    """

    path: str
    values: Mapping[str, Any] = field(default_factory=dict)
    variant: str = ""
    about: tuple[str, ...] = ()
    fix: str = ""
    answer: Answer | None = None
    severity: Severity | None = None
    since: int = 0


Find = Callable[[ReviewContext], Iterator[Observation]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its stable name, its weight, whose experience it is, and the function that looks.

    ``sources`` are keys of `app.knowledge.sources`, ``h`` for the project's own rule of thumb.
    """

    name: str
    severity: Severity
    sources: str
    find: Find

    def weight(self, found: Observation) -> Severity:
        """How much something that it found weighs."""
        return found.severity or self.severity


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding in the words of one language. ``field`` is the path that it points to."""

    name: str
    severity: Severity
    step: str
    field: str
    message: str
    why: str
    source: str
    advice: str
    about: tuple[str, ...] = ()
    fix: str = ""
    fix_label: str = ""
    answer: Answer | None = None
    since: int = 0

    @property
    def key(self) -> str:
        """What identifies a finding among all of a review."""
        return finding_key(self.name, self.about)


def finding_key(name: str, about: tuple[str, ...]) -> str:
    """The key of what a check of this name finds about these items; short enough for an address, however many."""
    items = _BETWEEN.join(about)
    if len(items) > _LONGEST:
        items = sha256(items.encode()).hexdigest()[:_DIGITS]
    return _BETWEEN.join((name, items)) if items else name
