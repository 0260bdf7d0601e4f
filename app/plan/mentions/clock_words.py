"""Times of day in a text, as figures or as spoken, in any of our languages; and how each would name another time."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time

from app.plan.fields.typed_values import han_number
from app.plan.mentions import spoken_hours as spoken

Write = Callable[[time], str]

_FIGURES = re.compile(
    r"(?<![\d:：.])(?P<hour>[01]?\d|2[0-3])(?P<sign>[:：.])(?P<minute>[0-5]\d)(?![\d]|[:：.]\d)"
    r"(?:(?P<gap>\s?)(?P<half>[ap]m|[ap]\.m\.)(?![a-z]))?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<![\d:：.])(?P<hour>1[0-2]|0?[1-9])(?P<gap>\s?)(?P<half>[ap]m|[ap]\.m\.)(?![a-z])", re.IGNORECASE
)
_OCLOCK = re.compile(rf"\b(?P<hour>{'|'.join(spoken.ENGLISH)}|1[0-2]|[1-9])\s+o['’]clock\b", re.IGNORECASE)
_PAST = re.compile(
    rf"\b(?P<part>half past|(?:a )?quarter (?:past|to))\s+(?P<hour>{'|'.join(spoken.ENGLISH)})\b", re.IGNORECASE
)
_HAN = re.compile(
    rf"(?P<part>{'|'.join(spoken.PARTS_OF_DAY)})?(?P<hour>(?<!\d)(?:2[0-3]|1\d|0?\d)|二?十[一二三]?|[一二三四五六七八九两兩])(?P<sign>[点點])"
    r"(?P<minute>半|一刻|三刻|整|[钟鐘]|\d{1,2}分|[零〇一二三四五六七八九十]{1,3}分)?"
)


@dataclass(frozen=True, slots=True)
class ClockWord:
    """A time of day in a text, and the times that it may mean, the likeliest first.

    ``is_sure`` tells that it is surely a time, ``tells_half`` that it says itself which half of the day is meant.
    """

    start: int
    end: int
    times: tuple[time, ...]
    is_sure: bool
    tells_half: bool
    _write: Write

    def renamed(self, at: time) -> str:
        """Another time, written the same way as far as that can be."""
        return self._write(at)


def clock_words(text: str) -> Iterator[ClockWord]:
    """The times of day that a text names."""
    plain = text.lower()
    for sign, pattern, read in _READERS:
        if not sign.search(plain):
            continue
        for match in pattern.finditer(text):
            if word := read(match):
                yield word


def _read_figures(match: re.Match[str]) -> ClockWord | None:
    hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"]
    sign, gap, is_padded = match["sign"], match["gap"], match["hour"].startswith("0")
    if half:
        if not 1 <= hour <= 12:
            return None
        only = (time(_by_half(hour, half), minute),)
        return _word(match, only, lambda at: f"{_of_twelve(at)}{sign}{at:%M}{gap}{_half(at, half)}")
    # On a clock of 24 hours 9:30 is in the morning, on one of twelve it may be in the evening.
    times: tuple[time, ...] = _both(hour, minute)
    if is_padded or not 1 <= hour <= 12:
        times = times[:1]
    width = 2 if is_padded or hour >= 10 else 1
    word = _word(match, times, lambda at: f"{at.hour:0{width}d}{sign}{at:%M}")
    return replace(word, is_sure=sign != ".", tells_half=True)


def _read_hour(match: re.Match[str]) -> ClockWord | None:
    half, gap = match["half"], match["gap"]
    times = (time(_by_half(int(match["hour"]), half)),)
    return _word(match, times, lambda at: f"{_of_twelve(at)}{f':{at:%M}' if at.minute else ''}{gap}{_half(at, half)}")


def _read_oclock(match: re.Match[str]) -> ClockWord | None:
    return _word(match, _both(spoken.english_hour(match["hour"]), 0), spoken.english_like(match[0]))


def _read_past(match: re.Match[str]) -> ClockWord | None:
    hour, part = spoken.english_hour(match["hour"]), match["part"].lower()
    minute = 30 if "half" in part else 15
    if part.endswith("to"):
        hour, minute = hour - 1 or 12, 45
    return _word(match, _both(hour, minute), spoken.english_like(match[0]))


def _read_han(match: re.Match[str]) -> ClockWord | None:
    hour, minute = han_number(match["hour"]), spoken.han_minute(match["minute"])
    if hour is None or minute is None or hour > 23:
        return None
    part, is_figure = match["part"] or "", match["hour"].isdecimal()
    hint = part or spoken.part_before(match.string[max(0, match.start() - 1) : match.start()])
    both = _both(hour, minute) if 1 <= hour <= 12 else (time(hour, minute),)
    times = tuple(at for at in both if spoken.suits(hint, at)) if hint else both
    if not times:
        return None
    # 三点建议 are three suggestions.
    is_sure = bool(hint or match["minute"] or is_figure)
    write = spoken.han_like(part, match["sign"], is_figure=is_figure)
    return ClockWord(*match.span(), times, is_sure, bool(part), write)


def _word(match: re.Match[str], times: tuple[time, ...], write: Write) -> ClockWord:
    return ClockWord(*match.span(), times, is_sure=True, tells_half=len(times) == 1, _write=write)


def _both(hour: int, minute: int) -> tuple[time, time]:
    return time(hour % 24, minute), time((hour + 12) % 24, minute)


def _by_half(hour: int, half: str) -> int:
    return hour % 12 + (12 if half.lower().startswith("p") else 0)


def _of_twelve(at: time) -> int:
    return at.hour % 12 or 12


def _half(at: time, pattern: str) -> str:
    """The half of the day, written as another one."""
    letter = "p" if at.hour >= 12 else "a"
    return (letter.upper() if pattern[0].isupper() else letter) + pattern[1:]


# What each can't do without is looked for first, as that is quick.
_READERS = (
    (re.compile(r"\d"), _FIGURES, _read_figures),
    (re.compile(r"\d\s?[ap]"), _HOUR, _read_hour),
    (re.compile("clock"), _OCLOCK, _read_oclock),
    (re.compile("past|quarter"), _PAST, _read_past),
    (re.compile("[点點]"), _HAN, _read_han),
)
