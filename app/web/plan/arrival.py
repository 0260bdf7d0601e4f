"""What the address of a step or an item says of where it was opened from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.plan.paths import find_list
from app.storage.repositories.undo import Undone

_TIMED = ".timed"


class Via(StrEnum):
    """Where a step was opened from, which decides where Continue leads.

    ``MORE`` is from the essentials path to all questions of a step, and leads back to the path.
    """

    STEPS = ""
    ESSENTIALS = "essentials"
    MORE = "more"
    PREVIEW = "preview"
    WELCOME = "welcome"


class BoardView(StrEnum):
    """How the board shows its days."""

    CALENDAR = ""
    LIST = "list"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """How the board shows its days, and the activity that is open beside them, as ``<step>.<item id>``.

    ``month`` is 0 where an address doesn't say which.
    """

    view: BoardView = BoardView.CALENDAR
    opened: str = ""
    month: int = 0


@dataclass(frozen=True, slots=True)
class Removed:
    """An item just taken out of a list, so that it can be put back."""

    list_name: str
    item: str
    place: int

    @property
    def mark(self) -> str:
        """The same in an address."""
        return f"{self.list_name}.{self.item}.{self.place}"


@dataclass(frozen=True, slots=True)
class Added:
    """An item just added to a list by its first line, or removed from the board.

    ``is_timed`` tells that its time was typed there.
    """

    list_name: str
    item: str
    is_timed: bool = False

    @property
    def mark(self) -> str:
        """The same in an address."""
        return f"{self.list_name}.{self.item}{_TIMED if self.is_timed else ''}"


@dataclass(frozen=True, slots=True)
class Restored:
    """A list into which an item was just put back."""

    list_name: str


ListChange = Removed | Added | Restored | None
"""What was just done to a list."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where the page was opened from, what was just removed or added, and the operation of a fix that was just made.

    ``undone`` is what became of undoing a fix just now, None where none was; ``restored`` names the list that a removed
    item was put back into. ``since`` is the version before what was just saved, 0 for none; ``earlier`` are the answers
    that others may mention and that have changed since, as they were. ``board`` is for the steps on the board,
    ``undid`` the operation that was undone, ``filled`` the days that suggestions were just put on.
    """

    via: Via = Via.STEPS
    removed: Removed | None = None
    added: Added | None = None
    fixed: str = ""
    undone: Undone | None = None
    restored: str = ""
    since: int = 0
    earlier: Mapping[str, str] = field(default_factory=dict)
    board: BoardPlace = BoardPlace()
    undid: str = ""
    filled: tuple[int, ...] = ()


def read_removed(step: str, mark: str) -> Removed | None:
    """What was removed from a list of a step, as its mark in an address says."""
    name, _, rest = mark.partition(".")
    item, _, place = rest.partition(".")
    if find_list(step, name) is None or not place.isdecimal() or len(place) > 3:
        return None
    return Removed(name, item, int(place))


def read_added(step: str, mark: str) -> Added | None:
    """What was added to a list of a step, as its mark in an address says."""
    name, _, item = mark.removesuffix(_TIMED).partition(".")
    return Added(name, item, mark.endswith(_TIMED)) if find_list(step, name) is not None else None
