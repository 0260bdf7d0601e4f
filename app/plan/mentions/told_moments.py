"""Days told with their time in a text, such as “Tuesday at 20:00”, “8 pm tonight” and 周二晚上八点."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from app.plan.mentions.clock_words import ClockWord, clock_words
from app.plan.mentions.near_days import NearDay, near_days
from app.plan.mentions.weekdays import WeekdayWord, weekday_words

DayWord = WeekdayWord | NearDay

_DAY_FIRST = re.compile(
    r"[\s,，:：、]{0,2}(?:(?:morning|afternoon|evening|night),?\s)?(?:at\s|from\s|在|的)?(?:早|晚|上午|中午|下午)?",
    re.IGNORECASE,
)
_TIME_FIRST = re.compile(r",?\s(?:on\s|this\s)?", re.IGNORECASE)
# By Friday 21:00, every Tuesday at 8 and 下周二八点前 tell a deadline, a rhythm or another week.
_NOT_MEANT_BEFORE = re.compile(
    r"(?:\b(?:by|until|till|before|since|from|after|last|next|every|each|than|to|not)(?:\sthe)?\s|[每逢上下]个?|截至|截止|直到|到|等|不是)$",
    re.IGNORECASE,
)
_NOT_MEANT_AFTER = re.compile(r"\s?(?:前|之前|以前|截止|起|[至到~—–-]|at the latest|is the deadline)", re.IGNORECASE)
_LONGEST_BEFORE = 12


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """A day and a time beside each other, from one place of a text to another."""

    start: int
    end: int
    day: DayWord
    clock: ClockWord


def told_moments(text: str) -> Iterator[ToldMoment]:
    """The days with a time that a text names, but for deadlines and for what comes again and again."""
    clocks = [word for word in clock_words(text) if word.is_sure]
    weekdays = (word for word in weekday_words(text) if word.is_sure)
    days: Iterable[DayWord] = chain(weekdays, near_days(text)) if clocks else ()
    for day in days:
        for clock in clocks:
            start, end = min(day.start, clock.start), max(day.end, clock.end)
            if _are_beside(text, day, clock) and is_meant(text, start, end):
                yield ToldMoment(start, end, day, clock)


def is_meant(text: str, start: int, end: int) -> bool:
    """Whether words that name a day tell when something is, and are no deadline and no rhythm."""
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return not (_NOT_MEANT_BEFORE.search(before) or _NOT_MEANT_AFTER.match(text, end) or text[end - 1 : end] in "sS")


def _are_beside(text: str, day: DayWord, clock: ClockWord) -> bool:
    if day.end <= clock.start:
        return bool(_DAY_FIRST.fullmatch(text, day.end, clock.start))
    return clock.end <= day.start and bool(_TIME_FIRST.fullmatch(text, clock.end, day.start))
