"""Words in a text that name the day on which it is read, or the next one: tonight, 明天."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TODAY = re.compile(
    r"\b(?:tonight|today|this (?:morning|afternoon|evening))\b|(?<![至如当當古])今[天晚早日夜]", re.IGNORECASE
)
_TOMORROW = re.compile(r"(?<!\bafter )\btomorrow\b|(?<![文说說声聲表])明[天晚早日]", re.IGNORECASE)
_GREETING = re.compile(
    r"\bgood (?:morning|afternoon|evening)\b|(?:早上|早晨|上午|中午|下午|晚上)好(?![吃看玩喝在像用听聽])|早安|午安",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NearDay:
    """A word in a text; ``days`` is how many days after the one on which it is read."""

    start: int
    end: int
    days: int


def near_days(text: str) -> Iterator[NearDay]:
    """The words for today and tomorrow in a text, in its order."""
    found = (
        *(NearDay(*match.span(), 0) for match in _TODAY.finditer(text)),
        *(NearDay(*match.span(), 1) for match in _TOMORROW.finditer(text)),
    )
    return iter(sorted(found, key=lambda one: one.start))


def is_of_its_day(text: str) -> bool:
    """Whether a text is written for the day on which it is read: it says tonight, or good morning."""
    return bool(_TODAY.search(text) or _GREETING.search(text))
