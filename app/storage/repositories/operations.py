"""What changes a plan's answers, and who does it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

_PART = "."


class RevisionKind(StrEnum):
    """How the answers of a version came about."""

    BEGUN = "begun"
    TYPED = "typed"
    LIST = "list"
    FIX = "fix"
    CHOICE = "choice"
    UNDO = "undo"
    REDO = "redo"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Device:
    """A browser: a random id, empty where it has none, and what kind it is, as `app.web.http.devices` tells it."""

    id: str = ""
    kind: str = ""

    def is_same(self, other: "Device") -> bool:
        """Whether it is one device, as far as can be told: where neither has an id, by its kind."""
        return self.id == other.id if self.id or other.id else self.kind == other.kind


UNKNOWN_DEVICE = Device()


@dataclass(frozen=True, slots=True)
class Author:
    """Who does something now: a device, the moment, and the id of the edit link by which they came, if it is known."""

    device: Device
    at: datetime
    link: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One save: its id, which is the same when it is sent again, who does it when, and what it is.

    ``target`` is the version that an undo, a redo or a restore is about.
    """

    id: str
    author: Author
    kind: RevisionKind = RevisionKind.TYPED
    target: int = 0

    def part(self, name: str) -> "Operation":
        """What it does as a version of its own; no id that is sent has the dot."""
        return replace(self, id=f"{self.id}{_PART}{name}")

    @property
    def page(self) -> str:
        """The page that it was typed on, with which its id begins; empty where it tells none."""
        return self.id.rpartition("-")[0]


def with_parts(op_id: str, names: Iterable[str]) -> tuple[str, ...]:
    """The id of an operation, and those of its parts by these names."""
    return (op_id, *(f"{op_id}{_PART}{name}" for name in names))
