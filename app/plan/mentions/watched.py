"""The answers that others may mention."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.plan.answers import Answers
from app.plan.known_paths import CITY, LAUNCH_DATE, LAUNCH_TIME, NAME, OTHER_PLATFORM, PLATFORM, VENUE
from app.plan.mentions.names import Naming
from app.plan.mentions.slots import SLOTS
from app.plan.paths import ListPath, find_field

ROLES = ListPath("who", "roles")

NAMINGS: Mapping[str, Naming] = {
    NAME: Naming.PROPER,
    CITY: Naming.PROPER,
    VENUE: Naming.PROPER,
    PLATFORM: Naming.TITLE,
    f"{ROLES}.title": Naming.TITLE,
    f"{ROLES}.person": Naming.PROPER,
    f"{SLOTS}.title": Naming.LABEL,
}
"""What the names are that may have changed; those of items by list and field."""

_OF_ITEMS = {ROLES: ("title", "person"), SLOTS: ("title", "weekdays", "time")}
_OTHERS = (NAME, CITY, VENUE, PLATFORM, OTHER_PLATFORM, LAUNCH_DATE, LAUNCH_TIME)


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that others may mention, as it was and as it is: as it is stored, but a platform in words."""

    path: str
    old: str
    new: str


def place_of(path: str) -> str:
    """A path without its item: the same for all items of a list."""
    at = find_field(path)
    return f"{at.step}.{at.list}.{at.field}" if at and at.list else path


def watched_paths(answers: Answers) -> tuple[str, ...]:
    """The paths of all answers of a plan that others may mention, in the order of the questions."""
    items = (item.field(name) for at, names in _OF_ITEMS.items() for item in answers.items_of(at) for name in names)
    return (*_OTHERS, *items)


def compared_paths(changed: Iterable[str]) -> tuple[str, ...]:
    """What is to be compared where answers have changed: those that others may mention; a platform has two."""
    watched = [path for path in changed if is_watched(path)]
    platform = [PLATFORM, OTHER_PLATFORM] if PLATFORM in watched or OTHER_PLATFORM in watched else []
    return tuple(dict.fromkeys([*watched, *platform]))


def is_watched(path: str) -> bool:
    """Whether other answers may mention that at a path."""
    at = find_field(path)
    if at and at.list:
        return at.field in _OF_ITEMS.get(ListPath(at.step, at.list), ())
    return path in _OTHERS
