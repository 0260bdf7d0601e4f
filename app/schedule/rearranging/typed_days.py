"""Days as people type them: 9, 16-18, day 20, 第21天, -3."""

import re
from collections.abc import Iterator

from app.base.limits import LINE_LIMIT
from app.plan.fields.typed_values import half_width
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY

_DAY = r"(?:day\s?|第)?([+-]?\d{1,3})(?:\s?[天日])?"
_UNTIL = r"(?:-|\s+-\s+|\s*(?:~|to|至|到)\s*)"
_ONE = re.compile(_DAY, re.IGNORECASE)
_DAYS = re.compile(rf"{_DAY}(?:{_UNTIL}{_DAY})?(?:\s*(?:[,;、/&]|and|和)\s*|\s+|$)", re.IGNORECASE)
_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-", "〜": "~"})


def read_day(raw: str) -> int | None:
    """The day that was typed, if the plan has it."""
    match = _ONE.fullmatch(_plain(raw))
    day = int(match[1]) if match else None
    return day if day is not None and is_day(day) else None


def read_days(raw: str) -> tuple[int, ...]:
    """The days that were typed, in order and each once; none where anything among them is no day of the plan."""
    days = set(_days(_plain(raw)))
    return tuple(sorted(days)) if all(map(is_day, days)) else ()


def is_day(day: int) -> bool:
    """Whether something can be planned on a day."""
    return EARLIEST_DAY <= day <= LAST_DAY


def _days(text: str) -> Iterator[int]:
    """The days of a text, and one that no plan has where it can't be read."""
    at = 0
    while at < len(text):
        match = _DAYS.match(text, at)
        if match is None:
            yield LAST_DAY + 1
            return
        first, last = int(match[1]), int(match[2] or match[1])
        yield from (min(first, last), *range(min(first, last), min(max(first, last), LAST_DAY) + 1), max(first, last))
        at = match.end()


def _plain(raw: str) -> str:
    return half_width(raw[:LINE_LIMIT]).translate(_DASHES).strip()
