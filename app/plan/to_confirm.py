"""What to confirm first in a plan that began with an example: what others will see of it, and hold its founder to."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum

from app.plan.answers import Answers
from app.plan.known_paths import LAUNCH_DATE, NAME


class ToConfirm(StrEnum):
    """What it is, in the order in which it is best looked at."""

    NAME = "name"
    PEOPLE = "people"
    DATES = "dates"
    TEXTS = "texts"


def to_confirm(answers: Answers, drafted: AbstractSet[str]) -> dict[ToConfirm, tuple[str, ...]]:
    """The fields and lists in which an answer of the kind is still the example's; kinds without any are left out."""
    found = {
        kind: tuple(held.partition(".*")[0] for held in paths if any(_drafted(held, answers, drafted)))
        for kind, paths in _PATHS.items()
    }
    return {kind: paths for kind, paths in found.items() if paths}


def _drafted(held: str, answers: Answers, drafted: AbstractSet[str]) -> Iterator[bool]:
    """For a field, or that of each item in a list, whether its answer is there and the example's."""
    at, is_of_list, name = held.partition(".*")
    paths = (f"{at}.{item}{name}" for item in answers.order(*at.split("."))) if is_of_list else (held,)
    return (path in drafted and bool(answers.raw(path).strip()) for path in paths)


_PATHS = {
    ToConfirm.NAME: (NAME,),
    ToConfirm.PEOPLE: ("who.roles.*.person", "seeds.people.*.name"),
    ToConfirm.DATES: (LAUNCH_DATE, "when.slots.*.time"),
    ToConfirm.TEXTS: (
        "seeds.invitation",
        "seeds.channels.*.message",
        "welcome.message",
        "days3.activities.*.message",
    ),
}
