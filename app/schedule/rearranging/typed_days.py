"""Days as people type them: 9, 16-18, day 20, 第21天, 3 days before, 前3天; and dates, where the launch is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.base.limits import LINE_LIMIT
from app.i18n.languages import Language
from app.plan.fields.days_ahead import DAYS_AHEAD, numbers_ahead
from app.plan.fields.typed_values import half_width
from app.plan.mentions.date_words import DateWords, date_words
from app.plan.mentions.weekdays import weekday_words
from app.plan.plan import Plan
from app.schedule.moments import day_date
from app.schedule.months import last_day
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY, launch_date

_DATE_MARK = "#"
_NO_DAY = 999
"""Later than any day of the last month."""
# 13日 alone may be the thirteenth of a month, and +3 three days later.
_DAY = r"(?:(第\s?)|(#)|day\s?)?(-?\d{{1,3}})(?:\s?天|(?({number})\s?日|(?!)))?"
_FIRST, _LAST = _DAY.format(number=1), _DAY.format(number=4)
_UNTIL = r"(?:-|\s+-\s+|\s*(?:~|to|至|到)\s*)"
_ONE = re.compile(_FIRST, re.IGNORECASE)
_DAYS = re.compile(rf"{_FIRST}(?:{_UNTIL}{_LAST})?(?:\s*(?:[,;、&]|and|和)\s*|\s+|$)", re.IGNORECASE)
_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-", "〜": "~"})


@dataclass(frozen=True, slots=True)
class DayReader:
    """Reads the days that are typed for a plan, where they can mean one day only.

    ``is_month_first`` tells that 1/9 is 9 January. Without it either may be meant, and the plan's days decide. ``last``
    is the last of these days.
    """

    launch: date | None = None
    is_month_first: bool = False
    last: int = LAST_DAY

    @classmethod
    def of(cls, plan: Plan, language: Language) -> "DayReader":
        """The reader for a plan, and for who types in a language."""
        return cls(launch_date(plan), language.primary == "zh", last_day(plan))

    def day(self, raw: str) -> int | None:
        """The day that was typed, if the plan has it."""
        match = _ONE.fullmatch(self._numbered(raw))
        day = int(match[3]) if match else None
        return day if day is not None and self._has(day) else None

    def days(self, raw: str) -> tuple[int, ...]:
        """The days that were typed, in order and each once; none where anything among them is no day of the plan."""
        days = set(_days(self._numbered(raw), self.last))
        return tuple(sorted(days)) if all(map(self._has, days)) else ()

    def _has(self, day: int) -> bool:
        return EARLIEST_DAY <= day <= self.last

    def _numbered(self, raw: str) -> str:
        """What was typed, with a marked day number for each date in it."""
        text = half_width(raw[:LINE_LIMIT]).translate(_DASHES).strip()
        if _DATE_MARK in text:
            return ""
        text = DAYS_AHEAD.sub(_from_launch, text)
        spans: dict[tuple[int, int], list[DateWords]] = {}
        for one in date_words(text):
            spans.setdefault((one.start, one.end), []).append(one)
        for (start, end), readings in sorted(spans.items(), reverse=True):
            day = self._day_of(readings)
            text = f"{text[:start]}{_DATE_MARK}{_NO_DAY if day is None else day}{text[end:]}"
            text = self._without_weekday(text, start, day)
        return text

    def _day_of(self, readings: list[DateWords]) -> int | None:
        """The day of the plan that a date is; None where it is none, or might be another."""
        if self.launch is None:
            return None
        meant = readings[:1] if self.is_month_first else readings
        dates = ((day, day_date(self.launch, day)) for day in range(EARLIEST_DAY, self.last + 1))
        days = {day for day, on in dates if on and any(one.are_of(on) for one in meant)}
        return days.pop() if len(days) == 1 else None

    def _without_weekday(self, text: str, start: int, day: int | None) -> str:
        """A text without the weekday that stands beside a date, if it is the date's own."""
        on = day_date(self.launch, day) if self.launch and day is not None else None
        if on is None:
            return text
        number = f"{_DATE_MARK}{day}"
        end = start + len(number)
        for word in weekday_words(text):
            if word.weekday == on.isoweekday() and word.is_beside(text, start, end):
                first, last = min(word.start, start), max(word.end, end)
                return f"{text[:first]}{number}{text[last:].lstrip(')')}"
        return text


def is_day(plan: Plan, day: int) -> bool:
    """Whether something can be planned on a day."""
    return EARLIEST_DAY <= day <= last_day(plan)


def _from_launch(ahead: re.Match[str]) -> str:
    """Days that count back from the launch by their numbers."""
    return ", ".join(" - ".join(f"day {number}" for number in run) for run in numbers_ahead(ahead))


def _days(text: str, plan_ends: int) -> Iterator[int]:
    """The days of a text, and one that no plan has where it can't be read."""
    at = 0
    while at < len(text):
        match = _DAYS.match(text, at)
        # In "9 Jan to 12" the second is no day of the plan.
        if match is None or (match[6] and match[2] != match[5]):
            yield _NO_DAY
            return
        first, last = int(match[3]), int(match[6] or match[3])
        yield from (min(first, last), *range(min(first, last), min(max(first, last), plan_ends) + 1), max(first, last))
        at = match.end()
