"""What to confirm first in a plan that began with an example: what others will see of it, and hold its founder to."""

import re
from collections.abc import Collection
from enum import StrEnum

from app.plan.answers import Answers
from app.plan.known_paths import LAUNCH_DATE, NAME


class ToConfirm(StrEnum):
    """What it is, in the order in which it is best looked at."""

    NAME = "name"
    PEOPLE = "people"
    DATES = "dates"
    TEXTS = "texts"


def to_confirm(answers: Answers, drafted: Collection[str]) -> dict[ToConfirm, tuple[str, ...]]:
    """The fields and lists in which an answer of the kind is still the example's; kinds without any are left out."""
    there = sorted(path for path in drafted if answers.raw(path).strip() and answers.is_in_place(path))
    found = {
        kind: tuple(held.partition(".*")[0] for held in paths if any(map(_pattern(held).fullmatch, there)))
        for kind, paths in _PATHS.items()
    }
    return {kind: paths for kind, paths in found.items() if paths}


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path).replace(r"\*", "[^.]+"))


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
