"""The sentence that a founder fills in on the start page."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a founder says of the community in one sentence. What is left out is as in the starter.

    ``platform`` is a key of the platforms; ``platform_other`` is what stands beside the key "other". ``hours`` are
    those that the founder has in a week.
    """

    name: str = ""
    for_whom: str = ""
    kind: str = ""
    kind_other: str = ""
    platform: str = ""
    platform_other: str = ""
    city: str = ""
    first_size: int | None = None
    launch_date: date | None = None
    hours: float | None = None


NOTHING_SAID = Sentence()

SENTENCE_PATHS = (
    "positioning.name",
    "positioning.for_whom",
    "positioning.kind",
    "positioning.kind_other",
    "where.platform",
    "where.platform_other",
    "where.city",
    "who.first_size",
    "who.roles.%.hours",
    "when.launch_date",
)
"""The paths of what a sentence says, where % stands for a role."""
